package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorServletTest {

    private final StringWriter body = new StringWriter();
    private final List<String> head = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "400, bad request",
        "404, not found",
        "405, method not allowed",
        "408, request timeout",
        "414, bad request",
        "500, internal error",
        "503, not available",
        "505, internal error"
    })
    void answersInJsonWhatTheContainerRefused(int status, String reason) throws IOException {
        new ErrorServlet().service(refused(status), response());

        assertThat(body).hasToString("{\"error\":\"" + reason + "\"}");
        assertThat(head)
                .contains(
                        "setStatus[" + status + "]",
                        "setContentType[application/json;charset=UTF-8]",
                        "setHeader[X-Content-Type-Options, nosniff]",
                        "setHeader[Cache-Control, no-store]");
    }

    @Test
    void isNotFoundByThoseWhoAskForIt() throws IOException {
        new ErrorServlet().service(refused(null), response());

        assertThat(head).contains("setStatus[404]");
        assertThat(body).hasToString("{\"error\":\"not found\"}");
    }

    private static HttpServletRequest refused(Integer status) {
        return fake(
                HttpServletRequest.class,
                (method, arguments) -> RequestDispatcher.ERROR_STATUS_CODE.equals(arguments.get(0)) ? status : null);
    }

    private HttpServletResponse response() {
        PrintWriter writer = new PrintWriter(body, true);
        return fake(HttpServletResponse.class, (method, arguments) -> {
            head.add(method + arguments);
            return method.equals("getWriter") ? writer : null;
        });
    }

    private static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        behaviour.answer(method.getName(), arguments == null ? List.of() : List.of(arguments))));
    }

    /** What a faked object answers to a call. */
    private interface Behaviour {

        Object answer(String method, List<Object> arguments);
    }
}
