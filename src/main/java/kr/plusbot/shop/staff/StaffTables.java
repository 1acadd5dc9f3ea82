package kr.plusbot.shop.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import org.jdbi.v3.core.Handle;

/** The tables of one bot's staff, in one transaction. */
final class StaffTables {

    private final Handle handle;
    private final BotId bot;

    StaffTables(Handle handle, BotId bot) {
        this.handle = handle;
        this.bot = bot;
    }

    boolean hasOwner() {
        return handle.createQuery("SELECT 1 FROM staff WHERE bot = :bot AND role = 'OWNER' LIMIT 1")
                .bind("bot", bot.name())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** All of them, by name. */
    List<Member> members() {
        return handle.createQuery("SELECT name, role FROM staff WHERE bot = :bot ORDER BY name")
                .bind("bot", bot.name())
                .map((row, context) -> new Member(bot, row.getString(1), Role.valueOf(row.getString(2))))
                .list();
    }

    Optional<String> password(String name) {
        return handle.createQuery("SELECT password FROM staff WHERE bot = :bot AND name = :name")
                .bind("bot", bot.name())
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    /** Adds somebody, or gives them this role and password. */
    void put(Member member, String password, Instant now) {
        handle.createUpdate("INSERT INTO staff (bot, name, role, password, since)"
                        + " VALUES (:bot, :name, :role, :password, :now) ON CONFLICT DO NOTHING")
                .bind("bot", bot.name())
                .bind("name", member.name())
                .bind("role", member.role().name())
                .bind("password", password)
                .bind("now", utc(now))
                .execute();
        handle.createUpdate("UPDATE staff SET role = :role, password = :password WHERE bot = :bot AND name = :name")
                .bind("bot", bot.name())
                .bind("name", member.name())
                .bind("role", member.role().name())
                .bind("password", password)
                .execute();
    }

    /** @return whether there was somebody of this name who is no owner */
    boolean remove(String name) {
        return handle.createUpdate("DELETE FROM staff WHERE bot = :bot AND name = :name AND role <> 'OWNER'")
                        .bind("bot", bot.name())
                        .bind("name", name)
                        .execute()
                == 1;
    }

    /** @param name empty when who comes may choose one */
    void invite(String digest, String name, Role role, Instant until) {
        handle.createUpdate("INSERT INTO staff_invitation (bot, token, name, role, until)"
                        + " VALUES (:bot, :token, :name, :role, :until)")
                .bind("bot", bot.name())
                .bind("token", digest)
                .bind("name", name)
                .bind("role", role.name())
                .bind("until", utc(until))
                .execute();
    }

    /** Whom a link invites; its name may be empty. Empty when there is no such link, or its time is over. */
    Optional<Member> invited(String digest, Instant now) {
        return handle.createQuery("SELECT name, role FROM staff_invitation"
                        + " WHERE bot = :bot AND token = :token AND until > :now FOR UPDATE")
                .bind("bot", bot.name())
                .bind("token", digest)
                .bind("now", utc(now))
                .map((row, context) -> new Member(bot, row.getString(1), Role.valueOf(row.getString(2))))
                .findOne();
    }

    /** Takes back a link, those whose time is over, and those that let a first owner choose a name. */
    void withdraw(String digest, Instant now) {
        handle.createUpdate("DELETE FROM staff_invitation"
                        + " WHERE bot = :bot AND (token = :token OR until <= :now OR (name = '' AND role = 'OWNER'))")
                .bind("bot", bot.name())
                .bind("token", digest)
                .bind("now", utc(now))
                .execute();
    }

    void openSession(String digest, String name, Instant now) {
        handle.createUpdate("INSERT INTO staff_session (bot, token, name, since, seen)"
                        + " VALUES (:bot, :token, :name, :now, :now)")
                .bind("bot", bot.name())
                .bind("token", digest)
                .bind("name", name)
                .bind("now", utc(now))
                .execute();
    }

    /** Who is signed in by this token, and when they were last seen; empty when nobody is. */
    Optional<Seen> session(String digest, Instant begun, Instant seen) {
        return handle.createQuery("SELECT staff.name, staff.role, staff_session.seen FROM staff_session JOIN staff"
                        + " ON staff.bot = staff_session.bot AND staff.name = staff_session.name"
                        + " WHERE staff_session.bot = :bot AND staff_session.token = :token"
                        + " AND staff_session.since > :begun AND staff_session.seen > :seen")
                .bind("bot", bot.name())
                .bind("token", digest)
                .bind("begun", utc(begun))
                .bind("seen", utc(seen))
                .map((row, context) -> new Seen(
                        new Member(bot, row.getString(1), Role.valueOf(row.getString(2))),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .findOne();
    }

    void see(String digest, Instant now) {
        handle.createUpdate("UPDATE staff_session SET seen = :now WHERE bot = :bot AND token = :token")
                .bind("bot", bot.name())
                .bind("token", digest)
                .bind("now", utc(now))
                .execute();
    }

    void closeSession(String digest) {
        handle.createUpdate("DELETE FROM staff_session WHERE bot = :bot AND token = :token")
                .bind("bot", bot.name())
                .bind("token", digest)
                .execute();
    }

    void closeSessionsOf(String name) {
        handle.createUpdate("DELETE FROM staff_session WHERE bot = :bot AND name = :name")
                .bind("bot", bot.name())
                .bind("name", name)
                .execute();
    }

    void closeOldSessions(Instant begun, Instant seen) {
        handle.createUpdate("DELETE FROM staff_session WHERE bot = :bot AND (since <= :begun OR seen <= :seen)")
                .bind("bot", bot.name())
                .bind("begun", utc(begun))
                .bind("seen", utc(seen))
                .execute();
    }

    void note(Act act) {
        handle.createUpdate(
                        "INSERT INTO staff_act (bot, at, name, act, detail) VALUES (:bot, :at, :name, :act, :detail)")
                .bind("bot", bot.name())
                .bind("at", utc(act.at()))
                .bind("name", act.name())
                .bind("act", act.what())
                .bind("detail", act.detail())
                .execute();
    }

    /** The latest first. */
    List<Act> acts(int most) {
        return handle.createQuery("SELECT at, name, act, detail FROM staff_act WHERE bot = :bot"
                        + " ORDER BY at DESC, id DESC LIMIT :most")
                .bind("bot", bot.name())
                .bind("most", most)
                .map((row, context) -> new Act(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    void forgetActs(Instant before) {
        handle.createUpdate("DELETE FROM staff_act WHERE bot = :bot AND at < :before")
                .bind("bot", bot.name())
                .bind("before", utc(before))
                .execute();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Somebody who is signed in, and when their last call came. */
    record Seen(Member member, Instant at) {}
}
