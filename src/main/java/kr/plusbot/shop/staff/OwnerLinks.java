package kr.plusbot.shop.staff;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.database.StoredJson;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.DataDirectory;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.platform.runtime.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Gives those a link who may become owners: at the start, where a shop has none yet, in the log; and when somebody at the bot's machine asks for
 * it by an {@link OwnerRequest}, for which it looks once a second. Safe across threads.
 */
@Singleton
final class OwnerLinks {

    private static final SampledLog LOG = new SampledLog(OwnerLinks.class);

    private final StaffSettings settings;
    private final Settings all;
    private final Bots bots;
    private final Staff staff;
    private final List<String> withoutLook = new ArrayList<>();
    private volatile @Nullable ScheduledExecutorService thread;

    @Inject
    OwnerLinks(StaffSettings settings, Settings all, Bots bots, Staff staff) {
        this.settings = settings;
        this.all = all;
        this.bots = bots;
        this.staff = staff;
    }

    void onStart(@Observes Startup event) {
        if (settings.enabled()) {
            withoutLook.addAll(bots.names());
            Optional<Path> directory = directory();
            ScheduledExecutorService its = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("owner"));
            its.scheduleWithFixedDelay(() -> work(directory), 0, 1, TimeUnit.SECONDS);
            thread = its;
        }
    }

    private Optional<Path> directory() {
        try {
            return Optional.of(DataDirectory.of(all));
        } catch (InvalidSetting e) {
            LOG.log(Level.WARNING, "Nobody can become an owner by the command \"owner\": {0}", e.getMessage());
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        ScheduledExecutorService its = thread;
        if (its != null) {
            DaemonThreads.end(its);
        }
    }

    private void work(Optional<Path> directory) {
        try {
            welcome();
            if (directory.isPresent()) {
                take(directory.get());
            }
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "Links for owners wait for the database", e);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "A link for an owner was not made", e);
        }
    }

    /** Looks at each bot until the database has said whether its shop has an owner. */
    void welcome() throws DatabaseUnavailable {
        while (!withoutLook.isEmpty()) {
            String bot = withoutLook.get(0);
            if (!staff.hasOwner(new BotId(bot))) {
                String token = staff.invite(new BotId(bot), "", Role.OWNER);
                LOG.log(
                        Level.INFO,
                        "The shop of {0} has no owner yet. Who opens this within a day becomes one: {1}",
                        bot,
                        settings.link(bot, token));
            }
            withoutLook.remove(0);
        }
    }

    /** Does what waits in the directory. */
    void take(Path directory) throws IOException, DatabaseUnavailable {
        OwnerRequest.in(directory).answer(this::answer);
    }

    private Optional<String> answer(String question) throws DatabaseUnavailable {
        Optional<OwnerRequest> request = StoredJson.read(question, OwnerRequest.class);
        return request.isPresent() && take(request.get()) ? Optional.of("") : Optional.empty();
    }

    /** @return whether it is one that can be done */
    private boolean take(OwnerRequest request) throws DatabaseUnavailable {
        String bot = request.bot() == null ? Bots.MAIN : request.bot();
        String name = request.name();
        if (name == null
                || request.token() == null
                || !Staff.isName(name)
                || !bots.names().contains(bot)) {
            return false;
        }
        staff.invite(new BotId(bot), name, Role.OWNER, request.token());
        LOG.log(Level.INFO, "A link for the owner {0} of {1} was made at this machine", name, bot);
        return true;
    }
}
