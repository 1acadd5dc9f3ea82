package kr.plusbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {

    @Test
    void needsNoFrontendFromARegistry() throws IOException {
        assertThat(Deployment.dockerfile()).doesNotContainIgnoringCase("# syntax");
    }

    @Test
    void pinsWhatItBuildsOn() throws IOException {
        List<String> stages = Deployment.all(Deployment.dockerfile(), "^FROM \\S+ AS (\\S+)$");
        List<String> images = Deployment.all(Deployment.dockerfile(), "^FROM (\\S+)");
        assertThat(images).hasSameSizeAs(stages);
        assertThat(images.stream().filter(image -> !stages.contains(image)))
                .hasSize(3)
                .allMatch(image -> image.matches("[a-z]+:\\d+\\.\\d+\\.\\d+-[a-z0-9-]+"));
    }

    @Test
    void seesAllThatTheWarIsPackedFrom() throws IOException {
        List<String> seen = Deployment.read(".dockerignore").lines().toList();
        List<String> packed = Deployment.all(Deployment.read("pom.xml"), "<directory>(src/[^<]+)</directory>");
        assertThat(packed).isNotEmpty().allMatch(folder -> seen.contains("!" + folder));
        assertThat(seen).contains("!mvnw", "!mvnw.cmd", "!pom.xml");
        assertThat(Deployment.dockerfile()).contains("COPY mvnw mvnw.cmd pom.xml ./");
    }

    @Test
    void bringsTheTomcatThatTheLauncherBrings() throws IOException {
        String ours = Deployment.only(Deployment.read("pom.xml"), "<tomcat\\.version>(.*)</tomcat\\.version>");
        assertThat(Deployment.only(Deployment.dockerfile(), "^FROM tomcat:([0-9.]+)-"))
                .isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "nginx"})
    void servesAsAUserWithoutRights(String stage) throws IOException {
        String instructions = Stream.of(Deployment.dockerfile().split("(?m)^(?=FROM )"))
                .filter(text -> text.matches("(?s)FROM \\S+ AS " + stage + "\\n.*"))
                .findFirst()
                .orElseThrow();
        assertThat(Deployment.only(instructions, "^USER (.*)$")).matches("[1-9]\\d*:[1-9]\\d*");
    }

    @Test
    void keepsTheDefaultDatabaseInAVolumeOfItsUser() throws IOException {
        String folder = Deployment.only(Deployment.dockerfile(), "^VOLUME (.*)$");
        assertThat(folder).isEqualTo(Deployment.only(Deployment.dockerfile(), "^WORKDIR (/opt/.*)$") + "/data");
        assertThat(Deployment.dockerfile()).contains("--owner=10001 --group=10001 --mode=700 data\n");
    }

    @Test
    void trainsTheArchiveByTheCommandThatReadsIt() throws IOException {
        String trained = Deployment.only(Deployment.dockerfile(), "^RUN bin/train \\S+ (.*)$");
        String served = Deployment.only(Deployment.dockerfile(), "^CMD \\[\"(java.*)\"]$")
                .replace("\", \"", " ");
        assertThat(served.replace("-XX:AOTCache=plusbot.aot ", "")).isEqualTo(trained);
    }
}
