package kr.plusbot.tools.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes answers that come late in Kakao's place, each at an address that is good once and for a minute (Kakao's callback
 * guide), and keeps each as long for the page. Safe across threads.
 */
@Singleton
final class CallbackInbox {

    private static final Duration VALID = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final Cache<String, Optional<String>> answers;

    @Inject
    CallbackInbox() {
        this(Ticker.systemTicker());
    }

    CallbackInbox(Ticker ticker) {
        answers = Caffeine.newBuilder()
                .expireAfterWrite(VALID)
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** The last part of a new address, which nobody can guess. */
    String open() {
        String token = UUID.randomUUID().toString();
        answers.put(token, Optional.empty());
        return token;
    }

    /** Whether the answer was taken; not when the address is unknown, used or too old. */
    boolean deliver(String token, String answer) {
        return answers.asMap().replace(token, Optional.empty(), Optional.of(answer));
    }

    /** The answer that was delivered there; empty while none was. */
    Optional<String> find(String token) {
        return Optional.ofNullable(answers.getIfPresent(token)).flatMap(answer -> answer);
    }
}
