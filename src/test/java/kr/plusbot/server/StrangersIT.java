package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.plusbot.server.Strangers.Habit;
import kr.plusbot.testing.SomeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stranger who calls our own launcher slowly, without end, or without reading. {@code src/test/strangers} does it with
 * larger figures, which it prints.
 */
@Tag("alone")
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#alone")
final class StrangersIT extends InServer {

    private static final Duration UNNOTICED = Duration.ofMillis(500);

    /** More than the server has threads. */
    private static final int CONNECTIONS = Integer.getInteger("plusbot.test.strangers", 250);

    /** Each has {@value} requests in one piece. */
    private static final int PIPELINES = Integer.getInteger("plusbot.test.pipelines", 10);

    private static final int CALLS = Integer.getInteger("plusbot.test.calls", 60);

    /** Before the server starts. */
    StrangersIT() {
        super(TestWar.packaged(), Map.of("plusbot.kakao.callers", "127.0.0.1"));
    }

    @BeforeEach
    void hasAnotherAddress() {
        assumeThat(Call.canComeFrom(Strangers.ADDRESS)).isTrue();
    }

    @Test
    void areNotNoticedByKakao() throws Exception {
        try (Strangers heads = Strangers.of(base(), Habit.SLOW_HEAD, CONNECTIONS);
                Strangers bodies = Strangers.of(base(), Habit.SLOW_BODY, CONNECTIONS);
                Strangers readers = Strangers.of(base(), Habit.SLOW_READ, CONNECTIONS);
                Strangers pipelines = Strangers.of(base(), Habit.PIPELINED, PIPELINES)) {
            SomeRun.isWithin(UNNOTICED, this::slowestOfKakaosCalls);
            List<Long> opened = Stream.of(heads, bodies, readers, pipelines)
                    .map(Strangers::opened)
                    .toList();
            System.out.println("connections (heads, bodies, readers, pipelines): " + opened + ", answers to pipelines: "
                    + pipelines.answers());
            await().atMost(Duration.ofMinutes(1)).until(() -> pipelines.answers() > 0);
            assertThat(pipelines.answers()).isLessThanOrEqualTo(pipelines.opened());
        }
    }

    /** 99 of 100 are quicker. */
    private Duration slowestOfKakaosCalls() {
        List<Answer> answers = new ArrayList<>();
        IntStream.range(0, CALLS)
                .mapToObj(i -> i % 2 == 0 ? Call.get("plusfriend/keyboard") : Call.message("user" + i, "도움말"))
                .forEach(call -> answers.add(sent(call)));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        List<Duration> times = Crowd.times(answers);
        Duration slowest = times.get((times.size() - 1) * 99 / 100);
        System.out.println(answers.size() + " of Kakao's calls: all answered, p50 " + times.get(times.size() / 2)
                + ", p99 " + slowest + ", slowest " + times.get(times.size() - 1));
        return slowest;
    }

    @Test
    void getOneAnswerOnAConnection() {
        Answer refused = from("GET /plusfriend/keyboard HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers()).containsEntry("connection", "close");
        assertThat(refused.body()).isEqualTo("{\"error\":\"forbidden\"}");

        Answer nothing = from("GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3));
        assertThat(nothing.body()).isEqualTo("{\"error\":\"not found\"}");
    }

    /** The connection stays open until the bot closes it: the caller sends no more and waits. */
    @Test
    void areNotWaitedFor() {
        Answer refused = from("POST /plusfriend/message HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4000\r\n\r\n{");

        assertThat(refused.body()).isEqualTo("{\"error\":\"forbidden\"}");
    }

    @Test
    void mustSpeakWithHeaders() {
        byte[] answer = Call.exchange(base(), null, "GET /status/live\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(answer, StandardCharsets.US_ASCII)).doesNotContain("up");
    }

    private Answer from(String request) {
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        return Answer.of(Call.exchange(base(), Strangers.ADDRESS, bytes), Duration.ZERO);
    }
}
