package kr.plusbot.testkit;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time that passes only when a test says so. Safe across threads.
 *
 * <pre>{@code
 * HandTicker ticker = new HandTicker();
 * Cache<String, String> known = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(Duration.ofMinutes(10)).build();
 * known.put("아이유", "밤편지");
 * ticker.advance(Duration.ofMinutes(11));
 * assertThat(known.getIfPresent("아이유")).isNull();
 * }</pre>
 */
public final class HandTicker implements Ticker {

    private final AtomicLong nanos = new AtomicLong();

    /** Lets time pass. */
    public void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long read() {
        return nanos.get();
    }
}
