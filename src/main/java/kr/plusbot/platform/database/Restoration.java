package kr.plusbot.platform.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** Fills a new H2 from a backup beside the one to be replaced, looks at it, and puts it in its place. Immutable. */
@Vetoed
final class Restoration {

    private static final String MIGRATIONS = "db/migration";

    private final DatabaseSettings settings;
    private final H2File h2;
    private final FileChecksum checksum;

    /** @param h2 the file that the settings name, which nobody has open */
    Restoration(DatabaseSettings settings, H2File h2) {
        this.settings = settings;
        this.h2 = h2;
        this.checksum = new FileChecksum(settings.url());
    }

    /**
     * @return the fingerprint of the privacy key whose users are in it
     * @throws IllegalArgumentException when it is not for this build
     */
    Optional<String> run(BackupFile backup) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Objects.requireNonNull(h2.path().getParent()), "restore-");
        try {
            DatabaseSettings filled = new DatabaseSettings(
                    H2File.addressIn(folder, settings.url()), settings.user(), settings.password());
            Optional<String> fingerprint = fill(filled, backup);
            replaceBy(H2File.at(filled.url()).orElseThrow().path());
            return fingerprint;
        } finally {
            clear(folder);
        }
    }

    private static Optional<String> fill(DatabaseSettings filled, BackupFile backup) throws SQLException {
        try (Connection connection = filled.source(0).getConnection()) {
            H2Script.run(connection, backup.path());
            new Migrations(filled.source(0), MIGRATIONS, Optional.empty()).checkKnown();
            return SchemaMark.fingerprint(connection);
        } catch (DatabaseRefused e) {
            throw new IllegalArgumentException("더 새로운 Plusbot의 백업이에요. 그 판이나 더 새로운 판으로 되살려 주세요: " + backup.path(), e);
        } catch (SQLException e) {
            if (Outage.is(e)) {
                throw e;
            }
            throw new IllegalArgumentException("이 판의 Plusbot이 읽을 수 있는 백업이 아니에요: " + backup.path(), e);
        }
    }

    private void replaceBy(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
        Files.setOwner(file, Files.getOwner(Objects.requireNonNull(h2.path().getParent())));
        checksum.forget();
        Files.move(file, h2.path(), ATOMIC_MOVE);
        checksum.close();
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
