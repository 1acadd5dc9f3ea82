package kr.plusbot.server;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kr.plusbot.testing.FaultServer;
import kr.plusbot.testing.Faults;
import kr.plusbot.testing.SomeRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A Melon that takes longer than Kakao waits: its songs are fetched later. */
@Tag("alone")
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#alone")
final class SlowMelonIT extends InServer {

    private static final Duration DEADLINE = Duration.ofMillis(4_500);
    private static final String SONGS =
            "{\"SONGCONTENTS\":[{\"SONGID\":\"1\",\"SONGNAME\":\"밤편지\",\"ARTISTNAME\":\"아이유\"}]}";
    private static final WireMockServer KAKAO = kakao();
    private static final FaultServer MELON = melon();

    private final AtomicInteger runs = new AtomicInteger();

    SlowMelonIT() {
        super(
                TestWar.packaged(),
                Map.of(
                        "plusbot.kakao.callers", "127.0.0.0/8",
                        "plusbot.skill.callers", "127.0.0.0/8",
                        "plusbot.skill.callback-hosts", KAKAO.baseUrl(),
                        "plusbot.melon.base-url", MELON.address().toString(),
                        "plusbot.melon.timeout", "PT30S"));
    }

    @AfterAll
    static void stopMelon() {
        MELON.close();
        KAKAO.stop();
    }

    @Test
    void letsItsSongsBeFetchedLater() throws Exception {
        SomeRun.isWithin(DEADLINE, () -> fetchesLater("user" + runs.incrementAndGet()));
    }

    private Duration fetchesLater(String user) {
        CountDownLatch gate = shutTheGate();
        Answer first = reply(Call.message(user, "멜론검색:" + user));
        assertThat(first.text()).startsWith("아직 찾고 있어요");
        assertThat(reply(Call.message(user, "결과 보기")).text()).startsWith("아직 찾고 있어요");
        gate.countDown();
        await().until(() -> reply(Call.message(user, "결과 보기")).text(), text -> text.contains("밤편지 by 아이유"));
        return first.took();
    }

    @Test
    void deliversItsSongsToASkillsCallback() throws Exception {
        SomeRun.isWithin(DEADLINE, () -> deliversLater("caller" + runs.incrementAndGet()));
    }

    private Duration deliversLater(String user) {
        CountDownLatch gate = shutTheGate();
        String callback = "/callback/" + UUID.randomUUID();
        Answer first = sent(Call.post(
                "openbuilder/skill/song-search",
                "{\"action\":{\"params\":{\"query\":\"" + user + "\"}},\"userRequest\":{\"callbackUrl\":\""
                        + KAKAO.baseUrl() + callback + "\",\"user\":{\"id\":\"" + user + "\"}}}"));
        assertThat(first.json().path("useCallback").asBoolean()).isTrue();
        gate.countDown();
        await().untilAsserted(() ->
                KAKAO.verify(1, postRequestedFor(urlEqualTo(callback)).withRequestBody(containing("밤편지 by 아이유"))));
        return first.took();
    }

    /** Melon answers once this is counted down. */
    private static CountDownLatch shutTheGate() {
        CountDownLatch gate = new CountDownLatch(1);
        MELON.behave(connection -> {
            connection.readRequest();
            gate.await();
            Faults.answer(SONGS).meet(connection);
        });
        return gate;
    }

    private static FaultServer melon() {
        try {
            return FaultServer.http(Faults.answer(SONGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireMockServer kakao() {
        WireMockServer kakao = new WireMockServer(options().dynamicPort());
        kakao.start();
        kakao.stubFor(any(anyUrl()).willReturn(ok()));
        return kakao;
    }
}
