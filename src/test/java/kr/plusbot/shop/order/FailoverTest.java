package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.testing.PostgresServer;
import kr.plusbot.testing.PostgresStandby;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;

/** PostgreSQL in two places: the first dies, the second is promoted, and every order that a customer saw is there. */
final class FailoverTest {

    private static final List<String> STEPS =
            List.of("주문하기", "커피", "에스프레소", "2", "다 골랐어요", "건너뛰기", "포장 주문번호로 받기", "주문 확정");

    private static final Pattern PLACED = Pattern.compile("주문번호 (A-\\d+)");

    private final List<String> shown = new ArrayList<>();
    private int users;

    @Test
    void losesNoOrderAndTakesOthersSoon() throws Exception {
        try (PostgresServer primary = PostgresServer.start();
                PostgresStandby standby = primary.standby()) {
            DatabaseSettings database = primary.newDatabase();
            DatabaseSettings both = standby.with(database);
            RunningBot bot = RunningBot.withSettings(Map.of(
                    "plusbot.kakao.callers", "127.0.0.0/8,::1",
                    "plusbot.database.url", both.url(),
                    "plusbot.database.user", both.user()));
            bot.start();
            try {
                await().atMost(Waits.LONGEST)
                        .until(() -> bot.get("/status/ready").status() == 200);
                for (int i = 0; i < 5; i++) {
                    assertThat(isPlaced(bot)).isTrue();
                }
                primary.kill();
                assertThat(isPlaced(bot)).isFalse();
                standby.promote();
                long promoted = System.nanoTime();
                await().atMost(Waits.LONGEST)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> isPlaced(bot));
                System.out.println("orders again " + Duration.ofNanos(System.nanoTime() - promoted)
                        + " after the standby was promoted");
            } finally {
                bot.stop();
            }
            assertThat(stored(standby.insteadOf(database))).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    /** Whether one more customer saw a number for their order. */
    private boolean isPlaced(RunningBot bot) {
        String user = "user" + users++;
        String text = "";
        for (String step : STEPS) {
            text = bot.post(
                            "/plusfriend/message",
                            "{\"user_key\":\"%s\",\"type\":\"text\",\"content\":\"%s\"}".formatted(user, step))
                    .text();
        }
        Matcher placed = PLACED.matcher(text);
        return placed.find() && shown.add(placed.group(1));
    }

    private static List<String> stored(DatabaseSettings settings) throws Exception {
        Database database = TestDatabases.ready(new Database(settings));
        try {
            return database.call(handle -> handle.createQuery("SELECT order_number FROM orders")
                    .mapTo(String.class)
                    .list());
        } finally {
            database.close();
        }
    }
}
