package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import kr.plusbot.shop.console.ConsoleVisitor;
import org.junit.jupiter.api.Test;

/** As many pages as a shop may open, in as little memory as the image has. */
final class OpenBoardsIT {

    private static final int ORDERS = 60;
    private static final int BOARDS = 20;
    private static final int DEAD = 44;
    private static final int OF_A_VISIT = 4;
    private static final String NAME = "사장님";
    private static final String PASSWORD = "열려라 참깨!!";

    private final List<OpenBoard> boards = new ArrayList<>();
    private final List<InputStream> dead = new ArrayList<>();

    @Test
    void showEveryOrderIn128MegabytesAndDeadOnesHoldNobodyUp() throws Exception {
        try (OneProcess bot = Launch.of(Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow(), TestWar.packaged())
                .option("-Xmx128m")
                .option("-XX:+ExitOnOutOfMemoryError")
                .property("plusbot.console.enabled", "true")
                .start()) {
            new ConsoleVisitor(bot.base()).own(bot.log(), NAME, PASSWORD);
            open(bot);
            for (int i = 0; i < ORDERS; i++) {
                order(bot, i);
            }
            await().untilAsserted(() -> assertThat(boards)
                    .allSatisfy(board -> assertThat(board.numbers()).hasSize(ORDERS)));
            die(bot);
            order(bot, ORDERS);
            await().untilAsserted(() -> assertThat(boards)
                    .allSatisfy(board -> assertThat(board.numbers()).hasSize(ORDERS + 1)));
            assertThat(bot.log()).doesNotContain("OutOfMemoryError");
        } finally {
            for (OpenBoard board : boards) {
                board.close();
            }
            for (InputStream stream : dead) {
                stream.close();
            }
        }
    }

    private void open(OneProcess bot) throws Exception {
        while (boards.size() < BOARDS) {
            ConsoleVisitor visitor = new ConsoleVisitor(bot.base()).signIn(NAME, PASSWORD);
            for (int i = 0; i < OF_A_VISIT; i++) {
                boards.add(OpenBoard.of(visitor));
            }
        }
    }

    /** Pages that are open and read nothing, as many as there is room for. */
    private void die(OneProcess bot) throws Exception {
        while (dead.size() < DEAD) {
            ConsoleVisitor visitor = new ConsoleVisitor(bot.base()).signIn(NAME, PASSWORD);
            for (int i = 0; i < OF_A_VISIT; i++) {
                dead.add(visitor.listen("console/api/stream"));
            }
        }
        ConsoleVisitor late = new ConsoleVisitor(bot.base()).signIn(NAME, PASSWORD);
        assertThat(late.get("console/api/stream").statusCode()).isEqualTo(503);
        assertThat(late.get("console/api/board").statusCode()).isEqualTo(200);
    }

    private static void order(OneProcess bot, int customer) {
        for (String text : OpenBoard.ORDER) {
            assertThat(Call.message("customer" + customer, text)
                            .send(bot.base())
                            .status())
                    .isEqualTo(200);
        }
    }
}
