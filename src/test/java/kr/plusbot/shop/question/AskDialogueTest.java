package kr.plusbot.shop.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.shop.order.Board;
import kr.plusbot.shop.order.Words;
import kr.plusbot.testing.Waits;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.Channel;
import kr.plusbot.testkit.WholeBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A customer asks the shop's people, and goes on talking with the bot. */
class AskDialogueTest {

    private static final String ENABLED = "plusbot.console.enabled";
    private static final String BUTTON = "plusbot.consult.button";
    private static final WholeBot WHOLE = new WholeBot();

    private static Questions questions;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty(ENABLED, "true");
        System.setProperty(BUTTON, "상담직원 연결");
        WHOLE.start();
        questions = WHOLE.bean(Questions.class);
    }

    @AfterAll
    static void stop() {
        WHOLE.stop();
        System.clearProperty(ENABLED);
        System.clearProperty(BUTTON);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheAnswerFirstThingAndInTheHistory(Channel channel) throws Exception {
        BotUser kim = WHOLE.bot(channel).user("customer");
        Question question = ask(kim, "주차 되나요?");
        kim.says(Words.ORDER).sees("*골라 주세요*");
        assertThat(questions.answer(BotId.MAIN, question.id(), "뒤편에 두 대 됩니다.")).isTrue();
        assertThat(questions.answer(BotId.MAIN, question.id(), "아니요")).isFalse();
        kim.says("취소").sees("물어보신 것: 주차 되나요?\n사장님 답: 뒤편에 두 대 됩니다.\n\n*");
        kim.says(Words.HISTORY).sees("*물어보신 것: 주차 되나요?\n사장님 답: 뒤편에 두 대 됩니다.*");
        assertThat(open()).isEmpty();
    }

    @Test
    void showsWhatTheCustomerSaidMeanwhileAndNobodyElse() throws Exception {
        BotUser kim = WHOLE.bot().user("kim");
        BotUser lee = WHOLE.bot().user("lee");
        kim.says("도움말");
        Question question = ask(kim, "콘센트 있어요?");
        lee.says("도움말");
        kim.says("전화번호가 뭐예요");
        await().atMost(Waits.LONGEST)
                .untilAsserted(() -> assertThat(said(question)).containsExactly("콘센트 있어요?", "전화번호가 뭐예요"));
        WHOLE.bot().wind(Duration.ofMinutes(20));
        kim.says("아무도 없나요");
        BotUser park = WHOLE.bot().user("park");
        Question later = ask(park, "몇 시까지 해요?");
        await().atMost(Waits.LONGEST)
                .untilAsserted(() -> assertThat(said(later)).hasSize(1));
        assertThat(said(question)).hasSize(2);
        questions.layAside(BotId.MAIN, question.id());
        assertThat(said(question)).isEmpty();
        assertThat(questions.layAside(BotId.MAIN, later.id())).isTrue();
        kim.says("도움말").sees("*도움말*");
    }

    @Test
    void tellsPagesOfAQuestionAndTakesThreeOfOneCustomer() throws Exception {
        BotUser kim = WHOLE.bot().user("many");
        long before = WHOLE.bean(Board.class).cursor(BotId.MAIN);
        for (String words : List.of("하나", "둘", "셋")) {
            ask(kim, words);
        }
        assertThat(WHOLE.bean(Board.class).cursor(BotId.MAIN)).isEqualTo(before + 3);
        kim.says(AskDialogue.ASK);
        kim.says("넷").sees("먼저 물어보신 것에 답을 기다리고 있어요.*");
        kim.says(AskDialogue.ASK);
        kim.says("가".repeat(301)).sees("300자까지*");
        kim.says("취소");
        kim.says("내 정보 삭제");
        kim.taps("내 정보 모두 삭제").sees("저장된 정보를 모두 삭제했어요.*");
        assertThat(open()).isEmpty();
    }

    @Test
    void offersKakaosOwnButtonToAPerson() throws Exception {
        BotUser kim = WHOLE.bot().user("counselled");
        Question question = ask(kim, "단체 예약 되나요?");
        assertThat(kim.reply().link()).isEqualTo(LinkButton.toPerson("상담직원 연결"));
        questions.layAside(BotId.MAIN, question.id());
    }

    private static Question ask(BotUser customer, String words) throws Exception {
        customer.says(AskDialogue.ASK).sees("무엇이 궁금하세요?*");
        customer.says(words).sees("매장에 전했어요.*");
        List<Question> open = open();
        Question question = open.get(open.size() - 1);
        assertThat(question.words()).isEqualTo(words);
        assertThat(question.customer()).matches("손님 \\w{3}");
        return question;
    }

    private static List<Question> open() throws Exception {
        return questions.open(BotId.MAIN);
    }

    private static List<String> said(Question question) throws Exception {
        UUID id = question.id();
        return questions.turns(BotId.MAIN, id).stream().map(Said::said).toList();
    }
}
