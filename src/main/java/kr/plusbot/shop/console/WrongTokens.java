package kr.plusbot.shop.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the wrong tokens of each address, for a minute from the first. Safe across threads. */
@Vetoed
final class WrongTokens {

    /** In a minute. A person mistypes less often. */
    static final int MOST = 5;

    static final Duration COUNTED = Duration.ofMinutes(1);

    /** About 200 KB at the most. With more addresses than that the oldest ones begin anew. */
    private static final int MOST_ADDRESSES = 1_000;

    private final Cache<String, AtomicInteger> wrong;

    WrongTokens(Ticker ticker) {
        wrong = Caffeine.newBuilder()
                .expireAfterWrite(COUNTED)
                .maximumSize(MOST_ADDRESSES)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Counts one more of this address; says whether they are too many by now. */
    boolean areTooMany(String address) {
        return wrong.get(address, first -> new AtomicInteger()).incrementAndGet() > MOST;
    }
}
