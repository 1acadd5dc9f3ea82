package kr.plusbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules and the dashboard ask for what the bot measures. Where Debian's Prometheus is, that reads them, too. */
final class MonitoringFilesTest {

    private static final String RULES = "deploy/prometheus/rules.yml";
    private static final Pattern MEASURE = Pattern.compile("\\b((?:plusbot|jvm|process)_[a-z_]+)");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");

    @TempDir
    private Path folder;

    @Test
    void askForMeasuresThatTheBotHas() throws IOException {
        String sources = sources();
        List<String> asked = Stream.concat(Stream.of(read(RULES)), expressions().stream())
                .flatMap(text -> all(MEASURE, text))
                .distinct()
                .toList();

        assertThat(asked).hasSizeGreaterThan(20).allMatch(name -> isMeasured(name, sources));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/runbook.md", "docs/runbook.en.md"})
    void haveAParagraphForEachAlert(String runbook) {
        List<String> alerts = all(ALERT, read(RULES)).toList();

        assertThat(all(Pattern.compile("(?m)^## (\\w+)$"), read(runbook)))
                .hasSizeGreaterThan(10)
                .isEqualTo(alerts);
    }

    @Test
    void pointToTheirParagraphs() {
        String rules = read(RULES);

        assertThat(all(Pattern.compile("runbook: docs/runbook.en.md#(\\w+)"), rules))
                .isEqualTo(all(ALERT, rules).map(String::toLowerCase).toList());
    }

    @Test
    void passPrometheusOwnTests() throws Exception {
        assertThat(promtool("check", "config", "deploy/prometheus/prometheus.yml"))
                .contains("SUCCESS");
        assertThat(promtool("test", "rules", "deploy/prometheus/rules.test.yml"))
                .contains("SUCCESS");
    }

    @Test
    void askInWordsThatPrometheusUnderstands() throws Exception {
        String rules = expressions().stream()
                .map(expression -> "      - record: dashboard:panel\n        expr: '%s'\n        labels: {n: '%d'}\n"
                        .formatted(expression, expression.hashCode()))
                .collect(Collectors.joining("", "groups:\n  - name: dashboard\n    rules:\n", ""));
        Path file = Files.writeString(folder.resolve("dashboard.yml"), rules);

        assertThat(promtool("check", "rules", file.toString()))
                .contains(expressions().size() + " rules found");
    }

    private static String promtool(String... arguments) throws Exception {
        assumeThat(Stream.of(System.getenv("PATH").split(":")).map(Path::of))
                .as("no promtool here")
                .anyMatch(place -> Files.isExecutable(place.resolve("promtool")));
        Process run = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes());
        assertThat(run.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean isMeasured(String asked, String sources) {
        String name = asked.replaceFirst("_(total|bucket)$", "");
        return sources.contains('"' + name + '"') || sources.contains('"' + name.replaceFirst("_seconds$", "") + '"');
    }

    private static List<String> expressions() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(read("deploy/grafana/plusbot.json"));
        return dashboard.findValuesAsText("expr");
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> read(file.toString()))
                    .collect(Collectors.joining());
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
