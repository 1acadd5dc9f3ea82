package kr.plusbot.shop.faq;

import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.Channel;
import kr.plusbot.testkit.WholeBot;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions in the whole bot, with the café's answers. */
final class FaqFallbackTest {

    @RegisterExtension
    static final WholeBot BOT = new WholeBot();

    @ParameterizedTest
    @EnumSource(Channel.class)
    void answersAQuestion(Channel channel) {
        user(channel).says("차 세울 데 있을까요?").sees("가게 앞에 세 대를*");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void suggestsWhatMayBeMeant(Channel channel) {
        user(channel).says("할인되는 쿠폰이요").sees("혹시 이런 것이 궁금하신가요?*").taps("쿠폰과 적립").sees("음료 한 잔에 도장 하나를*");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void leavesCommandsAndOtherWordsAlone(Channel channel) {
        user(channel).says("도움말").sees("무엇을 도와드릴까요?*");
        user(channel).says("오늘의 운세").sees("지원하는 명령어가 아닙니다.*");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void answersWhatAStepDoesNotUnderstand(Channel channel) {
        user(channel)
                .says("주문하기")
                .says("주차되나요")
                .sees("가게 앞에 세 대를*")
                .taps("커피")
                .says("몇 시까지 해요?")
                .taps("아메리카노")
                .sees("아메리카노*");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void leavesTheStepsOfADialogueAloneWhereItIsUnsure(Channel channel) {
        user(channel).says("주문하기").says("할인되는 쿠폰이요").sees("버튼에서 골라 주세요.*");
    }

    private static BotUser user(Channel channel) {
        Bot bot = BOT.bot(channel);
        return bot.user("kim");
    }
}
