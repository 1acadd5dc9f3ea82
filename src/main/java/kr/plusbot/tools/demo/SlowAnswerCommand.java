package kr.plusbot.tools.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.platform.runtime.Settings;

/**
 * Answers later than Kakao waits, so that one sees how a late answer comes: {@code 느린답}, or {@code 느린답:20} after 20 seconds.
 * The help does not show it, so that a conversation which is saved in the simulator holds where there is none. Immutable.
 */
@Singleton
final class SlowAnswerCommand implements Command {

    private static final String WORD = "느린답";

    /** Kakao waits 5 s (auto-reply manual, section 8). */
    private static final long USUAL_SECONDS = 7;

    /** A minute for the callback (Kakao's callback guide), and some more, so that one that comes too late can be seen, too. */
    private static final long MOST_SECONDS = 90;

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,2})\\s*초?");

    private final boolean isThere;
    private final Rest rest;

    @Inject
    SlowAnswerCommand(Settings settings) {
        this(settings.flag("plusbot.simulator.enabled", false), time -> Thread.sleep(time.toMillis()));
    }

    SlowAnswerCommand(boolean isThere, Rest rest) {
        this.isThere = isThere;
        this.rest = rest;
    }

    @Override
    public List<Trigger> triggers() {
        return isThere ? List.of(Trigger.text(WORD), Trigger.prefix(WORD)) : List.of();
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Reply reply(IncomingMessage message) throws InterruptedException {
        var asked = SECONDS.matcher(message.argument());
        long seconds = asked.matches() ? Math.min(Long.parseLong(asked.group(1)), MOST_SECONDS) : USUAL_SECONDS;
        rest.rest(Duration.ofSeconds(seconds));
        return Reply.of(seconds + "초 걸린 답이에요.");
    }

    /** Lets time pass. */
    interface Rest {
        void rest(Duration time) throws InterruptedException;
    }
}
