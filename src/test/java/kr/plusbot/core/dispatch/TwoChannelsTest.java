package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Fallback;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two bots in one deployment, whose users have the same names: none meets anything of the other. */
final class TwoChannelsTest {

    private static final int MESSAGES = 10_000;
    private static final int USERS = 5;
    private static final long SEED = 11;

    /** Tells in each text whose it is. */
    private static final Map<BotId, String> MARKS = Map.of(BotId.MAIN, "본점", new BotId("school"), "분교");

    private static final List<String> TYPED =
            List.of("1", "건너뛰기", "주문하기", "주문하기", "주문 확정", "주문내역", "주문취소", "결과 보기", "처음으로", "도움말", "아무 말");

    private final Random random = new Random(SEED);
    private final Map<UserId, Reply> seen = new HashMap<>();

    @TempDir
    private Path directory;

    @Test
    void showsNothingOfTheOther() throws Exception {
        RunningBot bot = RunningBot.withSettings(
                Map.of(
                        "plusbot.bots", "school",
                        "plusbot.chat.double-tap", "PT0S",
                        "plusbot.menu.file", menu("본점"),
                        "plusbot.bot.school.menu.file", menu("분교"),
                        "plusbot.home.buttons", "주문하기,본점 안내",
                        "plusbot.bot.school.home.buttons", "주문하기,분교 안내"),
                Labels.class);
        bot.start();
        try {
            for (int i = 0; i < MESSAGES; i++) {
                talk(bot);
            }
            assertThat(orders(bot, "main", "본점")).isPositive();
            assertThat(orders(bot, "school", "분교")).isPositive();
            assertThat(orders(bot, "main", "분교")).isZero();
            assertThat(orders(bot, "school", "본점")).isZero();
        } finally {
            bot.stop();
        }
    }

    private void talk(RunningBot bot) throws Exception {
        BotId whose = random.nextBoolean() ? BotId.MAIN : new BotId("school");
        UserId user = new UserId(whose, "user" + random.nextInt(USERS));
        if (random.nextInt(20) == 0) {
            Reply late = Reply.of(MARKS.get(whose) + "의 늦은 답");
            bot.bean(LateAnswers.class).keep(Sender.of(user), CompletableFuture.completedFuture(late));
        }
        IncomingMessage message = new IncomingMessage(user, MessageKind.TEXT, words(user));
        Reply reply =
                bot.bean(Dispatcher.class).dispatch(message, System.nanoTime()).get();
        seen.put(user, reply);
        MARKS.forEach((other, mark) -> {
            if (!other.equals(whose)) {
                assertThat(reply.toString()).as(message.content()).doesNotContain(mark);
            }
        });
    }

    /** Mostly the first button of the last reply, or a number where there is none, so that orders are placed. */
    private String words(UserId user) {
        Reply last = seen.get(user);
        List<String> buttons = last == null || last.keyboard() == null
                ? List.of()
                : last.keyboard().buttons();
        List<String> from = buttons.isEmpty() || random.nextInt(8) == 0 ? TYPED : buttons;
        return from.get(random.nextInt(4) == 0 ? random.nextInt(from.size()) : 0);
    }

    private static int orders(RunningBot bot, String whose, String mark) throws Exception {
        return bot.bean(Database.class)
                .read(handle -> handle.createQuery("SELECT count(*) FROM orders WHERE bot = :bot AND lines LIKE :mark")
                        .bind("bot", whose)
                        .bind("mark", "%" + mark + "%")
                        .mapTo(Integer.class)
                        .one());
    }

    private String menu(String mark) throws IOException {
        return Files.writeString(directory.resolve(mark + ".yaml"), """
                        categories:
                          - name: %1$s 음료
                            items:
                              - {name: %1$s 라떼, price: 5000}
                              - {name: %1$s 차, price: 4500}
                        """.formatted(mark))
                .toString();
    }

    /** Answers the labels that nothing of the bot's answers. */
    @Singleton
    static final class Labels implements Fallback {

        @Override
        public Optional<Reply> answer(IncomingMessage message) {
            return Optional.of(Reply.of("네.")).filter(reply -> message.content().matches("(본점|분교) 안내"));
        }
    }
}
