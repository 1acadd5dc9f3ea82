package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Startup;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BotsTest {

    private static final String NAME = "plusbot.skill.secret-header";

    @Test
    void servesOneBotUnlessOthersAreNamed() {
        assertThat(new Bots(settings(Map.of())).names()).containsExactly("main");
        assertThat(new Bots(settings(Map.of("plusbot.bots", "cafe, school2"))).names())
                .containsExactlyInAnyOrder("main", "cafe", "school2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Cafe", "2cafe", "ca-fe", "카페", "main", "cafe,cafe", "abcdefghijklmnopqrstu", "ca/fe", "a."})
    void refusesWhatIsNoNameOfOneMoreBot(String names) {
        assertThatThrownBy(() -> new Bots(settings(Map.of("plusbot.bots", names))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("plusbot.bots: ");
    }

    @ParameterizedTest
    @CsvSource({
        "plusbot.bot.school.skill.secret, ",
        "plusbot.bot.main.skill.secret, ",
        "plusbot.bot.Cafe.skill.secret, ",
        ", PLUSBOT_BOT_SCHOOL_SKILL_SECRET",
        ", plusbot_bot_school_skill_secret"
    })
    void refusesASettingOfAnUnknownBotWithoutShowingIt(String property, String variable) {
        Settings settings = new Settings(
                property == null ? Map.of("plusbot.bots", "cafe") : Map.of("plusbot.bots", "cafe", property, "hush"),
                variable == null ? Map.of() : Map.of(variable, "hush"));
        assertThatThrownBy(() -> new Bots(settings))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage((property == null ? variable : property)
                        + ": \"(hidden)\" is not a setting of a bot that plusbot.bots names");
    }

    @Test
    void readsWhatIsGivenForABotAndElseWhatHoldsForAll() {
        PerBot<String> headers = new Bots(new Settings(
                        Map.of(
                                "plusbot.bots",
                                "cafe,school,gym",
                                NAME,
                                "X-All",
                                "plusbot.bot.cafe." + NAME.substring(8),
                                "X-Cafe"),
                        Map.of("PLUSBOT_BOT_SCHOOL_SKILL_SECRET_HEADER", "X-School")))
                .each(settings -> settings.text(NAME).orElse("none"));

        assertThat(headers.of("main")).isEqualTo("X-All");
        assertThat(headers.of("cafe")).isEqualTo("X-Cafe");
        assertThat(headers.of("school")).isEqualTo("X-School");
        assertThat(headers.of("gym")).isEqualTo("X-All");
        assertThatThrownBy(() -> headers.of("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handsNoSecretOn() {
        PerBot<String> secrets = new Bots(settings(Map.of("plusbot.bots", "cafe", "plusbot.skill.secret", "hush")))
                .each(settings -> settings.own().text("plusbot.skill.secret").orElse("none"));

        assertThat(secrets.of("main")).isEqualTo("hush");
        assertThat(secrets.of("cafe")).isEqualTo("none");
    }

    @Test
    void namesTheSettingThatIsWrong() {
        Bots bots = new Bots(settings(Map.of("plusbot.bots", "cafe", "plusbot.bot.cafe.chat.double-tap", "abc")));
        assertThatThrownBy(() -> bots.each(settings -> settings.flag("plusbot.chat.double-tap", true)))
                .hasMessage("plusbot.bot.cafe.chat.double-tap: \"abc\" is not true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plusbot.bot.cafe.database.url", "plusbot.bot.cafe.skil.secret"})
    void refusesForOneBotWhatNobodyAsksOneBotFor(String name) {
        Bots bots = new Bots(settings(Map.of("plusbot.bots", "cafe", name, "hush")));
        bots.each(settings -> settings.text("plusbot.skill.secret"));
        assertThatThrownBy(() -> bots.onStart(new Startup()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(name + ": \"(hidden)\" is not a setting that one bot can have");
    }

    @Test
    void startsWhenEachSettingOfABotWasAskedFor() {
        Bots bots = new Bots(new Settings(
                Map.of("plusbot.bots", "cafe", "plusbot.bot.cafe.skill.secret", "hush", "plusbot.database.url", "x"),
                Map.of("PLUSBOT_BOT_CAFE_NAME", "카페")));
        bots.each(settings -> settings.text("plusbot.skill.secret"));
        bots.each(settings -> settings.text("plusbot.name"));
        assertThatCode(() -> bots.onStart(new Startup())).doesNotThrowAnyException();
    }

    private static Settings settings(Map<String, String> properties) {
        return new Settings(properties, Map.of());
    }
}
