package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.plusbot.core.chat.People;
import kr.plusbot.core.chat.PersonalData;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.chat.UserKey;
import kr.plusbot.core.dialogue.PeopleTables.Chat;
import kr.plusbot.core.dialogue.PeopleTables.Named;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import org.jdbi.v3.core.Handle;

/**
 * Persons and their names in the database. Safe across threads and replicas.
 *
 * <p>A person's id is the name under which they were stored first; each further name points to it. Two persons who turn out
 * to be one are joined before anything else is done for them: what both have goes to the older one.
 */
@Singleton
public final class JdbcPeople implements People {

    /** Each fails only where another replica changes the same persons at the same time. */
    private static final int MOST_ATTEMPTS = 5;

    private final Database database;
    private final List<PersonalData> data;

    @Inject
    JdbcPeople(Database database, @Any Instance<PersonalData> data) {
        this(database, data.stream().toList());
    }

    public JdbcPeople(Database database, List<PersonalData> data) {
        this.database = database;
        this.data = List.copyOf(data);
    }

    @Override
    public UserId person(Sender sender) throws Exception {
        return find(sender).stream().findFirst().map(Named::person).orElse(sender.user());
    }

    /** The rows of a sender's names, all of one person; none where nothing is stored of them. */
    List<Named> find(Sender sender) throws Exception {
        List<Named> found = read(sender);
        for (int attempt = 0; persons(found).size() > 1; attempt++) {
            if (attempt == MOST_ATTEMPTS) {
                throw new IllegalStateException("two persons with names of one could not be joined");
            }
            join(persons(found));
            found = read(sender);
        }
        return found;
    }

    private List<Named> read(Sender sender) throws DatabaseUnavailable {
        return database.read(handle -> new PeopleTables(handle).find(sender.bot(), sender.ids()));
    }

    private static Set<UserId> persons(List<Named> found) {
        return new LinkedHashSet<>(found.stream().map(Named::person).toList());
    }

    /** Makes one person of two, unless another replica did so meanwhile. */
    private void join(Set<UserId> persons) throws Exception {
        database.call(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            List<Chat> chats = persons.stream()
                    .sorted(Comparator.comparing(UserId::id))
                    .map(tables::lock)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Chat::since))
                    .toList();
            if (chats.size() == persons.size()) {
                join(handle, tables, chats.get(0), chats.get(1));
            }
            return chats;
        });
    }

    private void join(Handle handle, PeopleTables tables, Chat older, Chat younger) throws Exception {
        Chat last = younger.written().isAfter(older.written()) ? younger : older;
        tables.write(older, last, Math.max(older.version(), younger.version()) + 1);
        tables.point(younger.person(), older.person());
        move(handle, younger.person(), older.person());
    }

    private void move(Handle handle, UserId from, UserId to) throws Exception {
        for (PersonalData its : data) {
            its.move(Database.transaction(handle), from, to);
        }
    }

    /**
     * Stores names that were not known, of a person whose row this transaction has written.
     *
     * @return false when another replica has stored one of them meanwhile
     */
    boolean introduce(Handle handle, List<UserKey> names, UserId person) throws Exception {
        PeopleTables tables = new PeopleTables(handle);
        for (UserKey name : names) {
            if (!name.id().equals(person)) {
                if (!tables.begin(name.id(), person, 1, 0, "", Instant.EPOCH)) {
                    return false;
                }
                move(handle, name.id(), person);
            }
            tables.keep(name, person);
        }
        return true;
    }

    /** Keeps a sender's names, so that the bot can speak to them first. */
    public void keep(Sender sender) throws Exception {
        UserId person = person(sender);
        database.run(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            sender.keys().forEach(key -> tables.keep(key, person));
        });
    }

    /** Erases a person, known by any of these names, at once. What must be kept stays without them. */
    public void erase(Sender sender) throws Exception {
        UserId person = person(sender);
        database.run(handle -> erase(handle, person, sender.ids()));
    }

    /** As {@link #erase(Sender)}, in a transaction that is under way. */
    void erase(Handle handle, UserId person, List<UserId> others) throws Exception {
        PeopleTables tables = new PeopleTables(handle);
        tables.lock(person);
        for (UserId name : Stream.concat(tables.names(person).stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparing(UserId::id))
                .toList()) {
            tables.forget(name);
            for (PersonalData its : data) {
                its.erase(Database.transaction(handle), name);
            }
        }
    }
}
