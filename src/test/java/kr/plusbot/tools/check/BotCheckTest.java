package kr.plusbot.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import kr.plusbot.tools.check.CheckResult.Verdict;
import org.junit.jupiter.api.Test;

/** How a check waits for a bot, and where it calls it. */
class BotCheckTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void tellsOfAFirstAnswerThatWasSlowAndThenChecksAll() throws IOException {
        try (FakeBot bot = FakeBot.of(call -> {
            nanos.compareAndSet(0, Duration.ofSeconds(6).toNanos());
            FakeBot.json(FakeBot.SKILL).handle(call);
        })) {
            BotCheck check = BotCheck.of(Protocol.SKILL, bot.address(), client, nanos::get);
            List<CheckResult> results = check.run(result -> {});
            assertThat(results).hasSize(check.size() + 1);
            assertThat(results.get(0).name()).isEqualTo("첫 답");
            assertThat(results.get(0).findings())
                    .extracting(Finding::text)
                    .containsExactly("첫 답에 6.0초가 걸렸어요. 카카오는 5초만 기다려요.");
            assertThat(results.subList(1, results.size()))
                    .extracting(CheckResult::verdict)
                    .containsOnly(Verdict.PASSED);
        }
    }

    @Test
    void waitsUntilItsCrowdIsThrough() throws IOException {
        try (FakeBot bot = FakeBot.of(FakeBot.json(FakeBot.SKILL))) {
            Calls hasty = new Calls(bot.address(), Map.of(), client, Duration.ZERO, nanos::get);
            assertThat(hasty.post(Endpoint.SKILL, "", "{}").isAnswered()).isFalse();
            assertThat(hasty.postAtOnce(Endpoint.SKILL, "", "{}", 10)).allMatch(Exchange::isAnswered);
        }
    }

    @Test
    void keepsTheQueryOfAnAddress() throws IOException {
        List<String> called = new CopyOnWriteArrayList<>();
        try (FakeBot bot = FakeBot.of(call -> {
            called.add(call.getRequestURI().toString());
            FakeBot.json("{}").handle(call);
        })) {
            Calls calls = new Calls(
                    URI.create(bot.address() + "/?shop=1&key=%EA"),
                    Map.of(),
                    client,
                    Duration.ofSeconds(60),
                    nanos::get);
            calls.get(Endpoint.KEYBOARD, "/keyboard");
            calls.post(Endpoint.SKILL, "", "{}");
        }
        assertThat(called).containsExactly("/bot/keyboard?shop=1&key=%EA", "/bot?shop=1&key=%EA");
    }

    @Test
    void takesAnAddressWithAQuery() {
        assertThat(Options.of(List.of("https://bot.example.org/skill?key=1", "--skill"))
                        .bot())
                .hasQuery("key=1");
    }

    @Test
    void reportsForPrograms() throws IOException {
        List<String> lines = new ArrayList<>();
        Path file = Files.createTempFile("check", ".xml");
        try (FakeBot bot = FakeBot.of(FakeBot.page(404, "<title>없는 \"쪽\"</title>"))) {
            assertThat(new CommandLine()
                            .applyAsInt(
                                    List.of("--json", bot.address().toString(), "--junit", file.toString()),
                                    lines::add))
                    .isEqualTo(1);
        }
        JsonNode report = new ObjectMapper().readTree(String.join("\n", lines));
        assertThat(report.at("/failed").asInt())
                .isEqualTo(report.at("/checks").size())
                .isEqualTo(24);
        assertThat(report.at("/causes/0/times").asInt()).isEqualTo(24);
        assertThat(report.at("/causes/0/excerpt").asText()).isEqualTo("HTML 페이지 '없는 \"쪽\"'");
        assertThat(Files.readString(file))
                .contains("tests=\"24\" failures=\"24\"")
                .contains("<failure message=\"HTTP 404 응답이에요. 이 주소에는 아무것도 없어요.\">");
    }
}
