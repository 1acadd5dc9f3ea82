package kr.plusbot.core.outbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The SQL of the table {@code outbox_meter}, within one transaction. It runs on H2 and on PostgreSQL. */
final class MeterTables {

    private static final String ALL = "";

    /** A day that began meanwhile may not know of what was paid before. */
    private static final String ADD = "UPDATE outbox_meter SET messages = GREATEST(messages + :messages, 0)"
            + " WHERE bot = :bot AND meter_day = :day AND person = :person";

    private final Handle handle;
    private final BotId bot;
    private final LocalDate day;

    MeterTables(Handle handle, BotId bot, LocalDate day) {
        this.handle = handle;
        this.bot = bot;
        this.day = day;
    }

    /** The messages of all people together. Nobody else counts until this transaction ends. */
    int lock() {
        insert(List.of(ALL));
        return handle.createQuery("SELECT messages FROM outbox_meter"
                        + " WHERE bot = :bot AND meter_day = :day AND person = :all FOR UPDATE")
                .bind("bot", bot.name())
                .bind("day", day)
                .bind("all", ALL)
                .mapTo(Integer.class)
                .one();
    }

    /** The messages of each of these people who had one. */
    Map<UserId, Integer> messages(Collection<UserId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("SELECT person, messages FROM outbox_meter"
                        + " WHERE bot = :bot AND meter_day = :day AND person IN (<people>)")
                .bind("bot", bot.name())
                .bind("day", day)
                .bindList("people", people.stream().map(UserId::id).toList())
                .map((row, context) -> Map.entry(new UserId(bot, row.getString(1)), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Counts a message of each. */
    void pay(List<UserId> people) {
        if (people.isEmpty()) {
            return;
        }
        insert(people.stream().map(UserId::id).toList());
        add(people, 1);
    }

    /** A message of each was not sent after all. */
    void refund(List<UserId> people) {
        if (!people.isEmpty()) {
            add(people, -1);
        }
    }

    private void insert(List<String> people) {
        PreparedBatch insert = handle.prepareBatch("INSERT INTO outbox_meter (bot, meter_day, person, messages)"
                + " VALUES (:bot, :day, :person, 0) ON CONFLICT DO NOTHING");
        people.forEach(person -> insert.bind("bot", bot.name())
                .bind("day", day)
                .bind("person", person)
                .add());
        insert.execute();
    }

    private void add(List<UserId> people, int messages) {
        add(ALL, messages * people.size());
        PreparedBatch update = handle.prepareBatch(ADD);
        people.forEach(person -> update.bind("bot", bot.name())
                .bind("day", day)
                .bind("person", person.id())
                .bind("messages", messages)
                .add());
        update.execute();
    }

    private void add(String person, int messages) {
        handle.createUpdate(ADD)
                .bind("bot", bot.name())
                .bind("day", day)
                .bind("person", person)
                .bind("messages", messages)
                .execute();
    }

    /** Of all people together. */
    int messages() {
        return handle.createQuery(
                        "SELECT messages FROM outbox_meter WHERE bot = :bot AND meter_day = :day AND person = :all")
                .bind("bot", bot.name())
                .bind("day", day)
                .bind("all", ALL)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    static void move(Handle handle, UserId from, UserId to) {
        handle.createUpdate("INSERT INTO outbox_meter (bot, meter_day, person, messages)"
                        + " SELECT bot, meter_day, :to, 0 FROM outbox_meter WHERE bot = :bot AND person = :from"
                        + " ON CONFLICT DO NOTHING")
                .bind("to", to.id())
                .bind("bot", from.bot().name())
                .bind("from", from.id())
                .execute();
        handle.createUpdate("UPDATE outbox_meter SET messages = messages + (SELECT f.messages FROM outbox_meter f"
                        + " WHERE f.bot = :bot AND f.person = :from AND f.meter_day = outbox_meter.meter_day)"
                        + " WHERE bot = :bot AND person = :to AND meter_day IN"
                        + " (SELECT f.meter_day FROM outbox_meter f WHERE f.bot = :bot AND f.person = :from)")
                .bind("to", to.id())
                .bind("bot", from.bot().name())
                .bind("from", from.id())
                .execute();
        erase(handle, from);
    }

    static void erase(Handle handle, UserId person) {
        handle.createUpdate("DELETE FROM outbox_meter WHERE bot = :bot AND person = :person")
                .bind("bot", person.bot().name())
                .bind("person", person.id())
                .execute();
    }

    static int expire(Handle handle, LocalDate oldest, int most) {
        return handle.createUpdate("DELETE FROM outbox_meter WHERE (bot, meter_day, person) IN"
                        + " (SELECT bot, meter_day, person FROM outbox_meter WHERE meter_day < :oldest LIMIT :most)")
                .bind("oldest", oldest)
                .bind("most", most)
                .execute();
    }
}
