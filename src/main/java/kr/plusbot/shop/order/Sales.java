package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.shop.menu.Won;
import org.jdbi.v3.core.Handle;

/** Counts what a shop sold, from the table of its orders. Safe across threads. */
@Singleton
public final class Sales {

    /** So many days at the most: each is one short look into the database. */
    public static final int MOST_DAYS = 92;

    private static final String ROWS = "SELECT status, lines, total, created_at, expected_at, reason, "
            + step("ACCEPTED") + ", " + step("READY")
            + " FROM orders o WHERE bot = :bot AND order_date = :day AND NOT test";

    private final Database database;
    private final Clock clock;

    @Inject
    public Sales(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When an order took a step last; a step that took one back is none. */
    private static String step(String status) {
        return "(SELECT max(h.at) FROM order_history h WHERE h.bot = o.bot AND h.order_date = o.order_date"
                + " AND h.order_number = o.order_number AND h.status = '" + status + "' AND NOT h.undone)";
    }

    /** Today in the shop. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Orders.SHOP_ZONE);
    }

    /**
     * What was sold on these days.
     *
     * @throws IllegalArgumentException when the last day is before the first, or they are more than {@value #MOST_DAYS}
     */
    public Figures between(BotId bot, LocalDate first, LocalDate last) throws DatabaseUnavailable {
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).compareTo(last) <= 0) {
            throw new IllegalArgumentException("from " + first + " to " + last);
        }
        FigureCount count = new FigureCount(first, last);
        for (LocalDate day : first.datesUntil(last.plusDays(1)).toList()) {
            database.read(handle -> rows(handle, bot, day)).forEach(count::add);
        }
        return count.figures();
    }

    private static List<FigureCount.Row> rows(Handle handle, BotId bot, LocalDate day) {
        return handle.createQuery(ROWS)
                .bind("bot", bot.name())
                .bind("day", day)
                .map((row, context) -> row(day, row))
                .list();
    }

    private static FigureCount.Row row(LocalDate day, ResultSet row) throws SQLException {
        return new FigureCount.Row(
                day,
                OrderStatus.valueOf(row.getString(1)),
                OrderLines.read(row.getString(2)),
                new Won(row.getLong(3)),
                instant(row, 4).orElseThrow(),
                instant(row, 7),
                instant(row, 8),
                instant(row, 5),
                row.getString(6));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
