package kr.plusbot.melon;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.time.Duration;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.testing.HandTimer;

/** Song search put together by hand as CDI does it, asked as a user asks. */
final class WiredSearch implements AutoCloseable {

    /** How long a search waits for Melon. */
    static final Duration TIMEOUT = Duration.ofMillis(500);

    private static final int MOST = 64;

    private final MelonClient client;
    private final SongSearchCommand command;

    private WiredSearch(MelonClient client, MelonSettings settings, Ticker ticker) {
        this.client = client;
        command = new SongSearchCommand(new SongSearch(new MelonGuard(client, settings, ticker), ticker));
    }

    /** A search whose timeout never comes. */
    static WiredSearch patient(URI melon) {
        return timedBy(Ticker.systemTicker(), new HandTimer(), melon, MOST);
    }

    /** A search that gives up by its own timer. */
    static WiredSearch impatient(URI melon) {
        MelonSettings settings = new MelonSettings(melon, TIMEOUT, MOST);
        return new WiredSearch(new MelonClient(settings), settings, Ticker.systemTicker());
    }

    /** A search whose timeout comes when a test winds the timer. */
    static WiredSearch timedBy(HandTimer timer, URI melon) {
        return timedBy(Ticker.systemTicker(), timer, melon, MOST);
    }

    /**
     * A search that sees only the time that a test lets pass.
     *
     * @param ticker for its cache and its breaker
     * @param timer for its timeout
     * @param maxConcurrent how many calls may be under way
     */
    static WiredSearch timedBy(Ticker ticker, HandTimer timer, URI melon, int maxConcurrent) {
        MelonSettings settings = new MelonSettings(melon, TIMEOUT, maxConcurrent);
        return new WiredSearch(new MelonClient(settings, timer), settings, ticker);
    }

    /** The reply to what follows {@code 멜론검색:}. */
    Reply ask(String words) throws InterruptedException {
        return command.reply(
                new IncomingMessage(new UserId("test"), MessageKind.TEXT, "멜론검색:" + words).withArgument(words));
    }

    @Override
    public void close() {
        client.close();
    }
}
