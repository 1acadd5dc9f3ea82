package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.HandClock;
import kr.plusbot.testkit.WholeBot;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers order while the clock jumps at each step of theirs. */
class ClockJumpTest {

    @RegisterExtension
    static final WholeBot WHOLE = new WholeBot();

    private static final int LONGEST_TALK = 20;

    private static final Set<String> PLACED = new HashSet<>();

    private final Bot bot = WHOLE.bot();
    private final HandClock clock = WHOLE.bean(HandClock.class);
    private int steps;

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT24H", "PT-24H"})
    void losesAndDoublesNoOrder(String jump) throws Exception {
        int jumps = 0;
        do {
            order(bot.user(jump + jumps), jumps, Duration.parse(jump));
            jumps++;
        } while (jumps <= steps);
        assertThat(jumps).isGreaterThan(5);
    }

    private void order(BotUser kim, int before, Duration jump) throws Exception {
        kim.says("주문하기");
        for (steps = 0; Shop.number(kim.reply()).isEmpty(); steps++) {
            assertThat(steps).as("%s sees %s", jump, kim.reply()).isLessThan(LONGEST_TALK);
            if (steps == before) {
                bot.wind(jump);
            }
            goOn(kim);
        }
        String number = Shop.number(kim.reply()).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Orders.SHOP_ZONE);
        assertThat(PLACED.add(today + " " + number))
                .as("%s %s is new", today, number)
                .isTrue();
        Order order = WHOLE.bean(Orders.class).latest(kim.key(), 2).stream()
                .findFirst()
                .orElseThrow();
        assertThat(order.id()).isEqualTo(new OrderId(BotId.MAIN, today, number));
    }

    private static void goOn(BotUser kim) {
        boolean asleep = kim.buttons().contains(SharedWords.RESUME);
        kim.says(
                asleep
                        ? SharedWords.RESUME
                        : kim.buttons().contains(Words.CONFIRM) ? Words.CONFIRM : Shop.simplestAnswer(kim.reply()));
    }
}
