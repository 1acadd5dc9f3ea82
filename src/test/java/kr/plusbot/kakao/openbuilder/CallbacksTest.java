package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.OutgoingHttp;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.HandTimer;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.TestCertificate;
import kr.plusbot.testing.Waits;
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
    private final CompletableFuture<SkillResponse> late = new CompletableFuture<>();
    private FakeKakao kakao;
    private Callbacks callbacks;

    @AfterEach
    void stop() {
        callbacks.close();
        kakao.close();
    }

    @Test
    void waitsUntilKakaoHasReadTheAnnouncement() throws Exception {
        announce(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofMillis(999));
        assertThat(kakao.next(50)).isEmpty();
        timer.wind(Duration.ofMillis(1));
        assertDelivered("찾았어요");
    }

    @Test
    void deliversWhatComesInTheLastMoment() throws Exception {
        announce(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        timer.wind(Duration.ofMillis(47_999));
        late.complete(text("찾았어요"));
        assertDelivered("찾았어요");
    }

    /** With the announcement before it and the delivery after it this is within Kakao's minute. */
    @Test
    void deliversAnotherAnswerAfterFortyEightSeconds() throws Exception {
        announce(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
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
        announce(FakeKakao.http(status), "127.0.0.1", OutgoingHttp.withoutKeys());
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertDelivered("찾았어요");
        assertNotTaken("status " + status);
    }

    @Test
    void deliversOverTlsToWhomTheCertificateNames(@TempDir Path folder) throws Exception {
        SSLContext tls = TestCertificate.selfSigned(folder);
        announce(FakeKakao.https(tls), "127.0.0.1", tls);
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertDelivered("찾았어요");
    }

    @Test
    void deliversNothingUnderAnotherName(@TempDir Path folder) throws Exception {
        SSLContext tls = TestCertificate.selfSigned(folder);
        announce(FakeKakao.https(tls), "localhost", tls);
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertNotTaken("SSLHandshakeException");
        assertNothingIsDelivered();
    }

    @Test
    void deliversNothingToWhomNobodyVouchesFor(@TempDir Path folder) throws Exception {
        SSLContext tls = TestCertificate.selfSigned(folder);
        announce(FakeKakao.https(tls), "127.0.0.1", OutgoingHttp.withoutKeys());
        late.complete(text("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertNotTaken("SSLHandshakeException");
        assertNothingIsDelivered();
    }

    /** This answer came, and however long one waits, no other follows it. */
    private void assertDelivered(String text) throws InterruptedException {
        assertThat(kakao.next(Waits.LONGEST.toMillis()))
                .isEqualTo("POST /1 {\"version\":\"2.0\",\"template\":{\"outputs\":[{\"simpleText\":{\"text\":\"" + text
                        + "\"}}]}}");
        assertNothingIsDelivered();
    }

    private void assertNothingIsDelivered() throws InterruptedException {
        timer.wind(Duration.ofMinutes(2));
        assertThat(kakao.next(200)).isEmpty();
    }

    private void assertNotTaken(String how) {
        await().untilAsserted(() -> assertThat(log.ours())
                .singleElement()
                .asString()
                .startsWith("WARNING A late answer was not taken by ")
                .endsWith(how));
    }

    private void announce(FakeKakao its, String name, SSLContext tls) {
        kakao = its;
        String origin = kakao.origin(name).toString();
        Map<String, String> settings = Map.of("plusbot.skill.callback-hosts", origin);
        CallbackHosts hosts = CallbackHosts.from(new Settings(settings, Map.of()));
        callbacks = new Callbacks(bot -> hosts, new ObjectMapperProvider(), tls, timer, new Measures());
        Map<String, ?> request = Map.of("callbackUrl", origin + "/1", "user", Map.of("id", "test"));
        SkillPayload payload = SkillPayload.of(
                Payload.tree(Map.of("userRequest", request)), BotId.MAIN, new Senders(new PrivacyKey(new byte[32])));
        callbacks.deliver(callbacks.address(payload).orElseThrow(), late, text("아직이에요"), Callbacks.LATEST);
    }

    private static SkillResponse text(String text) {
        return SkillResponse.of(List.of(new Bubble.SimpleText(text)), List.of());
    }
}
