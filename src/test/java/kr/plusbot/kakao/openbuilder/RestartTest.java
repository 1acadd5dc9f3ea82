package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds after a restart, and in the same way on another replica: only the database remembers. */
final class RestartTest {

    private final RunningBot bot = RunningBot.withSettings(
            Map.of(
                    "plusbot.skill.callers",
                    "127.0.0.0/8,::1",
                    "plusbot.database.url",
                    "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"),
            PickDialogue.class);

    @BeforeEach
    void start() {
        bot.start();
        TestDatabases.untilItAnswers(bot.bean(Database.class));
        say("방 고르기");
        bot.stop();
        bot.start();
        TestDatabases.untilItAnswers(bot.bean(Database.class));
    }

    @AfterEach
    void stop() {
        bot.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"더보기", "더보기 2"})
    void turnsThePageOfAnOpenDialogue(String typed) {
        Answer second = say(typed);
        assertThat(second.json().at("/template/quickReplies").findValuesAsText("label"))
                .startsWith("10호실")
                .endsWith("취소", "더보기");
        assertThat(second.text()).contains("방을 골라 주세요.");
    }

    @Test
    void goesOnWithAnOpenDialogue() {
        assertThat(say("12호실").text()).contains("12호실로 할게요.");
    }

    private Answer say(String text) {
        return bot.post("/openbuilder/skill", Payload.text(text));
    }
}
