package kr.plusbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NginxConfigurationTest {

    /** In milliseconds. Kakao waits this long (auto-reply manual, section 8). */
    private static final int KAKAO_WAITS = 5_000;

    @Test
    void overwritesTheForwardedAddress() throws IOException {
        assertThat(Deployment.all(conf(), "proxy_set_header X-Forwarded-For (.*);"))
                .isNotEmpty()
                .containsOnly("$remote_addr");
        assertThat(conf()).doesNotContain("proxy_add_x_forwarded_for", "real_ip");
    }

    @Test
    void passesThePathAsItCame() throws IOException {
        assertThat(Deployment.all(conf(), "proxy_pass (.*);")).isNotEmpty().containsOnly("http://bot");
        assertThat(conf()).doesNotContain("rewrite ", "return 301", "return 302", "return 307", "return 308");
    }

    @Test
    void refusesWhatTheBotWouldRefuseAsTooLong() throws IOException {
        assertThat(Deployment.only(conf(), "client_max_body_size (.*);")).isEqualTo("64k");
        assertThat(conf()).doesNotContain("proxy_request_buffering off");
    }

    @Test
    void answersBeforeKakaoGivesUp() throws IOException {
        int read = Integer.parseInt(Deployment.only(conf(), "proxy_read_timeout (\\d+)ms;"));
        int connect = Integer.parseInt(Deployment.only(conf(), "proxy_connect_timeout (\\d+)ms;"));
        int others = Integer.parseInt(Deployment.only(conf(), "proxy_next_upstream_timeout (\\d+)ms;"));
        int latestOfTheBot = 4_200;
        assertThat(read).isGreaterThan(latestOfTheBot);
        assertThat(others + connect + read).isLessThan(KAKAO_WAITS);
    }

    @Test
    void findsAsManyBotsAsThereAreAndSendsNoMessageTwice() throws IOException {
        String bots = Deployment.read("deploy/nginx/bots.conf");
        assertThat(conf()).contains("include bots.conf;");
        assertThat(Deployment.all(bots, "^    (server .*;)$")).containsExactly("server bot:8080 resolve max_fails=0;");
        assertThat(bots).contains("resolver 127.0.0.11 valid=1s", "zone bot 64k;");
        assertThat(Deployment.only(conf(), "proxy_next_upstream (.*);")).isEqualTo("error timeout");
    }

    @Test
    void cannedMessageIsAValidReply() throws IOException {
        JsonNode reply = json(NginxMap.of("canned").value("/plusfriend/message"));
        assertThat(reply.at("/message/text").asText()).hasSizeBetween(1, 1_000).contains("다시 보내 주세요");
        assertThat(reply.fieldNames()).toIterable().containsExactly("message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openbuilder/skill",
                "/openbuilder/skill/order",
                "/openbuilder/fallback/",
                "/bots/cafe/openbuilder/skill"
            })
    void cannedSkillResponseIsValid(String path) throws IOException {
        JsonNode answer = json(NginxMap.of("canned").value(path));
        assertThat(answer.path("version").asText()).isEqualTo("2.0");
        assertThat(answer.at("/template/outputs/0/simpleText/text").asText()).contains("다시 보내 주세요");
    }

    @ParameterizedTest
    @CsvSource({
        "/plusfriend/keyboard, '{\"type\":\"text\"}'",
        "/plusfriend/keyboard/, '{\"type\":\"text\"}'",
        "/plusfriend/friend, {}",
        "/plusfriend/friend/a, {}",
        "/plusfriend/chat_room/a, {}",
        "/plusfriend/nothing, ''",
        "/plusfriend/messages, ''",
        "/bots/cafe/plusfriend/keyboard, '{\"type\":\"text\"}'",
        "/bots/cafe/plusfriend/friend/a, {}",
        "/bots/cafe/status, ''",
        "/bots/a/b/plusfriend/friend, ''"
    })
    void hasAnAnswerForEveryCallOfKakaoAndNoOther(String path, String answer) throws IOException {
        assertThat(NginxMap.of("canned").value(path)).isEqualTo(answer);
    }

    @Test
    void answersInsteadOfTheBotWhenThatCannot() throws IOException {
        assertThat(conf()).contains("error_page 500 502 503 504 = @without_bot;", "proxy_intercept_errors on;");
        assertThat(conf()).contains("return 200 $canned;");
    }

    @Test
    void logsNothingAsItWasSent() throws IOException {
        String format = Deployment.only(conf(), "(?s)log_format calls escape=json(.*?);\\n");
        assertThat(Deployment.all(format, "\\$(\\w+)"))
                .containsExactlyInAnyOrder(
                        "time_iso8601", "remote_addr", "method", "call", "status", "upstream_status", "request_time");
        assertThat(Deployment.all(conf(), "access_log (.*);"))
                .containsExactly("/dev/stdout calls if=$logged", "/dev/stdout calls if=$logged", "/canned/calls none");
        assertThat(Deployment.all(conf(), "(?m)^    error_log (.*);")).containsExactly("stderr emerg");
    }

    @ParameterizedTest
    @CsvSource({
        "/plusfriend/friend/secret, plusfriend/friend",
        "//plusfriend//chat_room/secret?x=secret, plusfriend/chat_room",
        "//plusfriend/message, plusfriend/message",
        "/plusfriend/keyboard?x=secret, plusfriend/keyboard",
        "/plusfriend/%66riend/secret, other",
        "/openbuilder/skill/secret, openbuilder/skill",
        "/openbuilder/fallback?x=secret, openbuilder/fallback",
        "/bots/cafe/plusfriend/friend/secret, plusfriend/friend",
        "/simulator/callback/secret, simulator",
        "/simulator-callback/secret, simulator",
        "/simulators, other",
        "//bots//cafe/openbuilder/skill/secret, openbuilder/skill",
        "/secret, other"
    })
    void namesCallsWithoutTheirUsers(String uri, String name) throws IOException {
        assertThat(NginxMap.of("call").value(uri)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plusfriend/../status",
                "/plusfriend/x%2Fy/../../status/ready",
                "/a/%2E./b",
                "/a/.%2e",
                "/a/..?b"
            })
    void knowsPathsThatClimb(String uri) throws IOException {
        assertThat(NginxMap.of("climbs").value(uri)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plusfriend/friend/a..b",
                "/plusfriend/friend/...",
                "/plusfriend/message?x=/../",
                "/plusfriend/./message"
            })
    void leavesOtherDotsAlone(String uri) throws IOException {
        assertThat(NginxMap.of("climbs").value(uri)).isEqualTo("0");
    }

    @Test
    void opensTheShopsPageOverTlsAlone() throws IOException {
        String page = conf().substring(conf().indexOf("console(/|$) {"), conf().indexOf("location @in_pieces"));
        assertThat(page)
                .contains("if ($scheme != https) {\n                return 404;", "proxy_buffering off;")
                .doesNotContain("error_page");
    }

    @Test
    void publishesNothingButTheChannelsAndTheTwoPages() throws IOException {
        assertThat(Deployment.all(conf(), "^        location (.*) \\{$"))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "/",
                        "= /error.json",
                        "~ ^/(bots/[a-z0-9]+/)?(plusfriend|openbuilder)(/|$)",
                        "~ ^/(bots/[a-z0-9]+/)?console(/|$)",
                        "~ ^/simulator(-callback)?(/|$)",
                        "@in_pieces",
                        "@not_found",
                        "@without_bot"));
        assertThat(conf()).contains("server_tokens off;").doesNotContain("autoindex", "root ");
    }

    @Test
    void everyErrorIsJson() throws IOException {
        assertThat(json(Deployment.only(conf(), "return 200 '(\\{\"error\".*})';")
                                .replace("$reason", "not found"))
                        .at("/error")
                        .asText())
                .isEqualTo("not found");
        assertThat(NginxMap.of("reason").value("413")).isEqualTo("request body too large");
        assertThat(NginxMap.of("reason").value("414")).isEqualTo("bad request");
        assertThat(NginxMap.of("reason").value("504")).isEqualTo("not available");
    }

    private static String conf() throws IOException {
        return Deployment.read("deploy/nginx/nginx.conf");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
