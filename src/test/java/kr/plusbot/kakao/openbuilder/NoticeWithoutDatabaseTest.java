package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.RunningBot;
import kr.plusbot.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class NoticeWithoutDatabaseTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of("plusbot.skill.callers", "127.0.0.0/8,::1"));

    @Test
    void answersWithAFailureAndNoBubble() {
        BOT.bean(Database.class).close();
        Answer answer = BOT.post("/openbuilder/notice", Payload.text("안녕"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).doesNotContain("outputs");
    }
}
