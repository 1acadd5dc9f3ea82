package kr.plusbot.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.plusbot.chat.Conversation.OpenStep;
import kr.plusbot.chat.Talk.Position;

/**
 * Answers what needs memory: the open step of a dialogue, or what opens one. Immutable and safe across threads.
 *
 * <p>The open step comes first where it offers the text on a button, then the words that every dialogue shares, then what
 * opens another dialogue, then the open step again, which may take any text.
 */
@Singleton
final class Conversations {

    static final String BACK = "이전";
    static final String CANCEL = "취소";
    static final String RESUME = "이어서 하기";
    static final String AFRESH = "새로 하기";

    /** As long as Kakao keeps the last keyboard (auto-reply manual, section 4). */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final CommandRegistry registry;
    private final Help help;
    private final Clock clock;

    @Inject
    Conversations(CommandRegistry registry, Help help, Clock clock) {
        this.registry = registry;
        this.help = help;
        this.clock = clock;
    }

    /** Answers a message of a user who is there. */
    Answer answer(IncomingMessage message, Conversation here) throws Exception {
        OpenStep open = here.open();
        if (open == null || says(message, Home.BUTTON)) {
            return begin(message, here);
        }
        Optional<Dialogue<?>> dialogue = registry.dialogue(open.dialogue());
        return dialogue.isEmpty() ? lost(here) : goOn(new Talk<>(dialogue.get(), here), open, message, here);
    }

    private Answer begin(IncomingMessage message, Conversation here) throws Exception {
        var match = registry.find(message);
        var dialogue = match.flatMap(CommandRegistry.Match::dialogue);
        return dialogue.isEmpty()
                ? new Answer(help.notUnderstood(message), here)
                : new Talk<>(dialogue.get(), here).begin(match.get().message());
    }

    private <D extends Record> Answer goOn(Talk<D> talk, OpenStep open, IncomingMessage message, Conversation here)
            throws Exception {
        Optional<Position<D>> position = talk.position(open);
        if (position.isEmpty()) {
            return lost(here);
        }
        boolean wakes = open.asleep() || here.isStale(clock.instant(), SILENCE);
        return wakes ? wake(talk, position.get(), message, here) : take(talk, position.get(), message, here);
    }

    private <D extends Record> Answer wake(
            Talk<D> talk, Position<D> position, IncomingMessage message, Conversation here) throws Exception {
        if (says(message, RESUME)) {
            return talk.ask(position, "");
        }
        if (says(message, AFRESH)) {
            return talk.begin(message);
        }
        return says(message, CANCEL) ? cancelled(here) : offerToResume(talk.resumeQuestion(), position.open(), here);
    }

    private <D extends Record> Answer take(
            Talk<D> talk, Position<D> position, IncomingMessage message, Conversation here) throws Exception {
        if (!interrupts(message) || talk.offers(position, message)) {
            return talk.take(position, message);
        }
        if (says(message, BACK)) {
            return talk.back(position);
        }
        return says(message, CANCEL) ? cancelled(here) : another(talk, position.open(), message, here);
    }

    /** Whether these are words that mean something at every step, unless the step has a button of that name. */
    private boolean interrupts(IncomingMessage message) {
        return says(message, BACK)
                || says(message, CANCEL)
                || message.kind() == MessageKind.TEXT
                        && registry.find(message)
                                .flatMap(CommandRegistry.Match::dialogue)
                                .isPresent();
    }

    /** The words that open a dialogue, in the middle of one. */
    private Answer another(Talk<?> talk, OpenStep open, IncomingMessage message, Conversation here) throws Exception {
        boolean same = registry.find(message)
                .map(match -> match.triggered().name().equals(open.dialogue()))
                .orElse(false);
        return same ? offerToResume(talk.resumeQuestion(), open, here) : begin(message, here);
    }

    private static Answer offerToResume(String question, OpenStep open, Conversation here) {
        Reply offer = Reply.of(question).withKeyboard(Keyboard.of(RESUME, AFRESH, Home.BUTTON));
        return new Answer(offer, here.at(open.asleep(true)));
    }

    private Answer cancelled(Conversation here) {
        return new Answer(help.after("하시던 것을 취소했어요."), here.at(null));
    }

    private Answer lost(Conversation here) {
        return new Answer(help.after("그사이 바뀐 것이 있어 이어 갈 수 없어요. 죄송하지만 처음부터 다시 해 주세요."), here.at(null));
    }

    private static boolean says(IncomingMessage message, String label) {
        return message.kind() == MessageKind.TEXT
                && Phrase.key(message.content()).equals(Phrase.key(label));
    }
}
