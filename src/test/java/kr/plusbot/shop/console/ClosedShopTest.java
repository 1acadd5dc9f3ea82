package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop without a token, and one without a database. */
class ClosedShopTest {

    /** Nothing listens on the port that nobody may use. */
    private static final String NO_DATABASE = "jdbc:postgresql://127.0.0.1:1/plusbot";

    @Test
    void hasNoSuchPathWithoutAToken() throws Exception {
        try (RunningShop shop = new RunningShop(Map.of("plusbot.database.url", NO_DATABASE))) {
            for (String path : List.of("operator", "operator/orders", "/operator//orders/", "operator%2Forders")) {
                HttpResponse<String> answer = shop.send(shop.call(path).header("Authorization", "Bearer x"));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo("{\"error\":\"not found\"}");
                assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            }
        }
    }

    @Test
    void saysSoWhileTheDatabaseIsAway() throws Exception {
        try (RunningShop shop =
                new RunningShop(Map.of("plusbot.database.url", NO_DATABASE, "plusbot.operator.token", "t"))) {
            for (HttpResponse<String> answer : List.of(
                    shop.send(shop.call("operator/orders").header("Authorization", "Bearer t")),
                    shop.post(
                            shop.call("operator/orders/2026-11-22/A-001/status").header("Authorization", "Bearer t"),
                            "{\"status\":\"ACCEPTED\"}"))) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).isEqualTo("{\"error\":\"not available\"}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "비밀", "tab\there", "line\nbreak", "\u00e9"})
    void doesNotStartWithATokenThatNoHeaderCarries(String token) {
        assertThatThrownBy(() -> new OperatorSettings(settings(token)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("plusbot.operator.token: \"(hidden)\" is not a token")
                .hasMessageNotContaining(token);
    }

    @Test
    void showsTheTokenNowhere() {
        assertThat(new OperatorSettings(settings("s3cret")).toString())
                .contains("hidden")
                .doesNotContain("s3cret");
        assertThat(new OperatorSettings(settings(" "))).isEqualTo(new OperatorSettings(Optional.empty()));
    }

    private static Settings settings(String token) {
        return new Settings(Map.of("plusbot.operator.token", token), Map.of());
    }
}
