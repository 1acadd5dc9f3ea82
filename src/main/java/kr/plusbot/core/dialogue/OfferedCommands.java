package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Vetoed;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.dialogue.CommandRegistry.Match;

/** The commands and dialogues of one bot, and which of them a message sets off. Immutable and safe across threads. */
@Vetoed
final class OfferedCommands {

    private final Map<Trigger.Comparison, Map<String, Triggered>> triggers = new EnumMap<>(Trigger.Comparison.class);
    private final Map<String, Dialogue<?>> dialogues;
    private final List<Triggered> all;
    private final Map<String, List<Triggered>> named;
    private final NearCommands near;
    private final int longestPrefix;

    /** @throws ConflictingTriggers when two wait for the same words */
    OfferedCommands(List<? extends Triggered> all) {
        this.all = List.copyOf(all);
        this.near = new NearCommands(all);
        this.named = all.stream().collect(Collectors.groupingBy(Triggered::name, Collectors.toUnmodifiableList()));
        for (Trigger.Comparison comparison : Trigger.Comparison.values()) {
            triggers.put(comparison, new HashMap<>());
        }
        all.forEach(one -> one.triggers().forEach(trigger -> add(trigger, one)));
        longestPrefix =
                prefixes().keySet().stream().mapToInt(String::length).max().orElse(0);
        dialogues = all.stream()
                .filter(Dialogue.class::isInstance)
                .collect(Collectors.toUnmodifiableMap(Triggered::name, Dialogue.class::cast));
    }

    /** All of them. */
    List<Triggered> all() {
        return all;
    }

    /** The dialogue of this name, as it was stored. */
    Optional<Dialogue<?>> dialogue(String name) {
        return Optional.ofNullable(dialogues.get(name));
    }

    /**
     * What a user would say to set off the command or dialogue of this name, so that a channel can call it by its name.
     *
     * @param argument what follows the prefix; empty when nothing does
     * @return empty when there is none of this name, or it waits for no words
     */
    Optional<String> words(String name, String argument) {
        List<Trigger> its = named.getOrDefault(name, List.of()).stream()
                .flatMap(one -> one.triggers().stream())
                .toList();
        Optional<String> plain = phrase(its, Trigger.Comparison.TEXT);
        Optional<String> prefixed = phrase(its, Trigger.Comparison.PREFIX).map(prefix -> prefix + argument);
        return argument.isEmpty() ? plain.or(() -> prefixed) : prefixed.or(() -> plain);
    }

    private static Optional<String> phrase(List<Trigger> triggers, Trigger.Comparison comparison) {
        return triggers.stream()
                .filter(trigger -> trigger.comparison() == comparison)
                .map(Trigger::phrase)
                .findFirst();
    }

    /** What a text sets off that is nearly a command's word. */
    NearCommands near() {
        return near;
    }

    /** What a message sets off, if anything: by its whole text, else by its longest prefix, else by its kind. */
    Match match(IncomingMessage message) {
        return message.kind() == MessageKind.TEXT ? matchText(message) : matchKind(message);
    }

    private Match matchText(IncomingMessage message) {
        String key = Phrase.key(message.content());
        Triggered whole = triggersOf(Trigger.Comparison.TEXT).get(key);
        return whole == null ? matchPrefix(message) : new Match(message, whole);
    }

    private Match matchPrefix(IncomingMessage message) {
        String text = message.content();
        OptionalInt end = Phrase.endOfLongestPrefix(text, prefixes().keySet(), longestPrefix);
        if (end.isEmpty()) {
            return message.is(Circumstance.OVERHEARD) ? new Match(message, null) : matchNearly(message);
        }
        String argument = Texts.trim(text.substring(end.getAsInt()));
        return new Match(message.withArgument(argument), prefixes().get(Phrase.key(text.substring(0, end.getAsInt()))));
    }

    /** A slip in signs, or in the word before what follows, is none. */
    private Match matchNearly(IncomingMessage message) {
        return near.besideSigns(message.content())
                .map(same -> new Match(message, same))
                .or(() -> near.begun(message.content())
                        .map(begun -> new Match(message.withArgument(begun.argument()), begun.triggered())))
                .orElse(new Match(message, null));
    }

    private Match matchKind(IncomingMessage message) {
        String key = Phrase.key(message.kind().name());
        return new Match(message, triggersOf(Trigger.Comparison.KIND).get(key));
    }

    private Map<String, Triggered> prefixes() {
        return triggersOf(Trigger.Comparison.PREFIX);
    }

    private Map<String, Triggered> triggersOf(Trigger.Comparison comparison) {
        return Objects.requireNonNull(triggers.get(comparison));
    }

    private void add(Trigger trigger, Triggered triggered) {
        Triggered other = triggersOf(trigger.comparison()).putIfAbsent(Phrase.key(trigger.phrase()), triggered);
        if (other != null) {
            throw new ConflictingTriggers(trigger, other, triggered);
        }
    }
}
