package kr.plusbot.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A place for two equal databases: the bot's, and a copy of it. Used by one thread. */
interface Databases extends AutoCloseable {

    /** The JDBC address of the bot's. */
    String url();

    /** Its user. */
    String user();

    /**
     * Copies the bot's, which nobody uses meanwhile.
     *
     * @return the copy's JDBC address
     */
    String copy() throws IOException, SQLException;

    @Override
    void close() throws IOException;

    /** H2 in files, with the bot's own options. */
    record H2(Path folder) implements Databases {

        private static final String OPTIONS =
                ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_ON_EXIT=FALSE";

        @Override
        public String url() {
            return address("plusbot") + OPTIONS;
        }

        @Override
        public String user() {
            return "";
        }

        @Override
        public String copy() throws IOException {
            Files.copy(folder.resolve("plusbot.mv.db"), folder.resolve("copy.mv.db"));
            return address("copy") + OPTIONS;
        }

        private String address(String name) {
            return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(name);
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "H2";
        }
    }

    /** A PostgreSQL of Maven artifacts that has written to the disk what it says it has. */
    record PostgreSql(EmbeddedPostgres server) implements Databases {

        static PostgreSql start() throws IOException {
            return new PostgreSql(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start());
        }

        @Override
        public String url() {
            return server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
        }

        @Override
        public String user() {
            return "postgres";
        }

        @Override
        public String copy() throws SQLException {
            try (Connection connection = server.getTemplateDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE copy TEMPLATE postgres");
            }
            return url().replaceFirst("[^/]*$", "copy");
        }

        @Override
        public void close() throws IOException {
            server.close();
        }

        @Override
        public String toString() {
            return "PostgreSQL";
        }
    }
}
