package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.YesNo;
import kr.plusbot.core.dialogue.CommandRegistry.Match;
import kr.plusbot.core.dialogue.Conversation.OpenStep;

/**
 * Answers what needs memory: the open step of a dialogue, or what opens one. Immutable and safe across threads.
 *
 * <p>The open step comes first where it offers the text on a button, then the words that every dialogue shares, then what
 * opens another dialogue, then the open step again, which may take any text.
 */
@Singleton
public final class DialogueFlow {

    /** As long as Kakao keeps the last keyboard (auto-reply manual, section 4). */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final CommandRegistry registry;
    private final Help help;
    private final Fallbacks fallbacks;
    private final Opening opening;
    private final Clock clock;

    @Inject
    public DialogueFlow(CommandRegistry registry, Help help, Fallbacks fallbacks, OwnChat ownChat, Clock clock) {
        this.registry = registry;
        this.help = help;
        this.fallbacks = fallbacks;
        this.opening = new Opening(registry, help, fallbacks, ownChat);
        this.clock = clock;
    }

    /** Without fallbacks. */
    public DialogueFlow(CommandRegistry registry, Help help, Clock clock) {
        this(registry, help, new Fallbacks(List.of(), help), new OwnChat(), clock);
    }

    /** Whether a message is none of the bot's business: said in a room, not to the bot, and no answer to anything. */
    boolean isSilent(IncomingMessage message, Conversation here) {
        OpenStep open = here.open();
        return message.is(Circumstance.OVERHEARD)
                && (open == null || open.asleep() || here.isStale(clock.instant(), SILENCE));
    }

    /** Answers a message that no command takes, of a user who is there. */
    Answer answer(Match match, Conversation here) throws Exception {
        OpenStep open = here.open();
        if (open == null || says(match.message(), SharedWords.HOME)) {
            return opening.begin(match, here);
        }
        Optional<Dialogue<?>> dialogue = registry.dialogue(match.message().bot(), open.dialogue());
        return dialogue.isEmpty()
                ? lost(match.message(), here)
                : goOn(new OpenDialogue<>(dialogue.get(), here), open, match, here);
    }

    /** A command's reply to a user in the middle of a dialogue; it says that the dialogue waits, and shows the step's buttons again. */
    Reply besides(BotId bot, Conversation here, Reply reply) throws Exception {
        OpenStep open = here.open();
        if (open == null || open.asleep() || here.isStale(clock.instant(), SILENCE)) {
            return reply;
        }
        Optional<Dialogue<?>> dialogue = registry.dialogue(bot, open.dialogue());
        return dialogue.isEmpty() ? reply : new OpenDialogue<>(dialogue.get(), here).besides(open, reply);
    }

    private <D extends Record> Answer goOn(OpenDialogue<D> dialogue, OpenStep open, Match match, Conversation here)
            throws Exception {
        Optional<Position<D>> position = dialogue.position(open);
        if (position.isEmpty()) {
            return lost(match.message(), here);
        }
        boolean wakes = open.asleep() || here.isStale(clock.instant(), SILENCE);
        return wakes
                ? wake(dialogue, position.get(), match.message(), here)
                : take(dialogue, position.get(), match, here);
    }

    private <D extends Record> Answer wake(
            OpenDialogue<D> dialogue, Position<D> position, IncomingMessage message, Conversation here)
            throws Exception {
        if (leads(message, SharedWords.RESUME) || YesNo.YES.isSaid(message)) {
            return dialogue.ask(position, "");
        }
        if (leads(message, SharedWords.AFRESH)) {
            return dialogue.begin(message);
        }
        return leads(message, SharedWords.CANCEL)
                ? cancelled(message, here)
                : offerToResume(dialogue.resumeQuestion(), position.open(), here);
    }

    private <D extends Record> Answer take(
            OpenDialogue<D> dialogue, Position<D> position, Match match, Conversation here) throws Exception {
        IncomingMessage message = match.message();
        if (!interrupts(match) || position.offersBesideSigns(message)) {
            return dialogue.take(position, message, fallbacks);
        }
        if (leads(message, SharedWords.BACK)) {
            return dialogue.back(position);
        }
        return leads(message, SharedWords.CANCEL)
                ? cancelled(message, here)
                : another(dialogue, position.open(), match, here);
    }

    /** Whether these are words that mean something at every step, unless the step has a button of that name. */
    private static boolean interrupts(Match match) {
        return leads(match.message(), SharedWords.BACK)
                || leads(match.message(), SharedWords.CANCEL)
                || (match.message().kind() == MessageKind.TEXT
                        && match.dialogue().isPresent());
    }

    /** The words that open a dialogue, in the middle of one. */
    private Answer another(OpenDialogue<?> dialogue, OpenStep open, Match match, Conversation here) throws Exception {
        boolean same =
                match.dialogue().map(its -> its.name().equals(open.dialogue())).orElse(false);
        if (same) {
            return offerToResume(dialogue.resumeQuestion(), open, here);
        }
        Answer begun = opening.begin(match, here);
        return begun.next().equals(here) ? begun : begun.below(dialogue.droppedLine());
    }

    private static Answer offerToResume(String question, OpenStep open, Conversation here) {
        Reply offer =
                Reply.of(question).withKeyboard(Keyboard.of(SharedWords.RESUME, SharedWords.AFRESH, SharedWords.HOME));
        return new Answer(offer, here.at(open.asleep(true)));
    }

    private Answer cancelled(IncomingMessage message, Conversation here) {
        return new Answer(help.after(message, "하시던 것을 취소했어요."), here.at(null));
    }

    private Answer lost(IncomingMessage message, Conversation here) {
        return new Answer(help.after(message, "그사이 바뀐 것이 있어 이어 갈 수 없어요. 죄송하지만 처음부터 다시 해 주세요."), here.at(null));
    }

    /** Whether this says such a word, in the way people put it. */
    private static boolean leads(IncomingMessage message, String word) {
        return message.kind() == MessageKind.TEXT && SharedWords.says(message.content(), word);
    }

    private static boolean says(IncomingMessage message, String label) {
        return message.kind() == MessageKind.TEXT
                && Phrase.key(message.content()).equals(Phrase.key(label));
    }
}
