package kr.plusbot.chat;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
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

/** Every command there is, and which of them answers a message. Immutable once built, safe across threads. */
@Singleton
public final class CommandRegistry {

    private final Map<Trigger.Form, Map<String, Command>> commands = new EnumMap<>(Trigger.Form.class);
    private final int longestPrefix;

    /** @throws ConflictingTriggers when two commands wait for the same words */
    @Inject
    CommandRegistry(@Any Instance<Command> commands) {
        this(commands.stream().toList());
    }

    /** @throws ConflictingTriggers when two commands wait for the same words */
    public CommandRegistry(List<? extends Command> commands) {
        for (Trigger.Form form : Trigger.Form.values()) {
            this.commands.put(form, new HashMap<>());
        }
        commands.forEach(command -> command.triggers().forEach(trigger -> add(trigger, command)));
        longestPrefix =
                prefixes().keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Builds the registry when the application starts, so that a conflict stops the deployment. */
    void onStart(@Observes Startup event) {}

    /** The command that answers a message: by its whole text, else by its longest prefix, else by its kind. */
    Optional<Match> find(IncomingMessage message) {
        return message.kind() == MessageKind.TEXT ? findByText(message) : findByKind(message);
    }

    private Optional<Match> findByText(IncomingMessage message) {
        Command exact = commands.get(Trigger.Form.TEXT).get(Phrase.key(message.content()));
        return exact == null ? findByPrefix(message) : Optional.of(new Match(exact, message));
    }

    private Optional<Match> findByPrefix(IncomingMessage message) {
        String text = message.content();
        OptionalInt end = Phrase.endOfLongestPrefix(text, prefixes().keySet(), longestPrefix);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        Command command = prefixes().get(Phrase.key(text.substring(0, end.getAsInt())));
        return Optional.of(new Match(command, message.withArgument(Texts.trim(text.substring(end.getAsInt())))));
    }

    private Optional<Match> findByKind(IncomingMessage message) {
        String key = Phrase.key(message.kind().name());
        return Optional.ofNullable(commands.get(Trigger.Form.KIND).get(key)).map(c -> new Match(c, message));
    }

    private Map<String, Command> prefixes() {
        return commands.get(Trigger.Form.PREFIX);
    }

    private void add(Trigger trigger, Command command) {
        Command other = commands.get(trigger.form()).putIfAbsent(Phrase.key(trigger.phrase()), command);
        if (other != null) {
            throw new ConflictingTriggers(trigger, other, command);
        }
    }

    /** A command, and the message with the argument cut out for it. */
    record Match(Command command, IncomingMessage message) {

        Reply reply() throws Exception {
            return command.reply(message);
        }
    }
}
