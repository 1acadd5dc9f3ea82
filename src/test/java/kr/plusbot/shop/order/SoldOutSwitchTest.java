package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.shop.menu.ChoiceName;
import kr.plusbot.shop.menu.MenuFile;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.shop.menu.SoldOut;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoldOutSwitchTest {

    private static final ChoiceName ICE = new ChoiceName("온도", "ICE");

    @ParameterizedTest
    @EnumSource
    void isTrueForEveryReplicaOfItsBot(TestDatabases kind) throws Exception {
        DatabaseSettings settings = kind.empty();
        try (Replica one = new Replica(kind.open(settings));
                Replica other = new Replica(kind.open(settings))) {
            long before = one.board.cursor(BotId.MAIN);
            assertThat(one.turn("아메리카노", true)).isTrue();
            assertThat(one.sells("아메리카노")).isFalse();
            other.soldOut.look();
            assertThat(other.sells("아메리카노")).isFalse();
            assertThat(other.menus.of("main")).isSameAs(other.menus.of("main"));
            assertThat(other.menus.of("cafe").isAvailable()).isTrue();
            assertThat(other.menus.of("cafe")).isNotEqualTo(other.menus.of("main"));
            assertThat(one.board.cursor(BotId.MAIN)).isGreaterThan(before);
            assertThat(other.turn("아메리카노", true)).isTrue();
            assertThat(other.turn("아메리카노", false)).isTrue();
            one.soldOut.look();
            assertThat(one.sells("아메리카노")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void turnsAChoiceOffForAllItemsThatAskIt(TestDatabases kind) throws Exception {
        DatabaseSettings settings = kind.empty();
        try (Replica one = new Replica(kind.open(settings));
                Replica other = new Replica(kind.open(settings))) {
            assertThat(one.turn(ICE, true)).isTrue();
            assertThat(one.turn(ICE, true)).isTrue();
            other.soldOut.look();
            assertThat(other.menus.of("main").isSoldOut(ICE)).isTrue();
            assertThat(other.menus.of("main")).isSameAs(other.menus.of("main"));
            assertThat(other.menus.of("cafe").isSoldOut(ICE)).isFalse();
            assertThat(other.its.choices(BotId.MAIN)).containsExactly(ICE);
            assertThat(other.turn(ICE, false)).isTrue();
            one.soldOut.look();
            assertThat(one.menus.of("main").isSoldOut(ICE)).isFalse();
            assertThat(one.turn(new ChoiceName("온도", "미지근하게"), true)).isFalse();
        }
    }

    @Test
    void knowsNoItemThatIsNotOnTheMenu() throws Exception {
        try (Replica one = new Replica(TestDatabases.H2.open(TestDatabases.H2.empty()))) {
            assertThat(one.turn("우주선", true)).isFalse();
            assertThat(one.board.cursor(BotId.MAIN)).isZero();
        }
    }

    private static final class Replica implements AutoCloseable {

        private final Database database;
        private final SoldOut soldOut;
        private final Menus menus;
        private final SoldOutSwitch its;
        private final Board board;

        Replica(Database database) {
            this.database = database;
            this.soldOut = new SoldOut(database, Clock.systemUTC());
            this.menus = new Menus(new MenuFile(Optional.empty(), () -> 0, List.of()), soldOut);
            this.its = new SoldOutSwitch(database, menus, soldOut);
            this.board = new Board(database, Clock.systemUTC());
        }

        boolean turn(ChoiceName choice, boolean isSoldOut) throws Exception {
            TestDatabases.untilItAnswers(database);
            return its.turn(BotId.MAIN, choice, isSoldOut);
        }

        boolean turn(String item, boolean isSoldOut) throws Exception {
            TestDatabases.untilItAnswers(database);
            return its.turn(BotId.MAIN, item, isSoldOut);
        }

        boolean sells(String item) {
            return menus.of("main").categories().stream()
                    .flatMap(category -> category.items().stream())
                    .anyMatch(one -> one.name().equals(item) && one.isAvailable());
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
