package kr.plusbot.platform.database;

import org.jdbi.v3.core.Handle;

/** The table of these tests, as a feature's store would use it. */
final class Things {

    static final String MIGRATIONS = "db/example";

    private Things() {}

    /** @return 1, or 0 when there is one of that name already */
    static int add(Database database, String name) throws DatabaseUnavailable {
        return database.call(handle -> add(handle, name));
    }

    static int add(Handle handle, String name) {
        return handle.createUpdate("INSERT INTO thing (name, amount) VALUES (:name, 1) ON CONFLICT DO NOTHING")
                .bind("name", name)
                .execute();
    }

    static int count(Database database) throws DatabaseUnavailable {
        return database.call(handle -> handle.createQuery("SELECT count(*) FROM thing")
                .mapTo(Integer.class)
                .one());
    }
}
