package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LinksTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void leadToFilesAndHeadingsThatExist(Document document) {
        assertThat(links(document)).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? document.file()
                    : document.file().resolveSibling(parts[0]).normalize();
            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(headings(Document.of(target))).contains(parts[1]);
            }
        });
    }

    static Stream<Document> documents() {
        return Document.all().stream();
    }

    private static List<String> links(Document document) {
        return Stream.of("\\]\\(([^)\\s]+)\\)", "src=\"([^\"]+)\"")
                .flatMap(pattern -> Document.groups(pattern, document.prose()).stream())
                .filter(link -> !link.startsWith("http"))
                .toList();
    }

    /** As GitHub makes anchors of headings. */
    private static List<String> headings(Document document) {
        return Document.groups("^#+ (.*)$", document.prose()).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
