package kr.plusbot.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Tells strangers from those who have a reason to call: an {@link Entrance} expects their address, or they came in at one,
 * by a secret, less than a day ago. A stranger costs little: their connection ends with the first answer, and our own server
 * bounds how many they have at a time. Safe across threads.
 */
@Singleton
public final class KnownPeers {

    /** At most about 200 KB, with 200 bytes for each address. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** More than a stranger's browser opens, and one in thirty of those that Tomcat takes in all. */
    private static final int OF_A_STRANGER = 256;

    /** Where a secret alone opens an entrance, Kakao is a stranger until its first call, and may call often at once. */
    private static final int OF_WHO_MAY_HAVE_A_SECRET = 2_000;

    private final List<Entrance> entrances;
    private final Cache<String, Boolean> letIn = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    @Inject
    KnownPeers(@Any Instance<Entrance> entrances) {
        this(entrances.stream().toList());
    }

    KnownPeers(List<Entrance> entrances) {
        this.entrances = entrances;
    }

    /**
     * Whether calls from there are expected.
     *
     * @param peer the address at the other end of the socket, as the servlet container names it
     */
    boolean isKnown(String peer) {
        return letIn.getIfPresent(peer) != null || entrances.stream().anyMatch(entrance -> entrance.expects(peer));
    }

    /** Notes that a call from there came in at an entrance. */
    void noteLetIn(String peer) {
        letIn.put(peer, true);
    }

    /** How many connections an address may have at a time. */
    int mostConnections(String peer) {
        if (isKnown(peer)) {
            return Integer.MAX_VALUE;
        }
        return entrances.stream().anyMatch(Entrance::opensByASecretAlone) ? OF_WHO_MAY_HAVE_A_SECRET : OF_A_STRANGER;
    }
}
