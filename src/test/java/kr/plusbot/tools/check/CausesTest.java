package kr.plusbot.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import kr.plusbot.testing.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bots that fail everywhere for one cause, and the name that the check gives it. */
class CausesTest {

    @TempDir
    Path folder;

    static List<FailingBot> bots() {
        List<FailingBot> bots = new ArrayList<>(FailingBot.twelve());
        bots.add(new FailingBot("empty", FakeBot.body(new byte[0]), "본문이 비어 있어요."));
        bots.add(new FailingBot("blank", FakeBot.json("  \n"), "본문이 비어 있어요."));
        bots.add(new FailingBot("cut", FakeBot.json("{\"version\":\"2.0\",\n\"template\":"), "본문이 올바른 JSON이 아니에요."));
        bots.add(new FailingBot("list", FakeBot.json("[]"), "본문이 JSON 객체가 아니에요."));
        bots.add(new FailingBot("utf-16", FakeBot.json(FakeBot.SKILL, "UTF-16"), "본문이 UTF-8이 아니에요. UTF-16으로 보여요."));
        bots.add(new FailingBot(
                "utf-16 without a mark",
                FakeBot.json(FakeBot.SKILL.replace("안녕하세요", "hi"), "UTF-16LE"),
                "본문이 UTF-8이 아니에요. UTF-16으로 보여요."));
        bots.add(new FailingBot(
                "comment", FakeBot.page(200, "<!-- a -->\n<title>가</title>"), "JSON 대신 HTML 페이지가 왔어요. 제목: '가'."));
        bots.add(new FailingBot(
                "entities",
                FakeBot.page(200, "<title>A &amp;amp; B&#39;s &quot;가게&quot;</title>"),
                "JSON 대신 HTML 페이지가 왔어요. 제목: 'A &amp; B's \"가게\"'."));
        bots.add(new FailingBot("tag", FakeBot.page(200, "<h1>It works!</h1>"), "JSON 대신 HTML 페이지가 왔어요."));
        bots.add(new FailingBot("xml", FakeBot.page(200, "<?xml version=\"1.0\"?><Error/>"), "JSON 대신 XML이 왔어요."));
        bots.add(new FailingBot("before", FakeBot.json("here it is: " + FakeBot.SKILL), "JSON 앞에 다른 글이 있어요."));
        bots.add(new FailingBot("twice", FakeBot.json(FakeBot.SKILL + FakeBot.SKILL), "JSON 뒤에 다른 글이 더 있어요."));
        bots.add(new FailingBot("array", FakeBot.json("[" + FakeBot.SKILL + "]"), "본문이 배열([…])로 감싸여 있어요."));
        bots.add(new FailingBot(
                "data", FakeBot.json("{\"code\":0,\"data\":" + FakeBot.SKILL + "}"), "본문이 {\"data\":…}로 감싸여 있어요."));
        bots.add(new FailingBot("number", FakeBot.json("7"), "본문이 JSON 객체가 아니에요."));
        bots.add(new FailingBot("old", FakeBot.json("{\"message\":{\"text\":\"안녕\"}}"), "스킬에 옛 자동응답의 답을 했어요."));
        return bots;
    }

    @ParameterizedTest
    @MethodSource("bots")
    void namesOneCauseOnceAndFirst(FailingBot bot) throws IOException {
        List<String> lines = check(bot.answer());
        assertThat(lines.get(0)).startsWith("모든 호출에서: " + bot.words());
        assertThat(lines).filteredOn(line -> line.contains(bot.words())).hasSize(1);
        assertThat(lines.get(lines.size() - 1)).contains("통과 0");
    }

    @ParameterizedTest
    @CsvSource({
        "404, ERR_NGROK_3200, 터널(ngrok)",
        "530, example.trycloudflare.com | 530, 터널(trycloudflare)",
        "403, Just a moment..., 사람인지 확인하는 페이지",
        "401, Log in, 로그인 페이지"
    })
    void knowsThePageThatStandsBeforeABotAtEveryStatus(int status, String title, String remedy) throws IOException {
        List<String> lines = check(FakeBot.page(status, "<html><title>" + title + "</title></html>"));
        assertThat(lines.get(0)).startsWith("모든 호출에서: HTTP " + status);
        assertThat(lines).anyMatch(line -> line.startsWith("    → " + remedy));
        assertThat(lines).anyMatch(line -> line.contains("본 것: HTML 페이지 '" + title));
    }

    @ParameterizedTest
    @CsvSource({
        "401, 인증",
        "403, 막고 있어요",
        "404, 아무것도 없어요",
        "405, 메서드",
        "415, 물리쳐요",
        "429, 물리쳐요",
        "500, 오류가 났어요",
        "502, 프록시",
        "503, 프록시"
    })
    void givesEachStatusItsOwnAdvice(int status, String word) throws IOException {
        List<String> lines = check(FakeBot.page(status, "{}"));
        assertThat(lines).anyMatch(line -> line.contains("HTTP " + status + " 응답이에요.") && line.contains(word));
        assertThat(lines).anyMatch(line -> line.startsWith("    → "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "zstd"})
    void namesACompressionThatNobodyAskedFor(String name) throws IOException {
        HttpHandler compressed = exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", name);
            FakeBot.body(new byte[] {(byte) 0x8B, 7, (byte) 0x80}).handle(exchange);
        };
        assertThat(check(compressed).get(0)).contains("본문이 묻지 않은 압축(" + name + ")으로 왔어요.");
    }

    @Test
    void knowsWarningsOfPhp() throws IOException {
        assertThat(check(FakeBot.page(200, "<br />\n<b>Warning</b>:  Undefined array key\n" + FakeBot.SKILL)))
                .anyMatch(line -> line.contains("PHP의 경고가 답에 섞였어요."));
    }

    @Test
    void showsThePlaceInTheBody() throws IOException {
        assertThat(check(FakeBot.json("{\"version\":\"2.0\",\n \"template\": {안녕}}")))
                .anyMatch(line -> line.equals("    본 것: 2번째 줄 15번째 글자:  \"template\": {안녕}}"));
    }

    @Test
    void showsWhereARedirectPoints() throws IOException {
        assertThat(check(FakeBot.redirect(302, "/accounts/login?next=/bot")))
                .contains("    본 것: Location: /accounts/login?next=/bot")
                .anyMatch(line -> line.contains("로그인하는 곳으로 보내고 있어요."));
    }

    @Test
    void keepsATerminalFromObeyingABot() throws IOException {
        assertThat(check(FakeBot.json("{\u001b[31m"))).noneMatch(line -> line.contains("\u001b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | charset이 없어요",
                "application/json; charset=euc-kr | charset은 utf-8이어야 해요",
                "text/plain | application/json; charset=utf-8이어야 해요",
                "'' | Content-Type이 없어요"
            })
    void warnsOfAContentTypeThatDoesNotSayUtf8(String type, String words) throws IOException {
        List<String> lines = check(FakeBot.typed(type, FakeBot.SKILL));
        assertThat(lines.get(0)).startsWith("모든 호출에서:").contains(words);
        assertThat(lines.get(lines.size() - 1)).contains("실패 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "안녕\\\\n가게 | \\n",
                "&quot;메뉴&quot; | &quot;",
                "가<br>나 | <br>",
                "&#39; | &#39;",
                "A&amp;B | &amp;",
                "A&#x27;s | &#x27;"
            })
    void warnsOfEscapesThatTheUserReads(String text, String seen) throws IOException {
        List<String> lines = check(FakeBot.json(FakeBot.SKILL.replace("안녕하세요", text)));
        assertThat(lines.get(0)).startsWith("모든 호출에서: 글에 '%s'이(가) 그대로 보여요.".formatted(seen));
        assertThat(lines.get(lines.size() - 1)).contains("실패 0");
    }

    @Test
    void namesARefusedConnection() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(check(URI.create("http://127.0.0.1:" + closed))).anyMatch(line -> line.contains("연결이 거절됐어요."));
    }

    @Test
    void namesAHostThatDoesNotExist() {
        assertThat(check(URI.create("http://bot.invalid/"))).anyMatch(line -> line.contains("그런 이름의 서버가 없어요."));
    }

    @Test
    void namesAConnectionThatNobodyAnswers() {
        Cause cause =
                ConnectionCauses.of(new HttpConnectTimeoutException("timed out"), URI.create("http://bot.invalid/"));
        assertThat(cause.text()).contains("대답도 거절도 없어요.");
    }

    @Test
    void tellsHowLongItHasWaited() {
        assertThat(ConnectionCauses.late(Judge.PATIENCE).text()).startsWith("5초 안에 답이 오지 않았어요.");
        assertThat(ConnectionCauses.late(Duration.ofSeconds(3)).text()).startsWith("3초를 기다려도 답이 오지 않았어요.");
    }

    @Test
    void namesAnAnswerThatEndsTooEarly() throws IOException {
        assertThat(check(FakeBot.silent())).anyMatch(line -> line.contains("답이 도중에 끊겼어요."));
    }

    @Test
    void namesACertificateThatNobodySigned() throws Exception {
        assertThat(checkWithTls(TestCertificate.selfSigned(folder))).anyMatch(line -> line.contains("인증서를 믿을 수 없어요."));
    }

    @Test
    void namesACertificateThatHasExpired() throws Exception {
        assertThat(checkWithTls(TestCertificate.expired(folder))).anyMatch(line -> line.contains("인증서의 기간이 지났어요."));
    }

    @Test
    void namesAChainThatMissesALink() throws Exception {
        assertThat(checkWithTls(TestCertificate.withoutItsIssuer(folder)))
                .anyMatch(line -> line.contains("중간 인증서가 빠졌어요."));
    }

    @Test
    void namesACertificateOfAnotherName() throws Exception {
        assertThat(checkTrusting(TestCertificate.ofAnotherName(folder))).contains("인증서가 이 이름의 것이 아니에요.");
    }

    @Test
    void namesAnIssuerWhoseOwnCertificateHasExpired() throws Exception {
        assertThat(checkTrusting(TestCertificate.underAnExpiredIssuer(folder)))
                .contains("중간 인증서의 기간이 지났어요.", "본 것: CN=Old, ");
    }

    @Test
    void namesAPortThatSpeaksNoTls() throws IOException {
        try (FakeBot bot = FakeBot.of(FakeBot.json(FakeBot.SKILL))) {
            assertThat(check(bot.address("https"))).anyMatch(line -> line.contains("그 포트는 TLS를 쓰지 않아요."));
        }
    }

    @Test
    void namesAPortThatSpeaksOnlyTls() throws Exception {
        try (FakeBot bot = FakeBot.withTls(TestCertificate.selfSigned(folder), FakeBot.json(FakeBot.SKILL))) {
            assertThat(check(bot.address("http"))).anyMatch(line -> line.contains("그 포트는 https를 써요."));
        }
    }

    @Test
    void namesAPortOfAProxyThatSpeaksOnlyTls() throws IOException {
        assertThat(check(FakeBot.page(400, "The plain HTTP request was sent to HTTPS port"))
                        .get(0))
                .contains("그 포트는 https를 써요.");
    }

    private static List<String> checkWithTls(SSLContext tls) throws IOException {
        try (FakeBot bot = FakeBot.withTls(tls, FakeBot.json(FakeBot.SKILL))) {
            return check(bot.address());
        }
    }

    private static String checkTrusting(SSLContext tls) throws IOException {
        try (FakeBot bot = FakeBot.withTls(tls, FakeBot.json(FakeBot.SKILL))) {
            BotCheck check = BotCheck.of(Protocol.SKILL, bot.address(), BotCheck.client(tls), System::nanoTime);
            return TextReport.of(Report.of(check.run(result -> {}), check.size()));
        }
    }

    private static List<String> check(HttpHandler answer) throws IOException {
        try (FakeBot bot = FakeBot.of(answer)) {
            return check(bot.address());
        }
    }

    private static List<String> check(URI bot) {
        List<String> lines = new ArrayList<>();
        new CommandLine().applyAsInt(List.of("--skill", bot.toString()), lines::add);
        return lines;
    }
}
