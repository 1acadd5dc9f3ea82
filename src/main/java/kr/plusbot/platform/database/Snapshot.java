package kr.plusbot.platform.database;

import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what is in an H2 to a new folder in the data directory, which the bot's owner alone can read. Immutable. */
@Vetoed
final class Snapshot {

    /** Left free on the disk, so that the bot can go on, in bytes. */
    private static final long RESERVE = 64 << 20;

    private static final String SCRIPT = "script.sql.gz";

    private final DatabaseSettings settings;
    private final Path directory;

    Snapshot(DatabaseSettings settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
    }

    /**
     * @param statement is told what can be cancelled
     * @return the folder; its reader removes it with {@link #remove}
     * @throws IOException when there is no room for it, or it cannot be written; its message is for the operator
     */
    Path take(Consumer<Statement> statement) throws IOException, SQLException {
        checkRoom();
        Path folder = Files.createTempDirectory(directory, "backup-");
        try (Connection connection = settings.source(0).getConnection()) {
            H2Script.write(connection, script(folder), statement);
            if (Files.notExists(script(folder))) {
                throw new IOException("다른 컴퓨터의 H2는 거기서 백업해 주세요.");
            }
            return folder;
        } catch (IOException | SQLException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private void checkRoom() throws IOException {
        Optional<H2File> file = H2File.at(settings.url());
        long needed = RESERVE + (file.isPresent() ? file.get().size() : 0);
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < needed) {
            throw new IOException("%s에 빈 자리가 모자라요. %,d바이트가 있어야 하는데 %,d바이트뿐이에요.".formatted(directory, needed, free));
        }
    }

    static Path script(Path folder) {
        return folder.resolve(SCRIPT);
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(script(folder));
        Files.deleteIfExists(folder);
    }
}
