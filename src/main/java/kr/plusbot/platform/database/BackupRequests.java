package kr.plusbot.platform.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.DataDirectory;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Requests;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.platform.runtime.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Backs up an H2 when somebody at the bot's machine asks for it: this process alone has its file. It looks once a second. Safe across
 * threads.
 */
@Singleton
final class BackupRequests {

    private static final SampledLog LOG = new SampledLog(BackupRequests.class);

    private final DatabaseSettings settings;
    private final Settings all;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile @Nullable Statement running;

    @Inject
    BackupRequests(DatabaseSettings settings, Settings all) {
        this.settings = settings;
        this.all = all;
    }

    /** Those in a bot's data directory. */
    static Requests in(Path directory) {
        return new Requests(directory, "backup");
    }

    void onStart(@Observes Startup event) {
        boolean inFile = H2File.at(settings.url()).isPresent();
        if (inFile || settings.jndi().isPresent()) {
            try {
                start(DataDirectory.of(all));
            } catch (IOException | InvalidSetting e) {
                LOG.log(Level.WARNING, "No backup can be made by the command \"backup\": {0}", e.getMessage());
            }
        }
    }

    private void start(Path directory) throws IOException {
        in(directory).letGo();
        ScheduledExecutorService its = Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("backup"));
        its.scheduleWithFixedDelay(() -> work(directory), 1, 1, TimeUnit.SECONDS);
        thread = its;
    }

    private void work(Path directory) {
        try {
            take(directory);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "A request for a backup was not answered", e);
        }
    }

    /** Does what waits in the directory. */
    void take(Path directory) throws IOException {
        in(directory).answer(question -> Optional.of(StoredJson.write(backup(directory))));
    }

    private BackupAnswer backup(Path directory) {
        try {
            Path folder = new Snapshot(settings, directory).take(statement -> running = statement);
            LOG.log(Level.INFO, "A backup was made at this machine");
            return new BackupAnswer(folder.toString(), null);
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "A backup was not made: {0}", Outage.line(e));
            return new BackupAnswer(null, Outage.line(e));
        } finally {
            running = null;
        }
    }

    /** A backup that is under way is given up. */
    @PreDestroy
    void stop() {
        ScheduledExecutorService its = thread;
        if (its != null) {
            cancel();
            DaemonThreads.end(its);
        }
    }

    private void cancel() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "The backup was over: {0}", e.getMessage());
            }
        }
    }
}
