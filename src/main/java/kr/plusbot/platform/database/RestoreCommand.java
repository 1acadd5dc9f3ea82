package kr.plusbot.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;

/**
 * {@code restore FILE}: fills the database of a bot that does not run from a backup. What is there is replaced with {@code --replace} only,
 * and only when the backup was read to its end. The launcher makes one by name.
 */
public final class RestoreCommand implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final String REPLACE = "--replace";

    private final Settings all;

    /** For the settings of this process. */
    public RestoreCommand() {
        this(new Settings());
    }

    RestoreCommand(Settings all) {
        this.all = all;
    }

    /**
     * @param print is told what came of it, line by line
     * @return 0, or 1 when it failed; nothing was changed then
     * @throws IllegalArgumentException when it was called wrongly, or the file is no backup for this; nothing was changed
     */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> print) {
        List<String> names = new ArrayList<>(arguments);
        boolean replace = names.remove(REPLACE);
        if (names.size() != 1) {
            throw new IllegalArgumentException("백업 파일의 이름 하나를 적어 주세요.");
        }
        DatabaseSettings settings = new DatabaseSettings(all);
        H2File h2 = file(settings);
        BackupFile backup = BackupFile.named(names.get(0));
        LibraryLogs.quieten();
        try {
            backup.check();
            Optional<String> fingerprint = restore(settings, h2, backup, replace);
            print.accept("되살렸어요: " + h2.path());
            sayKey(fingerprint, print);
            print.accept("백업한 뒤에 지운 이용자가 다시 들어 있을 수 있으니, 그동안의 삭제 요청을 다시 처리해 주세요.");
            return DONE;
        } catch (IOException | SQLException e) {
            print.accept("되살리지 못했어요. 바뀐 것은 없어요: " + Outage.line(e));
            return FAILED;
        }
    }

    private static H2File file(DatabaseSettings settings) {
        if (settings.jndi().isPresent()) {
            throw new IllegalArgumentException("plusbot.database.jndi 대신 plusbot.database.url로 H2 파일을 알려 주세요.");
        }
        return H2File.at(settings.url())
                .orElseThrow(() -> new IllegalArgumentException(
                        "H2 파일이 아니에요(%s). PostgreSQL은 deploy/restore나 pg_restore로 되살려 주세요.".formatted(settings)));
    }

    /** @return the fingerprint of the privacy key whose users are in it */
    private static Optional<String> restore(DatabaseSettings settings, H2File h2, BackupFile backup, boolean replace)
            throws IOException, SQLException {
        boolean isNew = Files.notExists(h2.path());
        try (FileChannel held =
                h2.hold().orElseThrow(() -> new IllegalArgumentException("봇이 돌고 있어요. 먼저 멈춰 주세요: " + h2.path()))) {
            if (held.size() > 0 && !replace) {
                throw new IllegalArgumentException("데이터베이스가 이미 있어요. 바꾸려면 %s를 붙여 주세요: %s".formatted(REPLACE, h2.path()));
            }
            return new Restoration(settings, h2).run(backup);
        } finally {
            if (isNew && h2.size() == 0) {
                Files.deleteIfExists(h2.path());
            }
        }
    }

    private void sayKey(Optional<String> fingerprint, Consumer<String> print) {
        Optional<String> own = PrivacyKey.existing(all).map(PrivacyKey::fingerprint);
        if (!own.equals(fingerprint)) {
            print.accept("여기에는 이 백업의 비밀이 없어요. 봇을 켜기 전에 %s에 돌려놓아 주세요.".formatted(PrivacyKey.place(all)));
        }
    }
}
