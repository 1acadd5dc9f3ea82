package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.menu.MenuFile;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.HandClock;
import kr.plusbot.testkit.TestChat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers read while nobody looks at the board. */
class IntakeTest {

    private static final String REFUSED = "지금은 매장에서 주문을 확인할 수 없어";
    private static final String SENTENCE = "아이스 아메리카노 두 잔 포장이요";

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final MemoryOrders orders = new MemoryOrders(clock);
    private final Doors doors = new Doors(clock);

    private Database database;
    private BoardWatch watch;
    private BotUser kim;

    @BeforeEach
    void open() {
        database = TestDatabases.H2.open(TestDatabases.H2.empty());
        watch = new BoardWatch(
                database, new Bots(new Settings(Map.of("plusbot.console.enabled", "true"), Map.of())), clock);
        MenuFile menu = new MenuFile(Optional.empty(), () -> 0, List.of());
        TestChat chat = new TestChat(clock, Shop.features(orders, menu, new Intake(doors, watch), clock));
        kim = Bot.of(chat, clock).user("kim");
    }

    @AfterEach
    void close() {
        watch.close();
        database.close();
    }

    @Test
    void takesTheOrdersOfANewcomerWhoHasNoBoard() {
        nobodyLooks();
        kim.says(Words.ORDER);
        assertThat(kim.buttons()).contains("커피");
    }

    @Test
    void takesNoOrderByButtonOrInOneSentence() throws Exception {
        watch.begin(BotId.MAIN);
        nobodyLooks();
        kim.says(Words.ORDER).sees("*" + REFUSED + "*");
        kim.says(SENTENCE).sees("*" + REFUSED + "*");
        assertThat(watch.absence(BotId.MAIN)).map(Absence::turnedAway).contains(2L);
        watch.see(BotId.MAIN);
        kim.says(Words.ORDER);
        assertThat(kim.buttons()).contains("커피");
    }

    @Test
    void keepsTheCartOfWhoConfirmsMeanwhile() throws Exception {
        watch.begin(BotId.MAIN);
        kim.says(Words.ORDER);
        while (!kim.buttons().contains(Words.CONFIRM)) {
            kim.says(Shop.simplestAnswer(kim.reply()));
        }
        nobodyLooks();
        kim.says(Words.CONFIRM).sees("*" + REFUSED + "*");
        assertThat(orders.latest(kim.key(), 1)).isEmpty();
        watch.see(BotId.MAIN);
        kim.says(Words.CONFIRM).sees("주문이 들어갔어요*");
        nobodyLooks();
        kim.says(Words.CONFIRM).sees("이미 확정하신 주문이에요*");
        assertThat(watch.absence(BotId.MAIN)).map(Absence::turnedAway).contains(1L);
    }

    @Test
    void saysThatTheShopIsClosedWhenItIs() throws Exception {
        watch.begin(BotId.MAIN);
        nobodyLooks();
        doors.close();
        kim.says(Words.ORDER).sees("지금은 주문을 받지 않는 시간이에요.*");
        assertThat(watch.absence(BotId.MAIN)).isEmpty();
    }

    /** For as long as a conversation stays awake. */
    private void nobodyLooks() {
        for (int tens = 0; tens < 20; tens++) {
            clock.wind(Duration.ofSeconds(10));
            watch.beat();
        }
    }
}
