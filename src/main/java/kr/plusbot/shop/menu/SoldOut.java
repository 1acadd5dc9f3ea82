package kr.plusbot.shop.menu;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.platform.runtime.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * What the shop has run out of for now, besides what its menu says. Safe across threads and replicas: a change is true for the next
 * message of this process at once, and of all others within a second. While the database is away, what was read last stays true.
 */
@Singleton
public final class SoldOut {

    private static final SampledLog LOG = new SampledLog(SoldOut.class);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Database database;
    private final Clock clock;
    private final Map<String, Sold> sold = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("sold-out"));
    private volatile Map<String, Names> names = Map.of();

    @Inject
    public SoldOut(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void onStart(@Observes Startup event) {
        timer.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Sells an item no more, or again.
     *
     * @param transaction the change is made if this is committed; {@link #look} makes it true here
     * @param item its name in the menu
     */
    public void set(Transaction transaction, String bot, String item, boolean isSoldOut) throws DatabaseUnavailable {
        database.within(transaction, handle -> change(handle, bot, item, isSoldOut));
    }

    private int change(Handle handle, String bot, String item, boolean isSoldOut) {
        String statement = isSoldOut
                ? "INSERT INTO sold_out (bot, item, since) VALUES (:bot, :item, :now) ON CONFLICT DO NOTHING"
                : "DELETE FROM sold_out WHERE bot = :bot AND item = :item";
        var update = handle.createUpdate(statement).bind("bot", bot).bind("item", item);
        return (isSoldOut ? update.bind("now", clock.instant().atOffset(ZoneOffset.UTC)) : update).execute();
    }

    /**
     * Lets nobody take a choice any more, or again.
     *
     * @param transaction as of {@link #set(Transaction, String, String, boolean)}
     */
    public void set(Transaction transaction, String bot, ChoiceName choice, boolean isSoldOut)
            throws DatabaseUnavailable {
        database.within(transaction, handle -> change(handle, bot, choice, isSoldOut));
    }

    private int change(Handle handle, String bot, ChoiceName choice, boolean isSoldOut) {
        String statement = isSoldOut
                ? "INSERT INTO sold_out_choice (bot, asked, choice, since) VALUES (:bot, :asked, :choice, :now)"
                        + " ON CONFLICT DO NOTHING"
                : "DELETE FROM sold_out_choice WHERE bot = :bot AND asked = :asked AND choice = :choice";
        var update = handle.createUpdate(statement)
                .bind("bot", bot)
                .bind("asked", choice.option())
                .bind("choice", choice.choice());
        return (isSoldOut ? update.bind("now", clock.instant().atOffset(ZoneOffset.UTC)) : update).execute();
    }

    /** Reads what is sold out now. */
    public synchronized void look() {
        try {
            names = database.read(SoldOut::read);
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.DEBUG, "What is sold out was not read: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What is sold out cannot be read", e);
        }
    }

    private static Map<String, Names> read(Handle handle) {
        Map<String, Names> all = new HashMap<>();
        handle.createQuery("SELECT bot, item FROM sold_out")
                .map((row, context) -> names(all, row.getString(1)).items().add(row.getString(2)))
                .list();
        handle.createQuery("SELECT bot, asked, choice FROM sold_out_choice")
                .map((row, context) ->
                        names(all, row.getString(1)).choices().add(new ChoiceName(row.getString(2), row.getString(3))))
                .list();
        return Map.copyOf(all);
    }

    private static Names names(Map<String, Names> all, String bot) {
        return all.computeIfAbsent(bot, its -> new Names(new HashSet<>(), new HashSet<>()));
    }

    /** The names of a bot's items that are sold out, besides those of its menu. */
    public Set<String> of(String bot) {
        return Set.copyOf(names.getOrDefault(bot, Names.NONE).items());
    }

    /** The choices of a bot's items that are sold out, besides those of its menu. */
    public Set<ChoiceName> choicesOf(String bot) {
        return Set.copyOf(names.getOrDefault(bot, Names.NONE).choices());
    }

    /** A bot's menu without what is sold out; the same object while nothing changes. */
    Menu on(String bot, Menu menu) {
        Names its = names.getOrDefault(bot, Names.NONE);
        if (its.equals(Names.NONE)) {
            return menu;
        }
        return sold.compute(bot, (name, known) -> known != null && known.isOf(menu, its) ? known : Sold.of(menu, its))
                .without();
    }

    @PreDestroy
    void close() {
        DaemonThreads.end(timer);
    }

    /** What is sold out at one bot. Nobody changes it once it was read. */
    private record Names(Set<String> items, Set<ChoiceName> choices) {

        static final Names NONE = new Names(Set.of(), Set.of());
    }

    /** A menu and what is left of it. */
    private record Sold(Menu menu, Names names, Menu without) {

        static Sold of(Menu menu, Names names) {
            return new Sold(menu, names, menu.without(names.items(), names.choices()));
        }

        @SuppressWarnings(
                "ReferenceEquality") // a menu that was read again is another one, and comparing all of it costs more
        boolean isOf(Menu its, Names sold) {
            return menu == its && names.equals(sold);
        }
    }
}
