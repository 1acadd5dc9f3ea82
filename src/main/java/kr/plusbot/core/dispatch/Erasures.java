package kr.plusbot.core.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.DataDirectory;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.platform.runtime.Settings;

/**
 * Erases users, at once or as soon as the database is back. What waits is kept as an empty file for each id in the data
 * directory, so that it outlives a restart where that does. Safe across threads, and across replicas of one directory.
 */
@Singleton
final class Erasures {

    private static final String FOLDER = "erasures";
    private static final long PERIOD_SECONDS = 2;

    private final SampledLog log = new SampledLog(Erasures.class);
    private final JdbcPeople people;
    private final Settings settings;
    private final Set<UserId> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("erasures"));

    @Inject
    Erasures(JdbcPeople people, Settings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** Takes up what waited before the start. */
    void onStart(@Observes Startup event) {
        takeUp();
        timer.scheduleWithFixedDelay(this::goOn, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** @throws DatabaseUnavailable when it has to wait for the database; it is done when that is back */
    void erase(Sender sender) throws Exception {
        try {
            people.erase(sender);
        } catch (DatabaseUnavailable e) {
            sender.ids().forEach(this::keep);
            throw e;
        }
    }

    private void keep(UserId user) {
        waiting.add(user);
        try {
            Path folder = Files.createDirectories(DataDirectory.of(settings).resolve(FOLDER));
            Files.write(folder.resolve(name(user)), new byte[0]);
        } catch (IOException | IllegalArgumentException e) {
            log.log(Level.WARNING, "An erasure waits in memory only: the data directory cannot be written");
        }
    }

    private void takeUp() {
        Path folder = folder();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("[a-z][a-z0-9]{0,19}\\.[0-9a-f]{32}"))
                        .forEach(name -> waiting.add(user(name)));
            } catch (IOException e) {
                log.log(Level.WARNING, "What waits to be erased cannot be read: {0}", e.getMessage());
            }
        }
    }

    /** Erases what waits. */
    void goOn() {
        try {
            for (UserId user : List.copyOf(waiting)) {
                if (timer.isShutdown()) {
                    return;
                }
                people.erase(Sender.of(user));
                waiting.remove(user);
                Files.deleteIfExists(folder().resolve(name(user)));
            }
        } catch (DatabaseUnavailable e) {
            log.log(Level.DEBUG, "Erasures still wait: {0}", e.getMessage());
        } catch (Exception e) {
            log.log(Level.ERROR, "A user who waits to be erased was not erased", e);
        }
    }

    private Path folder() {
        return Path.of(settings.text("plusbot.data.directory").orElse("data"))
                .toAbsolutePath()
                .resolve(FOLDER);
    }

    private static String name(UserId user) {
        return user.bot().name() + "." + user.id();
    }

    private static UserId user(String name) {
        int dot = name.indexOf('.');
        return new UserId(new BotId(name.substring(0, dot)), name.substring(dot + 1));
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
    }
}
