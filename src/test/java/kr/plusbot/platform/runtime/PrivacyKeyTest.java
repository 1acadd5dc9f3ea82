package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.plusbot.testing.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyKeyTest {

    private static final String SECRET = "0123456789abcdef".repeat(4);

    private final PrivacyKey key = new PrivacyKey(new byte[32]);

    @RegisterExtension
    final LogLines log = new LogLines();

    @TempDir
    Path folder;

    @Test
    void givesTheSameWordsTheSameId() {
        assertThat(key.id("main", "가")).isEqualTo(new PrivacyKey(new byte[32]).id("main", "가"));
        assertThat(List.of(key.id("main", "가"), key.id("cafe", "가"), key.id("main", "나"), other().id("main", "가")))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void opensWhatItSealedInTheSameContextOnly() {
        String sealed = key.seal("가나다", "main", "botUserKey");
        assertThat(key.open(sealed, "main", "botUserKey")).isEqualTo("가나다");
        assertThat(sealed).isNotEqualTo(key.seal("가나다", "main", "botUserKey"));
        assertThatIllegalArgumentException().isThrownBy(() -> key.open(sealed, "cafe", "botUserKey"));
        assertThatIllegalArgumentException().isThrownBy(() -> key.open(sealed, "main", "plusfriendUserKey"));
        assertThatIllegalArgumentException().isThrownBy(() -> other().open(sealed, "main", "botUserKey"));
        assertThatIllegalArgumentException().isThrownBy(() -> key.open("AAAA", "main", "botUserKey"));
    }

    @Test
    void opensNothingThatWasChanged() {
        String sealed = key.seal("가나다", "main");
        for (int i = 0; i < sealed.length() - 1; i++) {
            char changed = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String other = sealed.substring(0, i) + changed + sealed.substring(i + 1);
            assertThatIllegalArgumentException().isThrownBy(() -> key.open(other, "main"));
        }
    }

    @Test
    void takesTheSecretOfTheSetting() {
        assertThat(from(Map.of("plusbot.privacy.key", SECRET)).fingerprint())
                .isEqualTo(from(Map.of("plusbot.privacy.key", SECRET.toUpperCase(java.util.Locale.ROOT)))
                        .fingerprint())
                .isNotEqualTo(key.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0123456789abcdef", "g123456789abcdef", "0123456789abcdef0"})
    void refusesAnotherLengthWithoutShowingIt(String part) {
        String wrong = part.length() == 16 ? part.repeat(part.startsWith("g") ? 4 : 3) : part.repeat(4);
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> from(Map.of("plusbot.privacy.key", wrong)))
                .withMessage(
                        "plusbot.privacy.key: \"(hidden)\" is not 64 hexadecimal digits, such as openssl rand -hex 32"
                                + " prints");
    }

    @Test
    void makesAFileForItsOwnerOnlyAndSaysSoOnce() throws IOException {
        String first = inFolder().fingerprint();
        assertThat(inFolder().fingerprint()).isEqualTo(first);
        Path file = folder.resolve("privacy.key");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(log.ours()).singleElement().asString().contains("Back it up").contains(file.toString());
    }

    @Test
    void makesOneFileWhereSeveralStartAtOnce() throws Exception {
        ExecutorService starts = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> inFolder().fingerprint();
            List<Future<String>> all =
                    starts.invokeAll(IntStream.range(0, 64).mapToObj(i -> start).toList());
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo(all.get(0).get());
            }
        } finally {
            starts.shutdownNow();
        }
        assertThat(log.ours()).hasSize(1);
    }

    @Test
    void refusesAFileThatHoldsNoSecret() throws IOException {
        Path file = Files.writeString(folder.resolve("privacy.key"), "half");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(this::inFolder)
                .withMessageStartingWith("plusbot.privacy.key: \"" + file + "\" is not 64 hexadecimal digits");
        assertThat(file).hasContent("half");
    }

    @Test
    void showsNothing() {
        assertThat(key).hasToString("PrivacyKey[hidden]");
    }

    private PrivacyKey inFolder() {
        return from(Map.of("plusbot.data.directory", folder.toString()));
    }

    private static PrivacyKey other() {
        return from(Map.of("plusbot.privacy.key", SECRET));
    }

    private static PrivacyKey from(Map<String, String> values) {
        return new PrivacyKey(new Settings(values, Map.of()));
    }
}
