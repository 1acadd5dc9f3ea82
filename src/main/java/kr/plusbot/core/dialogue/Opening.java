package kr.plusbot.core.dialogue;

import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.dialogue.CommandRegistry.Match;

/**
 * Answers users who are in no dialogue, or who leave theirs: their words open a dialogue, set off a command by a slip or politely, are a
 * question that somebody has an answer to, or are not understood. Immutable and safe across threads.
 */
final class Opening {

    private final CommandRegistry registry;
    private final Help help;
    private final Fallbacks fallbacks;
    private final OwnChat ownChat;

    Opening(CommandRegistry registry, Help help, Fallbacks fallbacks, OwnChat ownChat) {
        this.registry = registry;
        this.help = help;
        this.fallbacks = fallbacks;
        this.ownChat = ownChat;
    }

    /** Opens the dialogue that the message begins, or answers what is meant for none. */
    Answer begin(Match match, Conversation here) throws Exception {
        Optional<Dialogue<?>> dialogue = match.dialogue();
        if (match.message().isInRoom() && match.isPrivate()) {
            return new Answer(ownChat.lead(match.message().bot()), here);
        }
        return dialogue.isEmpty()
                ? heard(match.message(), here)
                : new OpenDialogue<>(dialogue.get(), here).begin(match.message());
    }

    /** A polite word for a command sets it off; else the first dialogue begins that the text is meant for. */
    private Answer heard(IncomingMessage message, Conversation here) throws Exception {
        Optional<Triggered> asked = message.kind() == MessageKind.TEXT
                ? registry.near(message.bot()).asked(message.content())
                : Optional.empty();
        if (asked.isPresent()) {
            return setOff(asked.get(), message, here);
        }
        for (Triggered one : registry.all(message.bot())) {
            if (one instanceof Dialogue<?> dialogue && message.kind() == MessageKind.TEXT) {
                Optional<Answer> answer = new OpenDialogue<>(dialogue, here).hear(message);
                if (answer.isPresent()) {
                    return message.isInRoom() && dialogue.isPrivate()
                            ? new Answer(ownChat.lead(message.bot()), here)
                            : answer.get();
                }
            }
        }
        return message.kind() == MessageKind.TEXT
                ? nearly(message, here)
                : new Answer(help.notUnderstood(message), here);
    }

    /** The answer of a fallback or to a greeting, or what a slip of a command's word sets off; else what the bot can do. */
    private Answer nearly(IncomingMessage message, Conversation here) throws Exception {
        NearCommands near = registry.near(message.bot());
        Optional<Reply> known = fallbacks.answer(message);
        if (known.isPresent()) {
            return new Answer(known.get(), here);
        }
        Optional<Courtesy> courtesy = Courtesy.of(message.content());
        if (courtesy.isPresent()) {
            return new Answer(help.answer(courtesy.get(), message), here);
        }
        Optional<Triggered> slipped = near.slipped(message.content());
        return slipped.isPresent()
                ? setOff(slipped.get(), message, here)
                : new Answer(notUnderstood(near.nearest(message.content()), message), here);
    }

    /** Runs what was nearly said. A slow command has no place in a conversation, so it is offered. */
    private Answer setOff(Triggered one, IncomingMessage message, Conversation here) throws Exception {
        if (message.isInRoom() && one.isPrivate()) {
            return new Answer(ownChat.lead(message.bot()), here);
        }
        if (one instanceof Dialogue<?> dialogue) {
            return new OpenDialogue<>(dialogue, here).begin(message);
        }
        return one instanceof Command command && !command.isSlow()
                ? new Answer(command.reply(message), here)
                : new Answer(Help.ask(registry.near(message.bot()).wordsOf(one)), here);
    }

    private Reply notUnderstood(List<String> near, IncomingMessage message) {
        fallbacks.notUnderstood(message);
        return near.isEmpty() ? help.notUnderstood(message) : Help.ask(near);
    }
}
