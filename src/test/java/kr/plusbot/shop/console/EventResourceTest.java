package kr.plusbot.shop.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Notice;
import kr.plusbot.core.chat.Notices;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom the bot could not tell, as the page sees it. */
class EventResourceTest {

    private static final String EVENT = "console/api/event";

    /** Nobody listens there. */
    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of(
            "plusbot.console.enabled", "true",
            "plusbot.kakao.callers", "127.0.0.0/8,::1",
            "plusbot.event.bot", "bot1",
            "plusbot.event.key", "0123456789abcdef",
            "plusbot.event.name", "order_news",
            "plusbot.event.base-url", "http://127.0.0.1:1",
            "plusbot.event.limit-day", "10"));

    @Test
    void namesTheOrdersWhoseCustomersHaveNotHeard() throws Exception {
        String token = BOT.bean(Staff.class).invite(BotId.MAIN, "직원", Role.STAFF);
        ConsoleVisitor clerk = new ConsoleVisitor(BOT.address());
        assertThat(clerk.get(EVENT).statusCode()).isEqualTo(401);
        clerk.post("console/api/visit/join", "{\"token\":\"%s\",\"password\":\"열려라 참깨!!\"}".formatted(token));
        assertThat(clerk.get(EVENT).body())
                .isEqualTo(
                        "{\"on\":true,\"trial\":false,\"missed\":[],\"others\":0,\"messages\":0,\"most\":10,\"alarming\":false,"
                                + "\"seen\":{},\"refusal\":\"\"}");
        write("order 2026-11-28 A-017");
        write("question 1");
        assertThat(clerk.get(EVENT).body())
                .contains("\"missed\":[\"A-017\"],\"others\":1")
                .doesNotContain("0123456789abcdef");
    }

    /** Due two minutes ago. */
    private static void write(String subject) throws Exception {
        Instant due = Instant.now().minus(Duration.ofMinutes(2));
        Notice notice = new Notice(
                        new UserId("kim"),
                        subject,
                        2,
                        "준비됐어요.",
                        due,
                        Instant.now().plus(Duration.ofHours(1)))
                .atAnyHour();
        BOT.bean(Database.class).run(handle -> BOT.bean(Notices.class).write(Database.transaction(handle), notice));
    }
}
