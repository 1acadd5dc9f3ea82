package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that opened a stream and read nothing of it. */
class ConsoleStreamsTest {

    private static final int VISITS = 16;
    private static final int OF_A_VISIT = 4;

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of("plusbot.console.enabled", "true", "plusbot.kakao.callers", "127.0.0.0/8,::1"));

    @Test
    void exhaustNothingAndMakeRoomForWhoIsSignedIn() throws Exception {
        List<InputStream> dead = new ArrayList<>();
        List<ConsoleVisitor> visitors = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            ConsoleVisitor visitor = visitor("직원 " + i);
            visitors.add(visitor);
            for (int its = 0; its < OF_A_VISIT; its++) {
                dead.add(visitor.listen("console/api/stream"));
            }
        }
        ConsoleVisitor late = visitor("늦은 직원");
        assertThat(late.get("console/api/stream").statusCode()).isEqualTo(503);
        assertThat(late.get("console/api/board").statusCode()).isEqualTo(200);
        assertThat(late.get("console/api/board/cursor").statusCode()).isEqualTo(200);
        for (int i = 0; i < VISITS; i++) {
            assertThat(BOT.get("/plusfriend/keyboard").status()).isEqualTo(200);
        }
        dead.add(visitors.get(0).listen("console/api/stream"));
        assertThat(late.get("console/api/stream").statusCode()).isEqualTo(503);
        for (InputStream stream : dead) {
            stream.close();
        }
    }

    private static ConsoleVisitor visitor(String name) throws Exception {
        String token = BOT.bean(Staff.class).invite(BotId.MAIN, name, Role.STAFF);
        ConsoleVisitor visitor = new ConsoleVisitor(BOT.address());
        assertThat(visitor.post(
                                "console/api/visit/join",
                                "{\"token\":\"%s\",\"password\":\"열려라 참깨!!\"}".formatted(token))
                        .statusCode())
                .isEqualTo(200);
        return visitor;
    }
}
