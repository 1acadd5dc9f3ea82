package kr.plusbot.server;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A Melon that takes longer than Kakao waits: its songs are fetched later. */
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#alone")
final class SlowMelonIT extends InServer {

    private static final Duration DEADLINE = Duration.ofMillis(4_500);
    private static final int SECONDS_OF_MELON = 6;
    private static final WireMockServer MELON = melon();

    SlowMelonIT() {
        super(
                TestWar.packaged(),
                Map.of(
                        "plusbot.kakao.callers", "127.0.0.0/8",
                        "plusbot.skill.callers", "127.0.0.0/8",
                        "plusbot.skill.callback-hosts", MELON.baseUrl(),
                        "plusbot.melon.base-url", MELON.baseUrl(),
                        "plusbot.melon.timeout", "PT9S"));
    }

    @Test
    void letsItsSongsBeFetchedLater() {
        Answer first = reply(Call.message("test", "멜론검색:아이유"));
        assertThat(first.took()).isLessThan(DEADLINE);
        assertThat(first.text()).startsWith("아직 찾고 있어요");
        assertThat(reply(Call.message("test", "결과 보기")).text()).startsWith("아직 찾고 있어요");
        await().atMost(2 * SECONDS_OF_MELON, SECONDS)
                .until(() -> reply(Call.message("test", "결과 보기")).text(), text -> text.contains("밤편지 by 아이유"));
    }

    /** Melon's address takes the callback, too. */
    @Test
    void deliversItsSongsToASkillsCallback() {
        String callback = "/callback/" + UUID.randomUUID();
        Answer first = sent(Call.post(
                "openbuilder/skill/song-search",
                "{\"action\":{\"params\":{\"query\":\"밤편지\"}},\"userRequest\":{\"callbackUrl\":\"" + MELON.baseUrl()
                        + callback + "\",\"user\":{\"id\":\"test\"}}}"));
        assertThat(first.took()).isLessThan(DEADLINE);
        assertThat(first.json().path("useCallback").asBoolean()).isTrue();
        await().atMost(2 * SECONDS_OF_MELON, SECONDS)
                .untilAsserted(() -> MELON.verify(
                        1, postRequestedFor(urlEqualTo(callback)).withRequestBody(containing("밤편지 by 아이유"))));
    }

    private static WireMockServer melon() {
        WireMockServer melon = new WireMockServer(options().dynamicPort());
        melon.start();
        melon.stubFor(any(anyUrl())
                .willReturn(
                        okJson("{\"SONGCONTENTS\":[{\"SONGID\":\"1\",\"SONGNAME\":\"밤편지\",\"ARTISTNAME\":\"아이유\"}]}")
                                .withFixedDelay(SECONDS_OF_MELON * 1_000)));
        return melon;
    }
}
