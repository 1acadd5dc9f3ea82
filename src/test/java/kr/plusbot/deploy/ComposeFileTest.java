package kr.plusbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {

    static Stream<String> services() throws IOException {
        Iterable<String> names = () -> {
            try {
                return Deployment.compose().at("/services").fieldNames();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        return StreamSupport.stream(names.spliterator(), false);
    }

    @Test
    void publishesNginxAlone() throws IOException {
        assertThat(services()).containsExactlyInAnyOrder("nginx", "bot", "database");
        assertThat(texts(Deployment.service("nginx").get("ports"))).containsExactly("${HTTP_PORT:-8080}:8080");
        for (String name : List.of("bot", "database")) {
            assertThat(Deployment.service(name).has("ports")).isFalse();
            assertThat(Deployment.service(name).path("network_mode").asText()).isNotEqualTo("host");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void givesNoRightsThatAServiceCanDoWithout(String name) throws IOException {
        JsonNode service = Deployment.service(name);
        assertThat(service.at("/user").asText()).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(service.at("/read_only").asBoolean()).isTrue();
        assertThat(texts(service.at("/cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.at("/security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(List.of("privileged", "cap_add", "devices")).noneMatch(service::has);
    }

    @Test
    void keepsTheDatabaseAndThePrivacyKey() throws IOException {
        assertThat(texts(Deployment.service("bot").get("volumes")))
                .contains("data:" + Deployment.only(Deployment.dockerfile(), "^VOLUME (.*)$"));
        assertThat(texts(Deployment.service("database").get("volumes")))
                .containsExactly("database:/var/lib/postgresql/data");
        assertThat(Deployment.compose().at("/volumes").fieldNames())
                .toIterable()
                .containsExactly("data", "canned", "database");
    }

    @Test
    void givesTheBotTheDatabase() throws IOException {
        JsonNode bot = Deployment.service("bot");
        JsonNode database = Deployment.service("database").get("environment");
        assertThat(bot.at("/environment/PLUSBOT_DATABASE_URL").asText())
                .isEqualTo("jdbc:postgresql://database/"
                        + database.get("POSTGRES_DB").asText());
        assertThat(bot.at("/environment/PLUSBOT_DATABASE_USER")).isEqualTo(database.get("POSTGRES_USER"));
        assertThat(bot.at("/environment/PLUSBOT_DATABASE_PASSWORD")).isEqualTo(database.get("POSTGRES_PASSWORD"));
        assertThat(texts(bot.at("/extra_hosts"))).containsExactly("database:" + address("database"));
        assertThat(texts(bot.at("/depends_on"))).containsExactly("database");
    }

    @Test
    void runsTheDatabaseThatTheTestsRun() throws IOException {
        String tested = Deployment.only(
                Deployment.read("pom.xml"), "<postgresql\\.version>(\\d+\\.\\d+)\\.\\d+</postgresql\\.version>");
        assertThat(Deployment.service("database").get("image").asText()).isEqualTo("postgres:" + tested + "-trixie");
    }

    @ParameterizedTest
    @MethodSource("services")
    void boundsMemoryAndWatchesHealth(String name) throws IOException {
        JsonNode service = Deployment.service(name);
        assertThat(service.at("/mem_limit").asText()).matches("\\d+m");
        assertThat(texts(service.at("/tmpfs")))
                .allMatch(tmpfs -> tmpfs.matches("/(tmp|var/run/postgresql):size=\\d+m,mode=1777"));
        assertThat(texts(service.at("/healthcheck/test"))).startsWith("CMD");
        assertThat(service.at("/restart").asText()).isEqualTo("unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("services")
    void leavesTimeToStop(String name) throws IOException {
        String period = Deployment.service(name).at("/stop_grace_period").asText();
        assertThat(Integer.parseInt(Deployment.only(period, "^(\\d+)s$"))).isGreaterThanOrEqualTo(15);
    }

    @Test
    void trustsNginxAndNobodyElse() throws IOException {
        String nginx = address("nginx");
        assertThat(Deployment.service("bot")
                        .at("/environment/PLUSBOT_TRUSTED_PROXIES")
                        .asText())
                .isEqualTo(nginx);
    }

    @Test
    void fixesAddressesApartFromTheBots() throws IOException {
        JsonNode network = Deployment.compose().at("/networks/plusbot/ipam/config/0");
        var subnet = new IPAddressString(network.at("/subnet").asText()).getAddress();
        var bots = new IPAddressString(network.at("/ip_range").asText()).getAddress();
        List<String> addresses = List.of(network.at("/gateway").asText(), address("nginx"), address("database"));
        assertThat(addresses).doesNotHaveDuplicates();
        assertThat(addresses)
                .map(text -> new IPAddressString(text).getAddress())
                .allMatch(subnet::contains);
        assertThat(addresses)
                .map(text -> new IPAddressString(text).getAddress())
                .noneMatch(bots::contains);
        assertThat(subnet.contains(bots)).isTrue();
    }

    @Test
    void startsAsManyBotsAsItIsTold() throws IOException {
        JsonNode bot = Deployment.service("bot");
        assertThat(texts(bot.get("networks"))).containsExactly("plusbot");
        assertThat(List.of("container_name", "hostname", "ports")).noneMatch(bot::has);
    }

    @Test
    void countsTheCannedAnswersWhereTheBotReadsThem() throws IOException {
        JsonNode bot = Deployment.service("bot");
        assertThat(texts(Deployment.service("nginx").get("volumes"))).containsExactly("canned:/canned");
        assertThat(texts(bot.get("volumes"))).contains("canned:/canned:ro");
        assertThat(Deployment.read("deploy/nginx/nginx.conf"))
                .contains("access_log "
                        + bot.at("/environment/PLUSBOT_MONITORING_CANNED_FILE").asText() + " none;");
    }

    @Test
    void takesTheCallersFromTheEnvironment() throws IOException {
        JsonNode environment = Deployment.service("bot").at("/environment");
        assertThat(environment.has("PLUSBOT_KAKAO_CALLERS")).isTrue();
        assertThat(environment.get("PLUSBOT_KAKAO_CALLERS").isNull()).isTrue();
    }

    @Test
    void readsWhatFurtherBotsAreToldWhereThereIsAny() throws IOException {
        JsonNode file = Deployment.service("bot").at("/env_file/0");
        assertThat(file.path("path").asText()).isEqualTo("plusbot.env");
        assertThat(file.path("required").asBoolean(true)).isFalse();
    }

    @Test
    void passesOnlySettingsThatExist() throws IOException {
        List<String> known =
                Deployment.all(Files.readString(Path.of("docs/settings.en.md")), "^\\| `(plusbot\\.[a-z.-]+)`").stream()
                        .map(name -> name.replaceAll("[^a-z]", "_").toUpperCase(Locale.ROOT))
                        .toList();
        assertThat(Deployment.service("bot").at("/environment").fieldNames())
                .toIterable()
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "bot"})
    void buildsAStageThatTheDockerfileHas(String name) throws IOException {
        String target = Deployment.service(name).at("/build/target").asText();
        assertThat(Deployment.all(Deployment.dockerfile(), "^FROM \\S+ AS (\\S+)$"))
                .contains(target);
    }

    private static String address(String service) throws IOException {
        return Deployment.service(service).at("/networks/plusbot/ipv4_address").asText();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
