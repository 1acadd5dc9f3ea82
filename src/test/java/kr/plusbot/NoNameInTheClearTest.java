package kr.plusbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.testing.LogLines;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.Answer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Kakao calls a user is nowhere in the clear: keys that no text holds by chance are sent to every endpoint, with every
 * log on, and then looked for in the answers, the logs, the tables and the files.
 */
final class NoNameInTheClearTest {

    private static final String OLD = "marker-old-7f3ac19d";
    private static final String BOT = "marker-bot-52e80b46";
    private static final List<String> MARKERS =
            List.of(OLD, BOT).stream().flatMap(NoNameInTheClearTest::spellings).toList();

    private static final List<String> TALK = List.of(
            "도움말",
            "사진 아님",
            "주문하기",
            "커피",
            "아메리카노",
            "ICE",
            "레귤러",
            "선택 안 함",
            "2",
            "다 골랐어요",
            "얼음 적게",
            "포장 주문번호로 받기",
            "주문 확정",
            "주문 확정",
            "주문내역",
            "주문취소",
            "멜론검색:아이유",
            "기다려",
            "결과 보기",
            "주문하기",
            "처음으로");

    private static final List<Logger> LOGS = Stream.of(
                    "kr.plusbot",
                    "org.glassfish.jersey",
                    "com.zaxxer.hikari",
                    "org.flywaydb",
                    "org.jboss.weld",
                    "org.postgresql",
                    "org.jdbi",
                    "jdk.internal.httpclient.debug")
            .map(Logger::getLogger)
            .toList();

    @RegisterExtension
    private final LogLines log = new LogLines();

    @TempDir
    private Path data;

    private final List<String> answers = new ArrayList<>();
    private RunningBot bot;

    private static Stream<String> spellings(String marker) {
        byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                marker,
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }

    @BeforeEach
    void tellAll() {
        WaitCommand.gate = new CountDownLatch(1);
        LOGS.forEach(logger -> logger.setLevel(Level.ALL));
    }

    @AfterEach
    void tellLess() {
        WaitCommand.gate.countDown();
        LOGS.forEach(logger -> logger.setLevel(null));
    }

    @ParameterizedTest
    @EnumSource
    void keepsNone(TestDatabases kind) throws Exception {
        DatabaseSettings settings = kind.empty();
        start(settings);
        TestDatabases.untilItAnswers(bot.bean(Database.class));
        everyCall("");
        everyCall("bots/school/");
        int cells = bot.bean(Database.class).call(NoNameInTheClearTest::searchTables);
        bot.stop();
        assertThat(cells).isGreaterThan(50);
        assertThat(String.join("\n", answers)).contains("주문번호 A-001", "저장된 정보를 모두 삭제했어요.");
        searchTheRest(settings);
    }

    @Test
    void tellsNoneWhileTheDatabaseIsAway() throws Exception {
        DatabaseSettings settings = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/away", "u", "p");
        start(settings);
        everyCall("");
        everyCall("bots/school/");
        bot.stop();
        searchTheRest(settings);
    }

    private void start(DatabaseSettings database) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "plusbot.database.url", database.url(),
                "plusbot.data.directory", data.toString(),
                "plusbot.kakao.callers", "127.0.0.0/8,::1",
                "plusbot.skill.callers", "127.0.0.0/8,::1",
                "plusbot.bots", "school",
                "plusbot.bot.school.skill.callers", "127.0.0.0/8,::1",
                "plusbot.chat.double-tap", "PT0S",
                "plusbot.deadline", "PT2S",
                "plusbot.operator.token", "token",
                "plusbot.melon.base-url", "http://127.0.0.1:1"));
        if (!database.user().isEmpty()) {
            settings.put("plusbot.database.user", database.user());
            settings.put("plusbot.database.password", database.password());
        }
        bot = RunningBot.withSettings(settings, WaitCommand.class);
        bot.start();
    }

    private void everyCall(String of) {
        everyOldCall("/" + of + "plusfriend/");
        everySkillCall("/" + of + "openbuilder/");
        note(bot.call("GET", "/operator/orders")
                .header("Authorization", "Bearer token")
                .send());
        note(bot.get("/" + of + "nothing/" + OLD));
        note(bot.get("/status/ready"));
    }

    private void everyOldCall(String base) {
        note(bot.get(base + "keyboard"));
        note(bot.post(base + "friend", "{\"user_key\":\"%s\"}".formatted(OLD)));
        TALK.forEach(text -> note(bot.post(base + "message", message("text", text))));
        note(bot.post(base + "message", message("photo", "http://127.0.0.1/a.jpg")));
        note(bot.post(base + "message", "{\"user_key\":\"%s\",\"type\":\"text\"}".formatted(OLD)));
        note(bot.post(base + "message", "{\"user_key\":\"%s\",\"type\":".formatted(OLD)));
        note(bot.post(base + "message", "{\"user_key\":[\"%s\"],\"type\":\"text\",\"content\":\"a\"}".formatted(OLD)));
        note(bot.post(base + "nothing/" + OLD, "{}"));
        note(bot.get(base + "friend/" + OLD));
        note(bot.call("DELETE", base + "chat_room/" + OLD).send());
        note(bot.post(base + "message", message("text", "주문하기")));
    }

    private void everySkillCall(String base) {
        TALK.forEach(text -> note(bot.post(base + "skill", payload(text))));
        note(bot.post(base + "fallback", payload("아무 말")));
        note(bot.post(base + "skill/order", payload("주문")));
        note(bot.post(base + "skill/nothing", payload("주문")));
        note(bot.post(base + "nothing/" + BOT, payload("주문")));
        note(bot.post(base + "skill", payload("주문").replace("\"utterance\"", "\"utterance")));
        note(bot.post(base + "skill", payload("내 정보 삭제")));
        note(bot.post(base + "skill", payload("내 정보 모두 삭제")));
        note(bot.post(base + "skill", payload("주문하기")));
        note(bot.call("DELETE", base.replace("openbuilder", "plusfriend") + "friend/" + OLD)
                .send());
        note(bot.post(base + "skill", payload("주문하기")));
    }

    private static String message(String type, String content) {
        return "{\"user_key\":\"%s\",\"type\":\"%s\",\"content\":\"%s\"}".formatted(OLD, type, content);
    }

    private static String payload(String utterance) {
        return """
                {"userRequest":{"utterance":"%s","callbackUrl":"https://127.0.0.1/%s","user":{"id":"%s","properties":
                {"plusfriendUserKey":"%s","botUserKey":"%s"}}},"action":{"params":{}}}""".formatted(utterance, BOT, BOT, OLD, BOT);
    }

    private void note(Answer answer) {
        answers.add(answer.toString());
    }

    /** @return how many texts there are */
    private static int searchTables(Handle handle) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                handle.getConnection().getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add("\"" + found.getString("TABLE_SCHEM") + "\".\"" + found.getString("TABLE_NAME") + "\"");
            }
        }
        int cells = 0;
        for (String table : tables.stream()
                .filter(name -> !name.toLowerCase(java.util.Locale.ROOT).contains("information_schema"))
                .toList()) {
            try (var statement = handle.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                cells += searchRows(table, rows);
            }
        }
        return cells;
    }

    private static int searchRows(String table, ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int cells = 0;
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                search(table + "." + columns.getColumnName(i), String.valueOf(rows.getString(i)));
                cells++;
            }
        }
        return cells;
    }

    private void searchTheRest(DatabaseSettings settings) throws IOException {
        assertThat(answers).hasSizeGreaterThan(100);
        answers.forEach(answer -> search("an answer", answer));
        assertThat(log.all()).isNotEmpty();
        search("the log", log.all());
        searchFiles(data);
        if (settings.url().startsWith("jdbc:h2:file:")) {
            searchFiles(
                    Path.of(settings.url().substring("jdbc:h2:file:".length())).getParent());
        }
    }

    private static void searchFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                search("a file's name", file.getFileName().toString());
                if (Files.isRegularFile(file)) {
                    byte[] bytes = Files.readAllBytes(file);
                    search(file.toString(), new String(bytes, StandardCharsets.ISO_8859_1));
                    search(file.toString(), new String(bytes, StandardCharsets.UTF_16BE));
                    search(file.toString(), new String(bytes, StandardCharsets.UTF_16LE));
                }
            }
        }
    }

    private static void search(String where, String text) {
        for (String marker : MARKERS) {
            int at = text.indexOf(marker);
            if (at >= 0) {
                fail("%s holds %s: …%s…".formatted(where, marker, text.substring(Math.max(0, at - 200), at)));
            }
        }
    }

    /** Answers when it may, which is too late. */
    static final class WaitCommand implements Command {

        private static volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text("기다려"));
        }

        @Override
        public Reply reply(IncomingMessage message) throws InterruptedException {
            gate.await();
            return Reply.of("왔어요");
        }
    }
}
