package kr.plusbot.shop.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.file.ShopVersions;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A shop's hours by the clock in Seoul, and its word that it stops for today. */
@ParameterizedClass
@EnumSource
final class WrittenHoursTest {

    /** Sunday, 22 November 2026, 18:00 in Seoul. */
    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));

    @Parameter
    TestDatabases kind;

    @TempDir
    Path folder;

    private Database database;
    private long nanos;

    @BeforeEach
    void open() {
        database = kind.open(kind.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysWhetherItIsOpen() throws Exception {
        ShopHours hours = written("10:00-20:00");
        OpenState open = hours.now(BotId.MAIN);
        assertThat(open.open()).isTrue();
        assertThat(open.told()).isEqualTo("지금 열려 있어요. 오늘 오후 8시까지 해요.");
        clock.wind(Duration.ofHours(2));
        OpenState closed = hours.now(BotId.MAIN);
        assertThat(closed.open()).isFalse();
        assertThat(closed.refusal()).isEqualTo("지금은 주문을 받지 않는 시간이에요. 내일 오전 10시에 열어요.");
        clock.wind(Duration.ofHours(14));
        assertThat(hours.now(BotId.MAIN).open()).isTrue();
    }

    @Test
    void followsWhatIsWrittenOnThePageUnlessAFileIsNamed() throws Exception {
        ShopVersions page = new ShopVersions(database, clock);
        ShopVersions elsewhere = new ShopVersions(database, clock);
        ShopHours hours = hours(Map.of(), elsewhere);
        assertThat(hours.answer(BotId.MAIN, "언제 쉬어요")).isEmpty();
        page.add(BotId.MAIN, TextKind.HOURS, 0, "week: [{days: 매일, open: '08:00-17:00'}]", "사장님");
        elsewhere.look();
        assertThat(hours.now(BotId.MAIN).open()).isFalse();
        assertThat(hours.now(new BotId("school")).open()).isTrue();
        assertThat(hours.answer(BotId.MAIN, "언제 쉬어요").orElseThrow()).endsWith("매일: 오전 8시-오후 5시");
        assertThat(written("10:00-20:00").now(BotId.MAIN).open()).isTrue();
    }

    @Test
    void stopsForTodayAndGoesOnTomorrow() throws Exception {
        ShopHours hours = written("10:00-20:00");
        OpenState stopped = hours.stopToday(BotId.MAIN);
        assertThat(stopped.stopped()).isTrue();
        assertThat(hours.stopToday(BotId.MAIN).refusal()).isEqualTo("죄송해요. 오늘은 주문을 그만 받아요. 내일 오전 10시에 열어요.");
        assertThat(written("10:00-20:00").now(BotId.MAIN).open()).isFalse();
        assertThat(hours.now(new BotId("school")).open()).isTrue();
        assertThat(hours.resume(BotId.MAIN).open()).isTrue();
        hours.stopToday(BotId.MAIN);
        clock.wind(Duration.ofHours(16));
        assertThat(hours.now(BotId.MAIN).open()).isTrue();
    }

    @Test
    void stopsForANightThatEndsTomorrow() throws Exception {
        ShopHours hours = written("17:00-02:00");
        assertThat(hours.stopToday(BotId.MAIN).opens())
                .contains(today().plusDays(1).atTime(17, 0));
        clock.wind(Duration.ofHours(7));
        assertThat(hours.now(BotId.MAIN).stopped()).isTrue();
        assertThat(hours.stopToday(BotId.MAIN).opens()).contains(today().atTime(17, 0));
        clock.wind(Duration.ofHours(16));
        assertThat(hours.now(BotId.MAIN).open()).isTrue();
    }

    @Test
    void isOpenWithoutWrittenHoursUnlessItStopped() throws Exception {
        ShopHours hours = hours(Map.of());
        assertThat(hours.now(BotId.MAIN).open()).isTrue();
        assertThat(hours.answer(BotId.MAIN, "지금 열었나요?")).isEmpty();
        assertThat(hours.stopToday(BotId.MAIN).refusal()).isEqualTo("죄송해요. 오늘은 주문을 그만 받아요. 오늘 밤 12시에 열어요.");
        clock.wind(Duration.ofHours(6));
        assertThat(hours.now(BotId.MAIN).open()).isTrue();
    }

    @Test
    void answersOfTheDayThatIsAskedFor() throws Exception {
        ShopHours hours = written("10:00-20:00");
        assertThat(hours.answer(BotId.MAIN, "오늘 몇 시까지 해요?")).contains("지금 열려 있어요. 오늘 오후 8시까지 해요.\n오늘: 오전 10시-오후 8시");
        assertThat(hours.answer(BotId.MAIN, "내일은 쉬나요")).contains("지금 열려 있어요. 오늘 오후 8시까지 해요.\n내일: 오전 10시-오후 8시");
        assertThat(hours.answer(BotId.MAIN, "12월 25일에 하나요")).get().asString().endsWith("12월 25일(금): 오전 10시-오후 8시");
        assertThat(hours.answer(BotId.MAIN, "수요일에도 열어요?")).get().asString().endsWith("11월 25일(수): 오전 10시-오후 8시");
        assertThat(hours.answer(BotId.MAIN, "영업시간 알려 주세요")).get().asString().endsWith("\n\n매일: 오전 10시-오후 8시");
    }

    @Test
    void readsTheFileAgainAndKeepsItWhereTheNewOneIsWrong() throws Exception {
        ShopHours hours = written("10:00-20:00");
        Files.writeString(folder.resolve("hours.yaml"), "week: [{days: 매일, open: \"19:00-20:00\"}]");
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(hours.now(BotId.MAIN).open()).isFalse();
        Files.writeString(folder.resolve("hours.yaml"), "week: 매일");
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(hours.now(BotId.MAIN).opens()).contains(today().atTime(19, 0));
    }

    @Test
    void goesByTheFileWhileTheDatabaseIsAway() throws Exception {
        ShopHours hours = written("10:00-20:00");
        hours.stopToday(BotId.MAIN);
        database.close();
        assertThat(hours.now(BotId.MAIN).open()).isTrue();
        assertThatThrownBy(() -> hours.resume(BotId.MAIN)).isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void stopsTheStartWhenTheFileIsWrong() {
        assertThatThrownBy(() -> hours(
                        Map.of("plusbot.hours.file", folder.resolve("none.yaml").toString())))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("plusbot.hours.file");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
    }

    private ShopHours written(String open) throws Exception {
        Path file = folder.resolve("hours.yaml");
        Files.writeString(file, "week: [{days: 매일, open: \"%s\"}]".formatted(open));
        return hours(Map.of("plusbot.hours.file", file.toString()));
    }

    private ShopHours hours(Map<String, String> settings) {
        return hours(settings, new ShopVersions(database, clock));
    }

    private ShopHours hours(Map<String, String> settings, ShopVersions versions) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("plusbot.bots", "school");
        return new WrittenHours(new Bots(new Settings(all, Map.of())), database, versions, clock, () -> nanos);
    }
}
