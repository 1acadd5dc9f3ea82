package kr.plusbot.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import kr.plusbot.platform.monitoring.Health;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * Runs statements. Each call is one transaction at READ COMMITTED. When the database cannot do it, the call fails
 * within about a second. Safe across threads.
 *
 * <p>It starts while the database is down, makes the tables when the database comes, and goes on by itself after an
 * outage. After a {@link DatabaseUnavailable} nobody knows whether a change was made, so nothing is tried twice but
 * what the database undid itself: a transaction that cannot be put in order with others (SQLSTATE 40001), three times at the most.
 *
 * <p>A call waits at most 300 ms for its turn, and at most 300 ms for the pool to open a connection when it has lost
 * some. Its statements may take 700 ms in all.
 */
@Singleton
public final class Database {

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private static final double MILLIS = 1_000;

    /** Of one call whose transaction cannot be put in order with others. */
    private static final int MOST_ATTEMPTS = 3;

    private static final String MIGRATIONS = "db/migration";

    /** How long to wait for a silent database; the least that the driver accepts. Calls cut it shorter. */
    private static final int ANSWER_SECONDS = 1;

    /** A migration may take a while, or wait for another process that runs it. */
    private static final int MIGRATION_SECONDS = 60;

    /** The start waits for a look at the database, not for the database. */
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(2);

    private final ConnectionPool connections;
    private final ConnectionPermits permits;
    private final Jdbi jdbi;

    /** Calls that failed since the start. */
    private final LongAdder unavailable = new LongAdder();

    @Inject
    Database(DatabaseSettings settings, PrivacyKey privacy, Health health, Measures measures) {
        this(settings, privacy);
        LOG.log(Level.INFO, "The database is {0}", settings);
        health.require(this::isReady);
        measures.gauge(
                "plusbot_database_outage_seconds",
                "How long the database is away; 0 while it is there",
                () -> connections.outage().toMillis() / MILLIS);
        measures.gauge("plusbot_database_waiting", "Calls that wait for a connection", permits::waiting);
        measures.counter(
                "plusbot_database_unavailable", "Calls that the database did not do", unavailable::doubleValue);
    }

    /** With the application's own migrations, for the ids of one privacy key. */
    public Database(DatabaseSettings settings, PrivacyKey privacy) {
        this(settings, MIGRATIONS, Optional.of(new SchemaMark(privacy.fingerprint())));
    }

    /** With the application's own migrations, whatever ids are in its tables. */
    public Database(DatabaseSettings settings) {
        this(settings, MIGRATIONS);
    }

    /** @param migrations the folder of the class path with the migrations */
    public Database(DatabaseSettings settings, String migrations) {
        this(settings, migrations, Optional.empty());
    }

    private Database(DatabaseSettings settings, String migrations, Optional<SchemaMark> mark) {
        this.connections = new ConnectionPool(
                settings.source(ANSWER_SECONDS),
                settings.connections(),
                new FileChecksum(settings.url()),
                new Migrations(settings.forMigrations().source(MIGRATION_SECONDS), migrations, mark));
        this.permits = new ConnectionPermits(settings.connections());
        this.jdbi = Jdbi.create(connections::open);
        jdbi.getConfig(Arguments.class).register(new TextArgument());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** Begins to open the database, and returns at once. */
    @PostConstruct
    public void start() {
        connections.start(this::warmUp);
    }

    /** Called last: by then the database, opened meanwhile, has mostly been looked at. A wrong one stops the deployment. */
    void onStart(@Observes @Priority(Integer.MAX_VALUE) Startup event) {
        awaitCheck();
    }

    /**
     * Waits until the database was looked at for the first time, or is known to be away, 2 s at most.
     *
     * @throws RuntimeException when the database is not this application's to use; its message is one line
     */
    public void awaitCheck() {
        connections.awaitCheck(LONGEST_CHECK);
    }

    /** Loads classes, so that the first user does not wait for them. If it fails, the next call will notice. */
    private void warmUp() {
        try {
            run(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
        } catch (DatabaseUnavailable e) {
            connections.doubt();
        }
    }

    /** Closes the pool; calls that still run fail. */
    @PreDestroy
    public void close() {
        connections.close();
    }

    /** Whether the tables are up to date. Once true it stays true, also when the database goes away later. */
    public boolean isReady() {
        return connections.isReady();
    }

    /**
     * Runs the work in a transaction of its own: committed when it returns, rolled back when it throws, and run again when the
     * database could not put it in order with others. An interrupted
     * thread may call, too, and stays interrupted. Otherwise H2 would close its file.
     *
     * @param work may run SQL on its handle in the calling thread until it returns; its answer must not be lazy
     * @throws X what the work itself throws
     * @throws DatabaseUnavailable when the database did not do it, or did it and did not say so
     * @throws IllegalStateException when the database refused a statement as wrong
     */
    public <T, X extends Exception> T call(HandleCallback<T, X> work) throws X, DatabaseUnavailable {
        return uninterrupted(() -> withPermit(() -> begin(work)));
    }

    /** As {@link #call}, for work without an answer. */
    public <X extends Exception> void run(HandleConsumer<X> work) throws X, DatabaseUnavailable {
        call(work.asCallback());
    }

    /** As {@link #call}, for one statement that only reads: it needs no commands around a transaction. */
    public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X, DatabaseUnavailable {
        return uninterrupted(() -> withPermit(() -> look(work)));
    }

    /** As {@link #call}, within a transaction that is under way: what the work changes is kept if that is committed. */
    public <T, X extends Exception> T within(Transaction transaction, HandleCallback<T, X> work)
            throws X, DatabaseUnavailable {
        return uninterrupted(() -> work.withHandle(HandleTransaction.handle(transaction)));
    }

    /** Names the transaction that a handle of {@link #call} is in, so that others can take part in it. */
    public static Transaction transaction(Handle handle) {
        return new HandleTransaction(handle);
    }

    private <T, X extends Exception> T uninterrupted(Work<T, X> work) throws X, DatabaseUnavailable {
        boolean interrupted = Thread.interrupted();
        try {
            return work.run();
        } catch (JdbiException e) {
            throw unavailable(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T, X extends Exception> T withPermit(Work<T, X> work) throws X, DatabaseUnavailable {
        enter();
        try {
            return work.run();
        } finally {
            permits.leave();
        }
    }

    private void enter() throws DatabaseUnavailable {
        try {
            permits.enter();
        } catch (DatabaseUnavailable e) {
            unavailable.increment();
            throw e;
        }
    }

    /** A serialization failure is tried again, in what is left of the call's time: it says that nothing was kept. */
    private <T, X extends Exception> T begin(HandleCallback<T, X> work) throws X {
        long start = System.nanoTime();
        Function<Handle, CallBudget> budget = CallBudget::of;
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return begin(work, budget);
            } catch (JdbiException e) {
                if (!Outage.isOfOrder(e)) {
                    throw e;
                }
            }
            budget = handle -> CallBudget.of(handle).since(start);
        }
        return begin(work, budget);
    }

    private <T, X extends Exception> T begin(HandleCallback<T, X> work, Function<Handle, CallBudget> budgets) throws X {
        return jdbi.inTransaction(handle -> {
            CallBudget budget = budgets.apply(handle);
            T result = work.withHandle(handle.addCustomizer(budget));
            budget.beforeCommit(handle.getConnection());
            return result;
        });
    }

    private <T, X extends Exception> T look(HandleCallback<T, X> work) throws X {
        return jdbi.withHandle(handle -> work.withHandle(handle.addCustomizer(CallBudget.of(handle))));
    }

    private DatabaseUnavailable unavailable(JdbiException failure) {
        SQLException cause = Outage.cause(failure).orElseThrow(() -> failure);
        if (!Outage.is(cause)) {
            throw refused(failure, cause);
        }
        if (Outage.isOfConnections(cause)) {
            connections.doubt();
        }
        unavailable.increment();
        return new DatabaseUnavailable(cause);
    }

    /** The failure without the database's own message, which quotes values: failures are logged. */
    private static IllegalStateException refused(JdbiException failure, SQLException cause) {
        String statement = failure instanceof StatementException of && of.getStatementContext() != null
                ? of.getStatementContext().getRawSql()
                : "a statement";
        IllegalStateException refused = new IllegalStateException(
                "The database refused \"%s\": SQL state %s".formatted(statement, cause.getSQLState()));
        refused.setStackTrace(failure.getStackTrace());
        return refused;
    }

    @FunctionalInterface
    private interface Work<T, X extends Exception> {
        T run() throws X, DatabaseUnavailable;
    }
}
