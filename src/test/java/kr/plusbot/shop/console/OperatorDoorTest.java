package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Refusal;
import kr.plusbot.platform.http.Secret;
import kr.plusbot.testkit.HandTicker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorDoorTest {

    private static final String TOKEN = "S3cret/token=~";

    private static RunningShop shop;

    private final HandTicker ticker = new HandTicker();
    private final OperatorDoor door =
            new OperatorDoor(new OperatorSettings(Optional.of(new OperatorToken(new Secret(TOKEN)))), ticker);

    @BeforeAll
    static void open() {
        shop = new RunningShop(Map.of("plusbot.operator.token", TOKEN, "plusbot.kakao.callers", "127.0.0.0/8,::1"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer S3cret/token=",
                "Bearer S3cret/token=~~",
                "Bearer s3cret/token=~",
                "S3cret/token=~",
                "Basic S3cret/token=~",
                "Bearer S3cret/token=~, Bearer x",
                "Bearer  S3cret token=~",
                "Bearer null",
                "BearerS3cret/token=~"
            })
    void letsNobodyInWithAnotherToken(String authorization) throws Exception {
        HttpResponse<String> answer = shop.send(shop.call("operator/orders").header("Authorization", authorization));
        assertThat(answer.statusCode()).isIn(401, 429);
    }

    @Test
    void tellsAnAddressThatItTriesTooManyTokens() {
        assertThat(statuses("203.0.113.7", 8)).containsExactly(401, 401, 401, 401, 401, 429, 429, 429);
        assertThat(statuses("203.0.113.8", 1)).containsExactly(401);
        assertThat(door.refuse("main", caller("203.0.113.7", TOKEN))).isEmpty();
        assertThat(door.refuse("main", new Caller("203.0.113.7", Map.of())))
                .hasValueSatisfying(refusal -> assertThat(refusal.status()).isEqualTo(401));
        ticker.advance(Duration.ofSeconds(61));
        assertThat(statuses("203.0.113.7", 6)).containsExactly(401, 401, 401, 401, 401, 429);
    }

    @Test
    void tellsWhenToTryAgain() {
        statuses("203.0.113.7", 5);
        assertThat(door.refuse("main", caller("203.0.113.7", "x")))
                .hasValueSatisfying(refusal -> assertThat(refusal.headers()).containsEntry("Retry-After", "60"));
    }

    private List<Integer> statuses(String address, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(
                        call -> door.refuse("main", caller(address, "x" + call)).orElseThrow())
                .map(Refusal::status)
                .toList();
    }

    private static Caller caller(String address, String token) {
        return new Caller(address, Map.of("Authorization", List.of("Bearer " + token)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer S3cret/token=~", "bearer S3cret/token=~", "BEARER   S3cret/token=~ "})
    void letsInWhoShowsTheToken(String authorization) throws Exception {
        HttpRequest.Builder call = shop.call("operator/orders").header("Authorization", authorization);
        assertThat(shop.send(call).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator",
                "operator/",
                "operator/orders",
                "/operator/orders",
                "operator//orders/",
                "operator/nothing",
                "operator;x=1/orders",
                "operator%2Forders",
                "./operator/orders",
                "x/../operator/orders",
                "operator/orders/2026-11-22/A-001/status",
                "operator/orders?token=S3cret/token=~"
            })
    void letsNobodyInWithoutAToken(String path) throws Exception {
        refuses(shop.call(path));
        refuses(shop.call(path).DELETE());
    }

    @Test
    void tellsWhoIsInWhatThereIsNot() throws Exception {
        assertThat(shop.send(open("operator/nothing")).statusCode()).isEqualTo(404);
        assertThat(shop.send(open("operator")).statusCode()).isEqualTo(404);
    }

    private static void refuses(HttpRequest.Builder call) throws Exception {
        HttpResponse<String> answer = shop.send(call);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).isEqualTo("{\"error\":\"unauthorized\"}");
    }

    private static HttpRequest.Builder open(String path) {
        return shop.call(path).header("Authorization", "Bearer " + TOKEN);
    }
}
