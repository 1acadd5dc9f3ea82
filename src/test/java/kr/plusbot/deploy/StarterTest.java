package kr.plusbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a project of somebody's own is built with is what the bot is built with. */
class StarterTest {

    private static final String POM = "src/starter/pom.xml";

    @Test
    void isShort() throws IOException {
        assertThat(Deployment.read(POM).lines()).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void usesThePluginsOfTheBot() throws IOException {
        assertThat(plugins("pom.xml")).containsAllEntriesOf(plugins(POM));
    }

    @Test
    void pinsWhatItsImagesBuildOn() throws IOException {
        String dockerfile = Deployment.read("src/starter/Dockerfile");
        assertThat(Deployment.all(dockerfile, "^FROM (\\S+:\\S+)"))
                .singleElement()
                .asString()
                .matches("[a-z-]+:\\d+(\\.\\d+){2,3}_\\d+-jre-[a-z]+");
        String database = Deployment.service("database").get("image").asText();
        assertThat(Deployment.only(Deployment.read("src/starter/compose.yaml"), "^ +image: (.*)$"))
                .isEqualTo(database);
    }

    /** Else a bot's own library could bring another version of one that the WAR holds. */
    @Test
    void managesTheVersionOfEachLibraryOfTheWar() throws IOException {
        Map<String, String> libraries = versions("pom.xml", "(?!.*(?:-bom<|<scope>(?:provided|test)<)).*");
        assertThat(libraries).hasSizeGreaterThan(15);
        assertThat(versions("src/artifacts/plusbot-bom.pom", ".*")).containsAllEntriesOf(libraries);
    }

    private static Map<String, String> plugins(String file) throws IOException {
        return groups("<plugin>\\s*<artifactId>(.*?)</artifactId><version>(.*?)</version>", Deployment.read(file));
    }

    private static Map<String, String> versions(String file, String wanted) throws IOException {
        String dependencies = Deployment.read(file).replaceAll("(?s)<exclusions>.*?</exclusions>|<build>.*", "");
        List<String> each = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL)
                .matcher(dependencies)
                .results()
                .map(found -> found.group().replaceAll("\\s+", ""))
                .filter(found -> found.matches(wanted))
                .toList();
        return groups("<artifactId>(.*?)</artifactId><version>(.*?)</version>", String.join("\n", each));
    }

    private static Map<String, String> groups(String pattern, String text) {
        Map<String, String> found = new TreeMap<>();
        Pattern.compile(pattern).matcher(text).results().forEach(one -> found.put(one.group(1), one.group(2)));
        return found;
    }
}
