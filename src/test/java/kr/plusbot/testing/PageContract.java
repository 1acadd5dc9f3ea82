package kr.plusbot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.plusbot.platform.http.PageFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the files of each page of ours, as they lie in the source. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PageContract {

    private static final Path WEB_FOLDER = Path.of("webapp");

    /** In bytes; what the page may weigh. */
    private static final int MOST = 200_000;

    private final Path page;
    private final PageFiles files;

    /**
     * @param folder of the page below the web folder
     * @param served its files, from where they are opened
     */
    protected PageContract(String folder, Function<Function<String, @Nullable InputStream>, PageFiles> served) {
        this.page = WEB_FOLDER.resolve(folder);
        this.files = served.apply(PageContract::open);
    }

    @ParameterizedTest
    @MethodSource("names")
    final void servesEveryFileUnderAStrictPolicy(String name) throws IOException {
        Response response = files.response(name);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaderString("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; ")
                .doesNotContain("unsafe", "*", "data:");
        assertThat((byte[]) response.getEntity()).isEqualTo(Files.readAllBytes(page.resolve(name)));
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
    final void servesNothingElse(String name) throws IOException {
        assertThat(files.response(name).getStatus()).isEqualTo(404);
    }

    @Test
    final void weighsLittle() throws IOException {
        long bytes = 0;
        for (String name : names()) {
            bytes += Files.size(page.resolve(name));
        }
        assertThat(bytes).isLessThan(MOST);
    }

    /** Else a browser finds one module only after it has read another, one call after the other. */
    @Test
    final void namesEveryModuleAtOnce() throws IOException {
        String index = Files.readString(page.resolve(PageFiles.INDEX));
        assertThat(names().stream().filter(name -> name.endsWith(".js")))
                .allMatch(name -> index.contains("href=\"" + name + "\"") || index.contains("src=\"" + name + "\""));
    }

    @ParameterizedTest
    @MethodSource("names")
    final void neverTurnsTextIntoMarkup(String name) throws IOException {
        assertThat(Files.readString(page.resolve(name)))
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

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(page)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> page.relativize(file).toString())
                    .toList();
        }
    }
}
