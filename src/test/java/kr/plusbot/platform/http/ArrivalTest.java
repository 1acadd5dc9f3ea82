package kr.plusbot.platform.http;

import static kr.plusbot.platform.http.ForwardedFor.caller;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import kr.plusbot.platform.runtime.Settings;
import org.junit.jupiter.api.Test;

final class ArrivalTest {

    @Test
    void isNowAndFromNowhereWhenNobodyNotedIt() {
        long before = System.nanoTime();
        Arrival arrival = Arrival.current();

        assertThat(arrival.nanos() - before).isBetween(0L, System.nanoTime() - before);
        assertThat(arrival.peer()).isEmpty();
    }

    @Test
    void fromNowhereMayNotCallEvenWhenEverybodyMay() {
        Map<String, String> everybody = Map.of("plusbot.kakao.callers", "0.0.0.0/0,::/0");
        Callers callers = Callers.from(new Settings(everybody, Map.of()), "plusbot.kakao.callers", List.of());

        assertThat(callers.mayCall(caller("203.0.113.7", List.of()))).isTrue();
        assertThat(callers.mayCall(caller(Arrival.current().peer(), List.of()))).isFalse();
    }

    @Test
    void isWhatOurServerSaysOfTheCall() throws Exception {
        ServletRequest request = (ServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getAttribute") && arguments[0].equals("kr.plusbot.waiting-since")
                                ? 40L
                                : null);

        Arrival.noteDuring(
                (asked, answer) -> {
                    long read = System.nanoTime();
                    assertThat(Arrival.current().nanos()).isEqualTo(40);
                    assertThat(Arrival.current().waited().toNanos()).isLessThanOrEqualTo(read - 40);
                },
                request,
                null);
    }
}
