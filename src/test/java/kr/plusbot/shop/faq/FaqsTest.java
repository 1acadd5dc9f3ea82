package kr.plusbot.shop.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.file.ShopVersions;
import kr.plusbot.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FaqsTest {

    private static final ShopVersions NOTHING_WRITTEN =
            new ShopVersions(new Database(TestDatabases.H2.empty()), Clock.systemUTC());

    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private long now;

    @Test
    void hasTheCafesAnswersBesideTheCafesMenu() {
        assertThat(titles(faqs(), BotId.MAIN)).contains("주차", "와이파이");
        settings.put("plusbot.menu.file", "menu.yaml");
        assertThat(titles(faqs(), BotId.MAIN)).isEmpty();
    }

    @Test
    void readsTheFileAgainWhenItChanges() throws IOException {
        write("faq.yaml", "주차");
        settings.put("plusbot.faq.file", folder.resolve("faq.yaml").toString());
        Faqs faqs = faqs();
        write("faq.yaml", "화장실 위치");
        assertThat(titles(faqs, BotId.MAIN)).containsExactly("주차");
        now += SECOND;
        assertThat(titles(faqs, BotId.MAIN)).containsExactly("화장실 위치");
        write("faq.yaml", "취소");
        now += SECOND;
        assertThat(titles(faqs, BotId.MAIN)).containsExactly("화장실 위치");
    }

    @Test
    void givesEachBotItsOwn() throws IOException {
        write("school.yaml", "급식");
        settings.put("plusbot.bots", "school");
        settings.put(
                "plusbot.bot.school.faq.file", folder.resolve("school.yaml").toString());
        Faqs faqs = faqs();
        assertThat(titles(faqs, new BotId("school"))).containsExactly("급식");
        assertThat(titles(faqs, BotId.MAIN)).contains("주차");
    }

    @Test
    void hearsQuestionsAboutHoursOfAShopThatWroteThemDown() throws IOException {
        settings.put("plusbot.hours.file", "hours.yaml");
        Faq cafe = faqs().of(BotId.MAIN);
        for (String question : List.of(
                "지금 열었나요?",
                "오늘 몇 시까지 하나요",
                "가게 문 언제 열어요",
                "내일도 영업하시나요",
                "영업 시간이요",
                "토요일에도 해요?",
                "오늘 하나요",
                "25일 하나요?",
                "12/25 영업하나요",
                "크리스마스에도 하나요")) {
            assertThat(cafe.find(question).sure().map(FaqEntry::title))
                    .as(question)
                    .contains("영업시간");
        }
        for (String other : List.of("주차 되나요", "화장실 어디예요", "지금 자리 있나요?", "내일 배달 하나요", "오늘 라떼 하나요")) {
            assertThat(cafe.find(other).sure().map(FaqEntry::title)).as(other).isNotEqualTo(Optional.of("영업시간"));
        }
        Files.writeString(
                folder.resolve("faq.yaml"),
                "faq: [{title: 영업 시간, answer: 물어보세요, sayings: [새벽에도 여나요]}, {title: 휴일, answer: 없어요, sayings: [쉬는 날이 언제예요]}]");
        settings.put("plusbot.faq.file", folder.resolve("faq.yaml").toString());
        Faq own = faqs().of(BotId.MAIN);
        assertThat(own.find("쉬는 날이 언제예요?").sure().map(FaqEntry::title)).contains("휴일");
        assertThat(own.find("새벽에도 여나요").sure().map(FaqEntry::title)).contains("영업시간");
    }

    @Test
    void stopsTheStartWhenTheFileIsWrong() throws IOException {
        settings.put("plusbot.faq.file", folder.resolve("faq.yaml").toString());
        assertThatThrownBy(this::faqs)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContainingAll("plusbot.faq.file", "it cannot be read");
        write("faq.yaml", "취소");
        assertThatThrownBy(this::faqs).isInstanceOf(InvalidSetting.class).hasMessageContaining("봇이 이미 쓰는 말");
        write("faq.yaml", "차 주문");
        assertThatThrownBy(this::faqs)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("이미 명령(tea)의 말입니다")
                .hasMessageNotContaining("\n");
    }

    private Faqs faqs() {
        Faqs faqs = new Faqs(
                new Bots(new Settings(settings, Map.of())), () -> now, List.of(new TeaCommand()), NOTHING_WRITTEN);
        faqs.onStart(null);
        return faqs;
    }

    private static List<String> titles(Faqs faqs, BotId bot) {
        return faqs.of(bot).entries().stream().map(FaqEntry::title).toList();
    }

    private void write(String file, String title) throws IOException {
        Files.writeString(folder.resolve(file), "faq: [{title: %s, answer: 네}]".formatted(title));
    }

    private static final class TeaCommand implements Command {

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text("차 주문"));
        }

        @Override
        public Reply reply(IncomingMessage message) {
            return Reply.of("차가 없어요.");
        }
    }
}
