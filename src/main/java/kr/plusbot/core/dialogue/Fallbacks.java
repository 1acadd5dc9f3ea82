package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Fallback;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;

/** What answers a message that sets off nothing. Immutable and safe across threads. */
@Singleton
public final class Fallbacks {

    private final List<Fallback> all;
    private final Help help;

    @Inject
    Fallbacks(@Any Instance<Fallback> all, Help help) {
        this(all.stream().toList(), help);
    }

    public Fallbacks(List<Fallback> all, Help help) {
        this.all = List.copyOf(all);
        this.help = help;
    }

    /** The answer of the first fallback that has one; empty when none has. */
    Optional<Reply> answer(IncomingMessage message) throws Exception {
        return first(fallback -> fallback.answer(message)).map(answer -> help.withHome(message.bot(), answer));
    }

    /** The first answer for a user whose open step does not understand a text; empty when there is none. */
    Optional<Reply> besides(IncomingMessage message) throws Exception {
        return first(fallback -> fallback.besides(message));
    }

    /** Tells all of a text that nothing answers. */
    void notUnderstood(IncomingMessage message) {
        all.forEach(fallback -> fallback.notUnderstood(message));
    }

    /** Whether a text has an answer of its own. */
    boolean hasAnswer(IncomingMessage message) throws Exception {
        return first(fallback -> fallback.answer(message)).isPresent();
    }

    private Optional<Reply> first(Asked asked) throws Exception {
        for (Fallback fallback : all) {
            Optional<Reply> answer = asked.answer(fallback);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** What one of them is asked. */
    @FunctionalInterface
    private interface Asked {
        Optional<Reply> answer(Fallback fallback) throws Exception;
    }
}
