package kr.plusbot.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import kr.plusbot.http.ObjectMapperProvider;
import kr.plusbot.settings.OutgoingHttp;
import kr.plusbot.settings.Settings;
import kr.plusbot.testkit.LogLines;
import kr.plusbot.testkit.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When and where late answers are delivered, by a clock that the test winds. */
final class CallbacksTest {

    @RegisterExtension
    final LogLines log = new LogLines();

    private final HandTimer timer = new HandTimer();
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final CompletableFuture<SkillResponse> late = new CompletableFuture<>();
    private HttpServer kakao;
    private Callbacks callbacks;

    @AfterEach
    void stop() {
        callbacks.close();
        kakao.stop(0);
    }

    @Test
    void waitsUntilKakaoHasReadTheAnnouncement() throws Exception {
        deliver(start(200));
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofMillis(999));
        assertThat(calls).isEmpty();
        timer.wind(Duration.ofMillis(1));
        assertDelivered("찾았어요");
    }

    @Test
    void deliversWhatComesInTheLastMoment() throws Exception {
        deliver(start(200));
        timer.wind(Duration.ofMillis(47_999));
        late.complete(text("찾았어요"));
        assertDelivered("찾았어요");
    }

    /** With the announcement before it and the delivery after it this is within Kakao's minute. */
    @Test
    void deliversAnotherAnswerAfterFortyEightSeconds() throws Exception {
        deliver(start(200));
        timer.wind(Duration.ofSeconds(48));
        late.complete(text("찾았어요"));
        assertDelivered("아직이에요");
        Duration announcement = Duration.ofSeconds(5);
        assertThat(announcement.plus(Callbacks.LATEST).plus(CallbackPost.LONGEST))
                .isLessThan(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 500})
    void neitherFollowsNorRepeatsWhatIsNotTaken(int status) throws Exception {
        deliver(start(status));
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertDelivered("찾았어요");
        assertNotTaken("status " + status);
    }

    @Test
    void deliversOverTlsToWhomTheCertificateNames(@TempDir Path folder) throws Exception {
        SSLContext tls = TestCertificate.selfSigned(folder);
        deliver(start(tls, tls, "127.0.0.1"));
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertDelivered("찾았어요");
    }

    @Test
    void deliversNothingUnderAnotherName(@TempDir Path folder) throws Exception {
        SSLContext tls = TestCertificate.selfSigned(folder);
        deliver(start(tls, tls, "localhost"));
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertNotTaken("SSLHandshakeException");
        assertThat(calls).isEmpty();
    }

    @Test
    void deliversNothingToWhomNobodyVouchesFor(@TempDir Path folder) throws Exception {
        deliver(start(TestCertificate.selfSigned(folder), OutgoingHttp.withoutKeys(), "127.0.0.1"));
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertNotTaken("SSLHandshakeException");
        assertThat(calls).isEmpty();
    }

    /** This answer came, and however long one waits, no other follows it. */
    private void assertDelivered(String text) throws InterruptedException {
        assertThat(calls.poll(5, TimeUnit.SECONDS))
                .isEqualTo("POST /1 {\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"" + text
                        + "\"}}]}}");
        timer.wind(Duration.ofMinutes(2));
        assertThat(calls.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private void assertNotTaken(String how) {
        await().untilAsserted(() -> assertThat(log.ours())
                .singleElement()
                .asString()
                .startsWith("WARNING A late answer was not taken by ")
                .endsWith(how));
    }

    private void deliver(URI server) {
        String url = server + "/1";
        Map<String, ?> request = Map.of("callbackUrl", url, "user", Map.of("id", "test"));
        SkillPayload payload = SkillPayload.of(Payload.tree(Map.of("userRequest", request)));
        callbacks.deliver(callbacks.address(payload).orElseThrow(), late, text("아직이에요"));
    }

    private URI start(int status) throws IOException {
        kakao = HttpServer.create(anyPort(), 0);
        return start("http://127.0.0.1:", status, OutgoingHttp.withoutKeys());
    }

    private URI start(SSLContext server, SSLContext client, String name) throws IOException {
        HttpsServer https = HttpsServer.create(anyPort(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(server));
        kakao = https;
        return start("https://" + name + ":", 200, client);
    }

    private URI start(String origin, int status, SSLContext tls) {
        kakao.createContext("/", call -> answer(call, status));
        kakao.start();
        URI server = URI.create(origin + kakao.getAddress().getPort());
        Map<String, String> settings = Map.of("plusbot.skill.callback-hosts", server.toString());
        CallbackHosts hosts = CallbackHosts.from(new Settings(settings::get, name -> null));
        callbacks = new Callbacks(hosts, new ObjectMapperProvider(), tls, timer);
        return server;
    }

    private void answer(HttpExchange call, int status) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(call.getRequestMethod() + " " + call.getRequestURI() + " " + body);
        call.getResponseHeaders().set("Location", "/elsewhere");
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static SkillResponse text(String text) {
        return SkillResponse.of(List.of(new Bubble.SimpleText(text)), List.of());
    }
}
