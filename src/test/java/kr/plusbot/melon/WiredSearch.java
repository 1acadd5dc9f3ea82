package kr.plusbot.melon;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.time.Duration;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;

/** Song search put together by hand as CDI does it, asked as a user asks. */
final class WiredSearch implements AutoCloseable {

    /** How long an {@linkplain #impatient impatient} search waits. */
    static final Duration TIMEOUT = Duration.ofMillis(500);

    /** How long a {@linkplain #patient patient} search waits. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MelonClient client;
    private final SongSearchCommand command;

    WiredSearch(MelonSettings settings, Ticker ticker) {
        client = new MelonClient(settings);
        command = new SongSearchCommand(new SongSearch(new MelonGuard(client, settings, ticker), ticker));
    }

    /** A search with a timeout that only a broken test meets. */
    static WiredSearch patient(URI melon) {
        return new WiredSearch(new MelonSettings(melon, PATIENCE, 64), Ticker.systemTicker());
    }

    /** A search that soon gives up, for bad days. */
    static WiredSearch impatient(URI melon) {
        return new WiredSearch(new MelonSettings(melon, TIMEOUT, 64), Ticker.systemTicker());
    }

    /** A patient search whose cache and breaker see only the time that a test lets pass. */
    static WiredSearch timedBy(Ticker ticker, URI melon) {
        return new WiredSearch(new MelonSettings(melon, PATIENCE, 64), ticker);
    }

    /** The reply to what follows {@code 멜론검색:}. */
    Reply ask(String words) throws InterruptedException {
        return command.reply(new IncomingMessage(new UserId("test"), MessageKind.TEXT, "멜론검색:" + words, words));
    }

    @Override
    public void close() {
        client.close();
    }
}
