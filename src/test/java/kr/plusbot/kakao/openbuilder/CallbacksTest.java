package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
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

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private final HandTimer timer = new HandTimer();
    private final FakeLateAnswer late = new FakeLateAnswer();
    private FakeKakao kakao;
    private Callbacks callbacks;
    private String address;
    private SkillPayload payload;

    @AfterEach
    void stop() {
        callbacks.close();
        kakao.close();
    }

    @Test
    void waitsUntilKakaoHasReadTheAnnouncement() throws Exception {
        announce(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Duration.ofMillis(999));
        assertThat(kakao.next(50)).isEmpty();
        timer.wind(Duration.ofMillis(1));
        assertDelivered("찾았어요");
    }

    @Test
    void deliversWhatComesInTheLastMoment() throws Exception {
        announce(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        timer.wind(Duration.ofMillis(47_999));
        late.answer().complete(Reply.of("찾았어요"));
        assertDelivered("찾았어요");
    }

    /** With the announcement before it and the delivery after it this is within Kakao's minute. */
    @Test
    void deliversAnotherAnswerAfterFortyEightSeconds() throws Exception {
        announce(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        timer.wind(Duration.ofSeconds(48));
        late.answer().complete(Reply.of("찾았어요"));
        assertDelivered("아직이에요");
        Duration announcement = Duration.ofSeconds(5);
        assertThat(announcement.plus(Callbacks.LATEST).plus(CallbackPost.LONGEST))
                .isLessThan(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 500})
    void neitherFollowsNorRepeatsWhatIsNotTaken(int status) throws Exception {
        announce(FakeKakao.http(status), "127.0.0.1", OutgoingHttp.withoutKeys());
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertDelivered("찾았어요");
        assertNotTaken("status " + status);
    }

    @Test
    void deliversOverTlsToWhomTheCertificateNames(@TempDir Path folder) throws Exception {
        SSLContext tls = TestCertificate.selfSigned(folder);
        announce(FakeKakao.https(tls), "127.0.0.1", tls);
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertDelivered("찾았어요");
    }

    @Test
    void deliversNothingUnderAnotherName(@TempDir Path folder) throws Exception {
        SSLContext tls = TestCertificate.selfSigned(folder);
        announce(FakeKakao.https(tls), "localhost", tls);
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertNotTaken("SSLHandshakeException");
        assertNothingIsDelivered();
    }

    @Test
    void deliversNothingToWhomNobodyVouchesFor(@TempDir Path folder) throws Exception {
        SSLContext tls = TestCertificate.selfSigned(folder);
        announce(FakeKakao.https(tls), "127.0.0.1", OutgoingHttp.withoutKeys());
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertNotTaken("SSLHandshakeException");
        assertNothingIsDelivered();
    }

    @Test
    void tellsInWhichWordsKakaoRefusedWith200() throws Exception {
        announce(
                FakeKakao.saying("{\"status\":\"FAIL\",\"message\":\"Invalid callback token.\\n(x)\"}"),
                "127.0.0.1",
                OutgoingHttp.withoutKeys());
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertDelivered("찾았어요");
        assertNotTaken("status 200 FAIL Invalid callback token.  x");
        await().until(late::isDelivered);
    }

    @Test
    void takesWhatKakaoTookForTaken() throws Exception {
        announce(
                FakeKakao.saying("{\"status\":\"SUCCESS\",\"message\":\"\"}"), "127.0.0.1", OutgoingHttp.withoutKeys());
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertDelivered("찾았어요");
        await().until(late::isDelivered);
        assertThat(log.ours()).isEmpty();
    }

    @Test
    void deliversNothingThatAnotherProcessMayHaveDelivered() throws Exception {
        late.refuse();
        announce(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Duration.ofSeconds(1));
        assertNothingIsDelivered();
        assertThat(late.isDelivered()).isTrue();
    }

    @Test
    void deliversWhatAnotherProcessHasAnnounced() throws Exception {
        start(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        callbacks.deliver(payload.sender(), address, NOW.minusSeconds(40), late);
        late.answer().complete(Reply.of("찾았어요"));
        timer.wind(Callbacks.EARLIEST);
        assertDelivered("찾았어요");
    }

    @Test
    void deliversNothingAfterKakaosMinute() throws Exception {
        start(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        callbacks.deliver(payload.sender(), address, NOW.minusSeconds(49), late);
        late.answer().complete(Reply.of("찾았어요"));
        assertNothingIsDelivered();
        assertThat(late.isDelivered()).isTrue();
    }

    @Test
    void deliversToNoAddressThatIsNotAllowedAnyMore() throws Exception {
        start(FakeKakao.http(200), "127.0.0.1", OutgoingHttp.withoutKeys());
        callbacks.deliver(payload.sender(), "https://elsewhere.example/1", NOW, late);
        late.answer().complete(Reply.of("찾았어요"));
        assertNothingIsDelivered();
        assertThat(late.isDelivered()).isTrue();
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

    private void start(FakeKakao its, String name, SSLContext tls) {
        kakao = its;
        String origin = kakao.origin(name).toString();
        Map<String, String> settings = Map.of("plusbot.skill.callback-hosts", origin);
        CallbackHosts hosts = CallbackHosts.from(new Settings(settings, Map.of()));
        callbacks = new Callbacks(
                bot -> hosts,
                new Mentions(new Bots(new Settings(Map.of(), Map.of()))),
                new QuickReplies(),
                new CallbackPost(new ObjectMapperProvider(), tls, timer, new Measures()),
                Clock.fixed(NOW, ZoneOffset.UTC));
        address = origin + "/1";
        Map<String, ?> request = Map.of("callbackUrl", address, "user", Map.of("id", "test"));
        payload = SkillPayload.of(
                Payload.tree(Map.of("userRequest", request)), BotId.MAIN, new Senders(new PrivacyKey(new byte[32])));
    }

    private void announce(FakeKakao its, String name, SSLContext tls) {
        start(its, name, tls);
        callbacks.deliver(callbacks.address(payload).orElseThrow(), late, CallbacksTest::show, Callbacks.LATEST);
    }

    private static SkillResponse show(Reply reply) {
        return SkillResponse.of(Outputs.of(reply), List.of());
    }
}
