package kr.plusbot.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import kr.plusbot.platform.runtime.DataDirectory;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;

/**
 * {@code backup FILE}: writes all that is in the bot's H2 to a new file, whether the bot runs or not. The launcher makes one by name.
 */
public final class BackupCommand implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    /** For the running bot to begin. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Settings all;
    private final Duration longest;

    /** For the settings of this process. */
    public BackupCommand() {
        this(new Settings());
    }

    BackupCommand(Settings all) {
        this(all, LONGEST);
    }

    /** @param longest to wait for the running bot to begin */
    BackupCommand(Settings all, Duration longest) {
        this.all = all;
        this.longest = longest;
    }

    /**
     * @param print is told what came of it, line by line
     * @return 0, or 1 when no backup was made
     * @throws IllegalArgumentException when it was called wrongly, or there is nothing to back up like this
     */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> print) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("백업할 파일의 이름 하나를 적어 주세요.");
        }
        DatabaseSettings settings = new DatabaseSettings(all);
        checkKind(settings);
        BackupFile file = BackupFile.named(arguments.get(0));
        file.checkNew();
        try {
            write(settings, file);
            print.accept("백업했어요. 주인만 읽을 수 있는 파일이에요: " + file.path());
            print.accept("이용자의 비밀은 이 백업에 없어요. %s에 있으니, 백업과 다른 곳에 따로 보관해 주세요.".formatted(PrivacyKey.place(all)));
            print.accept("그 비밀이 없으면 되살려도 이용자를 알아볼 수 없고, 봇이 켜지지 않아요.");
            return DONE;
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("이미 있는 파일이에요. 다른 이름을 적어 주세요: " + file.path(), e);
        } catch (IOException | SQLException e) {
            print.accept("백업하지 못했어요: " + Outage.line(e));
            return FAILED;
        }
    }

    private static void checkKind(DatabaseSettings settings) {
        if (settings.jndi().isEmpty() && H2File.at(settings.url()).isEmpty()) {
            throw new IllegalArgumentException(
                    "H2 파일이 아니에요(%s). PostgreSQL은 deploy/backup이나 pg_dump로 백업해 주세요.".formatted(settings));
        }
        if (isSealed(settings)) {
            throw new IllegalArgumentException("CIPHER로 잠근 H2는 백업이 풀려 나오므로, 봇을 멈추고 파일을 복사해 주세요.");
        }
    }

    private static boolean isSealed(DatabaseSettings settings) {
        return settings.url().toUpperCase(Locale.ROOT).contains(";CIPHER=");
    }

    private void write(DatabaseSettings settings, BackupFile file) throws IOException, SQLException {
        Path directory = DataDirectory.of(all);
        Optional<H2File> h2 = H2File.at(settings.url());
        Path folder = h2.isPresent() && !h2.get().isInUse()
                ? ofClosed(settings, h2.get(), directory)
                : ofRunning(h2, directory);
        try {
            file.write(Snapshot.script(folder));
        } finally {
            Snapshot.remove(folder);
        }
    }

    private static Path ofClosed(DatabaseSettings settings, H2File h2, Path directory)
            throws IOException, SQLException {
        if (Files.notExists(h2.path())) {
            throw new IllegalArgumentException("아직 데이터베이스가 없어요: " + h2.path());
        }
        FileChecksum checksum = new FileChecksum(settings.url());
        checksum.open();
        try {
            return new Snapshot(settings, directory).take(statement -> {});
        } finally {
            checksum.close();
        }
    }

    private Path ofRunning(Optional<H2File> h2, Path directory) throws IOException {
        String answer = BackupRequests.in(directory)
                .ask("{}", longest, () -> h2.isEmpty() || isInUse(h2.get()))
                .orElseThrow(() -> new IOException("봇이 답하지 않아요. 봇이 같은 plusbot.data.directory로 돌고 있는지 봐 주세요."));
        BackupAnswer said = StoredJson.read(answer, BackupAnswer.class)
                .orElseThrow(() -> new IOException("봇의 답을 읽을 수 없어요. 봇과 같은 판의 명령을 써 주세요."));
        if (said.folder() == null) {
            throw new IOException(Objects.requireNonNullElse(said.failure(), "봇이 까닭을 말하지 않았어요."));
        }
        return Path.of(said.folder());
    }

    private static boolean isInUse(H2File h2) {
        try {
            return h2.isInUse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
