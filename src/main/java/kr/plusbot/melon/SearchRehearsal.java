package kr.plusbot.melon;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import kr.plusbot.platform.runtime.Rehearsal;

/** Searches for songs at a Melon of its own, within this process. The real one is not called, and nothing of it is kept. Used once. */
@Singleton
final class SearchRehearsal implements Rehearsal {

    private static final int SEARCHES = 1_500;
    private static final int AT_ONCE = 25;
    private final MelonSettings settings;

    @Inject
    SearchRehearsal(MelonSettings settings) {
        this.settings = settings;
    }

    @Override
    public void rehearse(BooleanSupplier goesOn) throws IOException {
        try (RehearsalMelon melon = new RehearsalMelon()) {
            MelonClient client = new MelonClient(settings.at(melon.address()));
            try {
                search(new MelonGuard(client, settings, Ticker.systemTicker()), goesOn);
            } finally {
                client.close();
            }
        }
    }

    private static void search(MelonGuard melon, BooleanSupplier goesOn) {
        for (int done = 0; done < SEARCHES && goesOn.getAsBoolean(); done += AT_ONCE) {
            List<CompletableFuture<?>> answers = new ArrayList<>();
            for (int i = done; i < done + AT_ONCE; i++) {
                SongQuery query = SongQuery.of("노래 " + i);
                answers.add(melon.search(query).thenApply(songs -> SongCard.reply(query, songs)));
            }
            answers.forEach(CompletableFuture::join);
        }
    }
}
