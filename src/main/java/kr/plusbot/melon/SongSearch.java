package kr.plusbot.melon;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Finds songs. Equal questions at the same time are one call to Melon, and its answer is kept for five minutes; a failure
 * is not kept. Safe across threads.
 */
@Singleton
final class SongSearch {

    private static final Duration KEPT = Duration.ofMinutes(5);

    /** In bytes; some 1,000 usual answers. */
    private static final int MOST_KEPT = 3_000_000;

    /** In bytes: what an answer takes beside its texts and songs. */
    private static final int ENTRY = 300;

    private final MelonGuard melon;
    private final AsyncCache<String, SongList> answers;

    @Inject
    SongSearch(MelonGuard melon) {
        this(melon, Ticker.systemTicker());
    }

    SongSearch(MelonGuard melon, Ticker ticker) {
        this.melon = melon;
        answers = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumWeight(MOST_KEPT)
                .weigher((String words, SongList songs) -> ENTRY + 2 * words.length() + songs.bytes())
                .ticker(ticker)
                .executor(Runnable::run)
                .buildAsync();
    }

    /**
     * Waits for the answer, which comes within Melon's timeout. A caller who is interrupted leaves the others' answer alone.
     *
     * @throws SongSearchUnavailable when Melon fails or is not asked
     */
    SongList find(SongQuery query) throws SongSearchUnavailable, InterruptedException {
        try {
            SongList songs =
                    answers.get(query.words(), (words, executor) -> ask(query)).get();
            if (songs == null) {
                throw new SongSearchUnavailable("no answer");
            }
            return songs;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null stands for a failure: the cache drops it and, unlike an exception, does not log it a second time. */
    private CompletableFuture<@Nullable SongList> ask(SongQuery query) {
        return melon.search(query).exceptionally(failure -> null);
    }
}
