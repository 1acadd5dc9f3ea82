package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;

/**
 * Every command and dialogue there is, and which of them a message sets off. Immutable once built, safe across threads.
 */
@Singleton
public final class CommandRegistry {

    private final Map<Trigger.Form, Map<String, Triggered>> triggers = new EnumMap<>(Trigger.Form.class);
    private final Map<String, Dialogue<?>> dialogues;
    private final List<Triggered> all;
    private final int longestPrefix;

    /** @throws ConflictingTriggers when two wait for the same words */
    @Inject
    CommandRegistry(@Any Instance<Triggered> all) {
        this(all.stream().toList());
    }

    /** @throws ConflictingTriggers when two wait for the same words */
    public CommandRegistry(List<? extends Triggered> all) {
        this.all = List.copyOf(all);
        for (Trigger.Form form : Trigger.Form.values()) {
            triggers.put(form, new HashMap<>());
        }
        all.forEach(one -> one.triggers().forEach(trigger -> add(trigger, one)));
        longestPrefix =
                prefixes().keySet().stream().mapToInt(String::length).max().orElse(0);
        dialogues = all.stream()
                .filter(Dialogue.class::isInstance)
                .collect(Collectors.toUnmodifiableMap(Triggered::name, Dialogue.class::cast));
    }

    /** The dialogue of this name, as it was stored. */
    Optional<Dialogue<?>> dialogue(String name) {
        return Optional.ofNullable(dialogues.get(name));
    }

    /** Whether some dialogue needs conversations to be remembered. */
    boolean hasDialogues() {
        return !dialogues.isEmpty();
    }

    /**
     * What a user would say to set off the command or dialogue of this name, so that a channel can call it by its name.
     *
     * @param argument what follows the prefix; empty when nothing does
     * @return empty when there is none of this name, or it waits for no words
     */
    public Optional<String> words(String name, String argument) {
        List<Trigger> its = all.stream()
                .filter(one -> one.name().equals(name))
                .flatMap(one -> one.triggers().stream())
                .toList();
        Optional<String> plain = phrase(its, Trigger.Form.TEXT);
        Optional<String> prefixed = phrase(its, Trigger.Form.PREFIX).map(prefix -> prefix + argument);
        return argument.isEmpty() ? plain.or(() -> prefixed) : prefixed.or(() -> plain);
    }

    private static Optional<String> phrase(List<Trigger> triggers, Trigger.Form form) {
        return triggers.stream()
                .filter(trigger -> trigger.form() == form)
                .map(Trigger::phrase)
                .findFirst();
    }

    /** What a message sets off: by its whole text, else by its longest prefix, else by its kind. */
    public Optional<Match> find(IncomingMessage message) {
        return message.kind() == MessageKind.TEXT ? findByText(message) : findByKind(message);
    }

    private Optional<Match> findByText(IncomingMessage message) {
        String key = Phrase.key(message.content());
        Triggered exact = triggers.get(Trigger.Form.TEXT).get(key);
        if (exact != null) {
            return Optional.of(new Match(exact, message));
        }
        return prefixes().keySet().stream().anyMatch(key::startsWith) ? findByPrefix(message) : Optional.empty();
    }

    private Optional<Match> findByPrefix(IncomingMessage message) {
        String text = message.content();
        OptionalInt end = Phrase.endOfLongestPrefix(text, prefixes().keySet(), longestPrefix);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        Triggered found = prefixes().get(Phrase.key(text.substring(0, end.getAsInt())));
        return Optional.of(new Match(found, message.withArgument(Texts.trim(text.substring(end.getAsInt())))));
    }

    private Optional<Match> findByKind(IncomingMessage message) {
        String key = Phrase.key(message.kind().name());
        return Optional.ofNullable(triggers.get(Trigger.Form.KIND).get(key)).map(found -> new Match(found, message));
    }

    private Map<String, Triggered> prefixes() {
        return triggers.get(Trigger.Form.PREFIX);
    }

    private void add(Trigger trigger, Triggered triggered) {
        Triggered other = triggers.get(trigger.form()).putIfAbsent(Phrase.key(trigger.phrase()), triggered);
        if (other != null) {
            throw new ConflictingTriggers(trigger, other, triggered);
        }
    }

    /** What a message sets off, and the message with the argument cut out for it. */
    public record Match(Triggered triggered, IncomingMessage message) {

        public Optional<Command> command() {
            return triggered instanceof Command command ? Optional.of(command) : Optional.empty();
        }

        public Optional<Dialogue<?>> dialogue() {
            return triggered instanceof Dialogue<?> dialogue ? Optional.of(dialogue) : Optional.empty();
        }
    }
}
