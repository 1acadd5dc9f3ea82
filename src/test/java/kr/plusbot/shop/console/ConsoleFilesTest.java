package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.plusbot.platform.http.PageFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's own files, as they lie in the source. */
class ConsoleFilesTest {

    private static final Path WEB_FOLDER = Path.of("webapp");
    private static final Path PAGE = WEB_FOLDER.resolve("console");

    /** In bytes; what the page may weigh. */
    private static final int MOST = 200_000;

    private final PageFiles files = ConsoleResource.files(ConsoleFilesTest::open);

    @ParameterizedTest
    @MethodSource("names")
    void servesEveryFileUnderAStrictPolicy(String name) throws IOException {
        Response response = files.response(name);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaderString("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; ")
                .doesNotContain("unsafe", "*", "data:");
        assertThat((byte[]) response.getEntity()).isEqualTo(Files.readAllBytes(PAGE.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing.js",
                "../WEB-INF/web.xml",
                "view/../index.html",
                "index.HTML",
                "index.html.bak",
                "view"
            })
    void servesNothingElse(String name) throws IOException {
        assertThat(files.response(name).getStatus()).isEqualTo(404);
    }

    @Test
    void weighsLittle() throws IOException {
        long bytes = 0;
        for (String name : names()) {
            bytes += Files.size(PAGE.resolve(name));
        }
        assertThat(bytes).isLessThan(MOST);
    }

    /** Else a browser finds one module only after it has read another, one call after the other. */
    @Test
    void namesEveryModuleAtOnce() throws IOException {
        String index = Files.readString(PAGE.resolve(PageFiles.INDEX));
        assertThat(names().stream().filter(name -> name.endsWith(".js")))
                .allMatch(name -> index.contains("href=\"" + name + "\"") || index.contains("src=\"" + name + "\""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void neverTurnsTextIntoMarkup(String name) throws IOException {
        assertThat(Files.readString(PAGE.resolve(name)))
                .doesNotContainPattern(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function")
                .doesNotContainPattern("<script>|\\sstyle=|<style|\\son[a-z]+=\"");
    }

    private static @Nullable InputStream open(String path) {
        Path file = WEB_FOLDER.resolve(path.substring(1));
        try {
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(PAGE)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> PAGE.relativize(file).toString())
                    .toList();
        }
    }
}
