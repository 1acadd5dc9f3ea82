package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import kr.plusbot.BotApplication;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import kr.plusbot.testkit.Call;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.test.ServletDeploymentContext;
import org.glassfish.jersey.test.grizzly.GrizzlyWebTestContainerFactory;
import org.glassfish.jersey.test.spi.TestContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server answers that says how long a call waited to be read. */
final class LoadShedderTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of(
                    "plusbot.kakao.callers", "127.0.0.0/8,::1",
                    "plusbot.kakao.require-user-agent", "true",
                    "plusbot.skill.secret", "s",
                    "plusbot.bots", "cafe",
                    "plusbot.bot.cafe.kakao.callers", "127.0.0.0/8,::1",
                    "plusbot.bot.cafe.skill.secret", "c",
                    "plusbot.monitoring.callers", "127.0.0.0/8,::1"),
            EchoCommand.class);

    private static final Duration LONG = LoadShedder.LONGEST_WAIT.plusMillis(1);
    private static final String BUSY = "지금 이용하시는 분이 많아 답을 드리지 못했어요. 잠시 후 다시 보내 주세요.";
    private static final String ECHO = "{\"user_key\":\"kim\",\"type\":\"text\",\"content\":\"따라:안녕\"}";
    private static final String SKILL = "{\"userRequest\":{\"user\":{\"id\":\"kim\"},\"utterance\":\"따라:안녕\"}}";
    private static final String ROOM =
            "{\"userRequest\":{\"user\":{\"id\":\"kim\"},\"chat\":{\"id\":\"r1\",\"type\":\"botGroupKey\"},\"utterance\":\"따라:안녕\"}}";

    private static TestContainer server;

    @BeforeAll
    static void start() {
        server = new GrizzlyWebTestContainerFactory()
                .create(
                        URI.create("http://localhost:0/"),
                        ServletDeploymentContext.forServlet(
                                        new ServletContainer(ResourceConfig.forApplicationClass(BotApplication.class)))
                                .addFilter(Waiting.class, "waiting")
                                .addFilter(ArrivalFilter.class, "arrival")
                                .addFilter(TolerantMediaTypes.class, "tolerant-media-types")
                                .addFilter(LoadSheddingFilter.class, "load-shedding")
                                .build());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plusfriend/message", "/plusfriend//message/", "bots/cafe/plusfriend/message"})
    void answersAMessageThatWaitedTooLong(String path) {
        Answer answer = send("POST", path, ECHO, LONG);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"message\":{\"text\":\"" + BUSY + "\"}}");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "openbuilder/skill, s",
        "openbuilder/fallback, s",
        "openbuilder/skill/help, s",
        "bots/cafe/openbuilder/skill, c"
    })
    void answersASkillThatWaitedTooLong(String path, String secret) {
        Answer answer = skill(path, secret, SKILL, LONG);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"" + BUSY
                        + "\"}}]}}");
    }

    @Test
    void handlesWhatWasReadInTime() {
        assertThat(send("POST", "plusfriend/message", ECHO, Duration.ofMillis(1))
                        .text())
                .contains("안녕");
    }

    @Test
    void letsNobodyInWhoIsRefused() {
        Call unnamed = new Call(server.getBaseUri(), "POST", "plusfriend/message");
        assertThat(after(LONG, unnamed).body(ECHO).send().status()).isEqualTo(403);
        assertThat(skill("openbuilder/skill", "c", SKILL, LONG).status()).isEqualTo(403);
        assertThat(skill("bots/cafe/openbuilder/skill", "s", SKILL, LONG).status())
                .isEqualTo(403);
        assertThat(skill("bots/nobody/openbuilder/skill", "s", SKILL, LONG).status())
                .isEqualTo(404);
    }

    @Test
    void saysNothingInARoomWhereNobodyAsked() {
        assertThat(skill("openbuilder/skill", "s", ROOM, LONG).text())
                .isEqualTo("{\"version\":\"2.0\",\"template\":{\"outputs\":[]}}");
    }

    @Test
    void handlesWhatIsNoMessage() {
        assertThat(send("POST", "plusfriend/friend", "{\"user_key\":\"kim\"}", LONG)
                        .text())
                .isEqualTo("{}");
        assertThat(send("GET", "plusfriend/keyboard", "", LONG).text()).contains("\"type\"");
        assertThat(send("POST", "plusfriend/nothing", ECHO, LONG).status()).isEqualTo(404);
        assertThat(send("POST", "plusfriend/message", "a".repeat(70_000), LONG).status())
                .isEqualTo(413);
        assertThat(send("POST", "plusfriend/message", "", LONG).status()).isEqualTo(400);
    }

    @Test
    void refusesWhatAForeignPageMaySend() {
        Call foreign = named("POST", "plusfriend/message").header("Content-Type", "text/plain");
        assertThat(after(LONG, foreign).body(ECHO).send().status()).isEqualTo(415);
    }

    @Test
    void countsWhatItSheds() {
        double before = count();
        send("POST", "plusfriend/message", ECHO, LONG);

        assertThat(count()).isEqualTo(before + 1);
    }

    private static double count() {
        return new Call(server.getBaseUri(), "GET", "status/metrics")
                .send()
                .text()
                .lines()
                .filter(line -> line.startsWith("plusbot_shed_total{bot=\"main\",channel=\"plusfriend\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    private static Answer skill(String path, String secret, String body, Duration waited) {
        Call call = new Call(server.getBaseUri(), "POST", path).header("X-Plusbot-Secret", secret);
        return after(waited, call).body(body).send();
    }

    private static Answer send(String method, String path, String body, Duration waited) {
        Call call = after(waited, named(method, path));
        return body.isEmpty() ? call.send() : call.body(body).send();
    }

    private static Call named(String method, String path) {
        return new Call(server.getBaseUri(), method, path).header("User-Agent", "KakaoTalk/Bot 2.0");
    }

    private static Call after(Duration waited, Call call) {
        return call.header(Waiting.MILLIS, String.valueOf(waited.toMillis()));
    }

    /** Says what our own server says. */
    public static final class Waiting extends HttpFilter {

        private static final String MILLIS = "X-Test-Waited-Millis";

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String waited = request.getHeader(MILLIS);
            if (waited != null) {
                long since = System.nanoTime()
                        - Duration.ofMillis(Long.parseLong(waited)).toNanos();
                request.setAttribute("kr.plusbot.waiting-since", since);
            }
            chain.doFilter(request, response);
        }
    }
}
