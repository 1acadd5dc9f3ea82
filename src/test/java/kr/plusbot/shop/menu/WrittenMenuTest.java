package kr.plusbot.shop.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseSettings;
import kr.plusbot.shop.file.ShopVersion;
import kr.plusbot.shop.file.ShopVersions;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A menu that is written on the page, on two replicas of one database. */
class WrittenMenuTest {

    private static final BotId BOT = BotId.MAIN;
    private static final String TEA = "categories: [{name: 차, items: [{name: 보리차, price: 3000}]}]";
    private static final String COFFEE = "categories: [{name: 커피, items: [{name: 모카, price: 5000}]}]";

    @ParameterizedTest
    @EnumSource
    void isSoldByTheNextMessageOfEveryReplica(TestDatabases kind) throws Exception {
        DatabaseSettings settings = kind.empty();
        try (Replica one = new Replica(kind.open(settings));
                Replica other = new Replica(kind.open(settings))) {
            assertThat(other.menu().has("아메리카노")).isTrue();
            assertThat(one.versions.add(BOT, TextKind.MENU, 0, TEA, "사장님")).isTrue();
            assertThat(one.menu().has("보리차")).isTrue();
            other.versions.look();
            assertThat(other.menu().has("보리차")).isTrue();
            assertThat(other.menu()).isSameAs(other.menu());
            assertThat(other.menus.of("cafe").has("아메리카노")).isTrue();
            assertThat(other.versions.add(BOT, TextKind.MENU, 1, COFFEE, "직원")).isTrue();
            one.versions.look();
            assertThat(one.menu().has("모카")).isTrue();
            assertThat(one.versions.all(BOT, TextKind.MENU))
                    .extracting(ShopVersion::number, ShopVersion::yaml, ShopVersion::who)
                    .containsExactly(tuple(2L, COFFEE, "직원"), tuple(1L, TEA, "사장님"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenByOneOfTwoAtATime(TestDatabases kind) throws Exception {
        DatabaseSettings settings = kind.empty();
        try (Replica one = new Replica(kind.open(settings));
                Replica other = new Replica(kind.open(settings))) {
            assertThat(one.versions.add(BOT, TextKind.MENU, 0, TEA, "")).isTrue();
            assertThat(other.versions.add(BOT, TextKind.MENU, 0, COFFEE, "")).isFalse();
            assertThat(other.menu().has("보리차")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheLatestVersionsOnly(TestDatabases kind) throws Exception {
        try (Replica one = new Replica(kind.open(kind.empty()))) {
            for (int i = 0; i < ShopVersions.MOST + 3; i++) {
                assertThat(one.versions.add(BOT, TextKind.MENU, i, TEA, "")).isTrue();
            }
            one.versions.add(BOT, TextKind.QUESTIONS, 0, "[]", "");
            assertThat(one.versions.all(BOT, TextKind.MENU))
                    .extracting(ShopVersion::number)
                    .containsExactlyElementsOf(IntStream.iterate(53, i -> i - 1)
                            .limit(ShopVersions.MOST)
                            .mapToObj(Long::valueOf)
                            .toList());
            assertThat(one.versions.find(BOT, TextKind.MENU, 3)).isEmpty();
            assertThat(one.versions.find(BOT, TextKind.MENU, 4)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void staysWhatItWasWhenAVersionCannotBeUsed(TestDatabases kind) throws Exception {
        try (Replica one = new Replica(kind.open(kind.empty()))) {
            one.versions.add(BOT, TextKind.MENU, 0, TEA, "");
            assertThat(one.menu().has("보리차")).isTrue();
            one.versions.add(BOT, TextKind.MENU, 1, "categories: []", "");
            assertThat(one.menu().has("보리차")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void comesBackFromYamlAsItWas(TestDatabases kind) throws Exception {
        try (Replica one = new Replica(kind.open(kind.empty()))) {
            Menu menu = new Menu(List.of(new Category(
                    "1", List.of(new Item("yes", Won.NOTHING, true, List.of(), List.of("# no", "- a", "12", "'\""))))));
            for (Menu each : List.of(one.menu(), menu)) {
                String yaml = ShopYaml.write(each);
                assertThat(MenuYaml.read(yaml.getBytes(StandardCharsets.UTF_8))).isEqualTo(each);
                assertThat(yaml).doesNotContain("available", "soldOut: false");
            }
        }
    }

    private static final class Replica implements AutoCloseable {

        private final Database database;
        private final ShopVersions versions;
        private final Menus menus;

        Replica(Database database) {
            HandClock clock = new HandClock(Instant.parse("2026-11-28T00:00:00Z"));
            this.database = database;
            this.versions = new ShopVersions(database, clock);
            this.menus = new Menus(
                    new MenuFile(Optional.empty(), () -> 0, List.of()), new SoldOut(database, clock), versions);
        }

        Menu menu() {
            return menus.of(BOT.name());
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
