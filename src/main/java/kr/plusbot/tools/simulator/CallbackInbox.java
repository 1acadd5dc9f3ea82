package kr.plusbot.tools.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes answers that come late in Kakao's place, each at an address that is good once and for some minutes, and keeps
 * each as long for the page. Safe across threads.
 */
@Singleton
final class CallbackInbox {

    private static final int MOST = 1_000;

    private final Cache<String, Place> places;

    @Inject
    CallbackInbox() {
        this(Ticker.systemTicker());
    }

    CallbackInbox(Ticker ticker) {
        places = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, Place>writing((token, place) -> place.valid()))
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** The last part of a new address, which nobody can guess. */
    String open(Duration valid) {
        String token = UUID.randomUUID().toString();
        places.put(token, new Place(valid, Optional.empty()));
        return token;
    }

    /** Whether the answer was taken; not when the address is unknown, used or too old. */
    boolean deliver(String token, String answer) {
        Place place = places.getIfPresent(token);
        return place != null && place.answer().isEmpty() && places.asMap().replace(token, place, place.with(answer));
    }

    /** The answer that was delivered there; empty while none was. */
    Optional<String> find(String token) {
        return Optional.ofNullable(places.getIfPresent(token)).flatMap(Place::answer);
    }

    /**
     * What an address stands for. Immutable.
     *
     * @param valid how long it is good, and how long an answer is kept
     */
    private record Place(Duration valid, Optional<String> answer) {

        Place with(String delivered) {
            return new Place(valid, Optional.of(delivered));
        }
    }
}
