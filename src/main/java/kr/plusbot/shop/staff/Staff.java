package kr.plusbot.shop.staff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;

/**
 * Who works behind the counter, and how they come in. Safe across threads and replicas.
 *
 * <p>Every method throws {@link DatabaseUnavailable} when the database cannot do it now.
 */
@Singleton
public final class Staff {

    /** A link is good for so long. */
    public static final Duration LINK = Duration.ofDays(1);

    /** In characters. */
    public static final int LONGEST_NAME = 20;

    private static final Duration KEPT = Duration.ofDays(366);

    private final Database database;
    private final Passwords passwords;
    private final Devices devices;
    private final Clock clock;

    @Inject
    Staff(Database database, Passwords passwords, Devices devices, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.devices = devices;
        this.clock = clock;
    }

    /** Whether this bot's shop has an owner. */
    public boolean hasOwner(BotId bot) throws DatabaseUnavailable {
        return database.read(handle -> new StaffTables(handle, bot).hasOwner());
    }

    /** All of them, by name. */
    public List<Member> members(BotId bot) throws DatabaseUnavailable {
        return database.read(handle -> new StaffTables(handle, bot).members());
    }

    /**
     * Lets somebody choose a password, once, within {@link #LINK}.
     *
     * @param name who they are; empty when they may choose a name, too
     * @return the token of the link, which is kept nowhere
     */
    public String invite(BotId bot, String name, Role role) throws DatabaseUnavailable {
        String token = Token.random();
        invite(bot, name, role, Token.digest(token));
        return token;
    }

    void invite(BotId bot, String name, Role role, String digest) throws DatabaseUnavailable {
        Instant until = now().plus(LINK);
        database.run(handle -> new StaffTables(handle, bot).invite(digest, name, role, until));
    }

    /**
     * Makes somebody a member who has a link, or gives them another password, and signs them in. All earlier visits by this name end.
     *
     * @param name who they want to be, where the link leaves it open
     * @throws NotLetIn when there is no such link, or name or password cannot be used
     */
    public Visit join(BotId bot, String token, String name, String password)
            throws NotLetIn, SlowDown, DatabaseUnavailable {
        if (!Token.looksRight(token) || !Passwords.isLongEnough(password)) {
            throw new NotLetIn("no such link, or no such password");
        }
        String hash = passwords.hash(password);
        String session = Token.random();
        Instant now = now();
        return database.call(handle -> {
            StaffTables tables = new StaffTables(handle, bot);
            String digest = Token.digest(token);
            Member invited = tables.invited(digest, now).orElseThrow(() -> new NotLetIn("no such link"));
            Member member = named(invited, name, tables);
            tables.put(member, hash, now);
            tables.withdraw(digest, now);
            tables.closeSessionsOf(member.name());
            return signedIn(tables, member, session, "JOINED", now);
        });
    }

    /** A link that leaves the name open makes a new member; nobody can become another one by it. */
    private static Member named(Member invited, String name, StaffTables tables) throws NotLetIn {
        if (!invited.name().isEmpty()) {
            return invited;
        }
        if (!isName(name) || tables.password(name).isPresent()) {
            throw new NotLetIn("no such name");
        }
        return new Member(invited.bot(), name, invited.role());
    }

    /** Whether somebody can have this name. */
    public static boolean isName(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= 1
                && length <= LONGEST_NAME
                && name.equals(name.strip())
                && name.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    /**
     * Signs somebody in.
     *
     * @throws NotLetIn when the name or the password is wrong
     * @throws SlowDown when there were too many wrong ones
     */
    public Visit signIn(BotId bot, Knock knock) throws NotLetIn, SlowDown, DatabaseUnavailable {
        List<String> subjects = knock.subjects(devices.isKnown(bot, knock));
        Optional<String> hash = begin(bot, knock, subjects);
        if (!passwords.check(knock.password(), hash)) {
            throw new NotLetIn("wrong name or password");
        }
        String session = Token.random();
        Instant now = now();
        return database.call(handle -> {
            StaffTables tables = new StaffTables(handle, bot);
            new Attempts(handle, bot).succeed(subjects);
            Member member = tables.members().stream()
                    .filter(its -> its.name().equals(knock.name()))
                    .findAny()
                    .orElseThrow(() -> new NotLetIn("gone meanwhile"));
            return signedIn(tables, member, session, "SIGNED_IN", now);
        });
    }

    private Optional<String> begin(BotId bot, Knock knock, List<String> subjects) throws SlowDown, DatabaseUnavailable {
        return database.call(handle -> {
            int wait = new Attempts(handle, bot).begin(subjects, now());
            if (wait > 0) {
                throw new SlowDown(wait);
            }
            return new StaffTables(handle, bot).password(knock.name());
        });
    }

    private Visit signedIn(StaffTables tables, Member member, String session, String act, Instant now) {
        tables.closeOldSessions(Sessions.begun(now), Sessions.seen(now));
        tables.openSession(Token.digest(session), member.name(), now);
        tables.forgetActs(now.minus(KEPT));
        tables.note(new Act(now, member.name(), act, ""));
        return new Visit(member, session);
    }

    /** What this browser is to keep, so that its next wrong passwords are counted apart. */
    public String device(Visit visit) {
        return devices.make(visit.member());
    }

    /** @return whether there was somebody of this name who is no owner; they are signed out */
    public boolean remove(Member by, String name) throws DatabaseUnavailable {
        return database.call(handle -> {
            StaffTables tables = new StaffTables(handle, by.bot());
            boolean removed = tables.remove(name);
            if (removed) {
                tables.note(new Act(now(), by.name(), "REMOVED_STAFF", name));
            }
            return removed;
        });
    }

    /** Keeps what somebody did. */
    public void note(Member member, String what, String detail) throws DatabaseUnavailable {
        database.run(handle -> new StaffTables(handle, member.bot()).note(new Act(now(), member.name(), what, detail)));
    }

    /** What was done last, the latest first. */
    public List<Act> acts(BotId bot, int most) throws DatabaseUnavailable {
        return database.read(handle -> new StaffTables(handle, bot).acts(most));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
