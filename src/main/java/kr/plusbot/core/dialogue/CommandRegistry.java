package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import org.jspecify.annotations.Nullable;

/**
 * Every command and dialogue there is, and which of them a message to a bot sets off. Immutable once built, safe across
 * threads.
 */
@Singleton
public final class CommandRegistry {

    private final PerBot<OfferedCommands> commands;

    /**
     * @throws ConflictingTriggers when two of one bot wait for the same words
     * @throws kr.plusbot.platform.runtime.InvalidSetting when one is switched off that is not there
     */
    @Inject
    CommandRegistry(@Any Instance<Triggered> all, Bots bots) {
        List<Triggered> list = all.stream().toList();
        this.commands = bots.each(settings ->
                new OfferedCommands(CommandSettings.of(settings, list).offered(list)));
    }

    /**
     * The same for all bots.
     *
     * @throws ConflictingTriggers when two wait for the same words
     */
    public CommandRegistry(List<? extends Triggered> all) {
        OfferedCommands same = new OfferedCommands(all);
        this.commands = bot -> same;
    }

    /** What a bot can do. */
    List<Triggered> all(BotId bot) {
        return commands.of(bot.name()).all();
    }

    /** The dialogue of this name, as it was stored; empty when the bot has none. */
    Optional<Dialogue<?>> dialogue(BotId bot, String name) {
        return commands.of(bot.name()).dialogue(name);
    }

    /**
     * What a user would say to set off the command or dialogue of this name, so that a channel can call it by its name.
     *
     * @param argument what follows the prefix; empty when nothing does
     * @return empty when the bot has none of this name, or it waits for no words
     */
    public Optional<String> words(BotId bot, String name, String argument) {
        return commands.of(bot.name()).words(name, argument);
    }

    /** What a text to a bot sets off that is nearly a command's word. */
    NearCommands near(BotId bot) {
        return commands.of(bot.name()).near();
    }

    /** What a message sets off, if anything: by its whole text, else by its longest prefix, else by its kind. */
    public Match match(IncomingMessage message) {
        return commands.of(message.bot().name()).match(message);
    }

    /**
     * A message and what it sets off. Immutable.
     *
     * @param message with the argument cut out, where a prefix was found
     * @param triggered null when the message sets off nothing
     */
    public record Match(IncomingMessage message, @Nullable Triggered triggered) {

        /** The same of a message whose sender was looked up. */
        Match from(Sender known) {
            return new Match(message.from(known), triggered);
        }

        /** The command that answers, if one does. */
        public Optional<Command> command() {
            return triggered instanceof Command command ? Optional.of(command) : Optional.empty();
        }

        /** Whether only its user should read what it says. */
        public boolean isPrivate() {
            return triggered != null && triggered.isPrivate();
        }

        /** The dialogue that begins, if one does. */
        public Optional<Dialogue<?>> dialogue() {
            return triggered instanceof Dialogue<?> dialogue ? Optional.of(dialogue) : Optional.empty();
        }
    }
}
