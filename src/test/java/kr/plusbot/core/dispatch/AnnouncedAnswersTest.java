package kr.plusbot.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dialogue.JdbcPeople;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an announced answer when the process that announced it is gone. */
@ParameterizedClass
@EnumSource
class AnnouncedAnswersTest {

    private static final int KILLS = 100;
    private static final String TALK = "아무 말";
    private static final String ADDRESS = "https://kakao.example/callback/";

    @Parameter
    TestDatabases kind;

    private final HandClock clock = new HandClock(MortalBot.start());
    private final UserId kim = new UserId("kim");
    private Database database;

    /** What was posted, and where. */
    private final BlockingQueue<String> posts = new LinkedBlockingQueue<>();

    private final List<MortalBot> bots = new ArrayList<>();

    @BeforeEach
    void open() {
        database = kind.open(kind.empty());
    }

    @AfterEach
    void close() {
        database.close();
        bots.forEach(MortalBot::close);
    }

    /** Where a process dies. */
    private enum Death {
        BEFORE_ANSWER,
        AFTER_CONVERSATION,
        BEFORE_POST,
        AFTER_POST,
        BY_STOP
    }

    @Test
    void isDeliveredOnceOrToldAfterEachOfAHundredKills() throws Exception {
        Random random = new Random(4711);
        MortalBot bot = bot();
        for (int i = 0; i < KILLS; i++) {
            UserId user = new UserId("user" + i);
            String words = List.of(MortalBot.SEARCH, MortalBot.ONCE, TALK).get(random.nextInt(3));
            Death death = Death.values()[random.nextInt(Death.values().length)];

            LateAnswer late = bot.announced(user, words, ADDRESS + i);
            kill(bot, late, ADDRESS + i, death);
            bot = bot();
            bot.answer();
            bot.takeUp();

            assertToldOrDelivered(bot, user, ADDRESS + i, words + " " + death);
            bot = bot();
        }
        assertThat(posts).doesNotHaveDuplicates();
    }

    private void kill(MortalBot bot, LateAnswer late, String address, Death death) {
        switch (death) {
            case BEFORE_ANSWER -> bot.kill();
            case AFTER_CONVERSATION -> {
                bot.storeOnly();
                bot.kill();
            }
            case BEFORE_POST -> {
                bot.answer();
                late.answer().join();
                assertThat(late.claim().join()).isTrue();
                bot.kill();
            }
            case AFTER_POST -> {
                bot.answer();
                late.answer().join();
                assertThat(late.claim().join()).isTrue();
                posts.add(address);
                bot.kill();
            }
            case BY_STOP -> bot.stop();
        }
        clock.wind(JdbcAnnouncementStore.LEASE);
    }

    private void assertToldOrDelivered(MortalBot bot, UserId user, String address, String how) throws Exception {
        MortalBot.soon().alias(how).untilAsserted(() -> assertThat(rows()).isEmpty());
        assertThat(bot.fetch(user)).as(how).isNotIn(LateAnswers.NOT_YET, LateAnswers.NONE);
        assertThat(posts.stream().filter(address::equals)).as(how).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void isFoundAgainByACommandThatMayBeRepeated() throws Exception {
        assertThat(takenUp(MortalBot.SEARCH)).isEqualTo(MortalBot.FOUND);
        assertThat(posts).containsExactly(ADDRESS);
    }

    @Test
    void isLostWithACommandThatMayNotBeRepeated() throws Exception {
        assertThat(takenUp(MortalBot.ONCE)).isEqualTo(Leftovers.LOST);
        assertThat(posts).containsExactly(ADDRESS);
    }

    @Test
    void isLostWhereTheConversationDoesNotTell() throws Exception {
        assertThat(takenUp(TALK)).isEqualTo(Leftovers.LOST);
    }

    @Test
    void isFoundInTheConversation() throws Exception {
        MortalBot first = bot();
        first.announced(kim, TALK, ADDRESS);
        first.storeOnly();
        MortalBot.soon().until(() -> count("conversation") == 1);
        first.kill();
        assertThat(takenUpBySecond().text()).startsWith("지원하는 명령어가 아닙니다.");
    }

    @Test
    void isLeftAtOnceByAProcessThatStops() throws Exception {
        MortalBot first = bot();
        first.announced(kim, MortalBot.SEARCH, ADDRESS);
        first.stop();
        MortalBot second = bot();
        second.answer();
        second.takeUp();
        MortalBot.soon().until(() -> second.rows() == 0);
        assertThat(second.fetch(kim)).isEqualTo(MortalBot.FOUND);
    }

    @Test
    void isNotYetThereForAnotherProcessMeanwhile() throws Exception {
        MortalBot first = bot();
        first.announced(kim, MortalBot.SEARCH, ADDRESS);
        MortalBot second = bot();
        second.takeUp();
        assertThat(second.fetch(kim)).isEqualTo(LateAnswers.NOT_YET);
        first.answer();
        MortalBot.soon().until(() -> second.fetch(kim).equals(MortalBot.FOUND));
    }

    @Test
    void isNothingAnyMoreAfterTenMinutes() throws Exception {
        bot().announced(kim, MortalBot.SEARCH, ADDRESS);
        clock.wind(Duration.ofMinutes(11));
        MortalBot second = bot();
        second.takeUp();
        MortalBot.soon().until(() -> second.rows() == 0);
        assertThat(second.fetch(kim)).isEqualTo(LateAnswers.NONE);
        assertThat(posts).isEmpty();
    }

    @Test
    void isNotTriedForEver() throws Exception {
        bot().announced(kim, MortalBot.SEARCH, ADDRESS);
        for (int i = 0; i < 2; i++) {
            clock.wind(JdbcAnnouncementStore.LEASE);
            MortalBot next = bot();
            next.takeUp();
            next.kill();
        }
        assertThat(takenUpBySecond()).isEqualTo(Leftovers.LOST);
    }

    @Test
    void isGoneWithItsPerson() throws Exception {
        MortalBot first = bot();
        LateAnswer late = first.announced(kim, MortalBot.SEARCH, ADDRESS);
        new JdbcPeople(database, List.of(new JdbcAnnouncementStore(database, clock))).erase(Sender.of(kim));
        assertThat(count("announcement")).isZero();
        assertThat(late.claim().join()).isFalse();
        first.answer();
        late.answer().join();
        clock.wind(JdbcAnnouncementStore.LEASE);
        bot().takeUp();
        assertThat(count("late_answer")).isZero();
        assertThat(posts).isEmpty();
    }

    @Test
    void saysNothingOfItInTheClear() throws Exception {
        bot().announced(kim, MortalBot.SEARCH, ADDRESS);
        String row = database.read(handle -> handle.createQuery("SELECT * FROM announcement")
                .mapToMap()
                .one()
                .toString());
        assertThat(row).doesNotContain(MortalBot.SEARCH).doesNotContain(ADDRESS);
    }

    @Test
    void needsNoRowWhenItComesInTime() throws Exception {
        MortalBot bot = bot();
        CompletableFuture<Reply> reply = bot.slow(kim, MortalBot.SEARCH);
        MortalBot.soon().until(() -> bot.rows() == 1);
        bot.answer();
        assertThat(reply.join()).isEqualTo(MortalBot.FOUND);
        MortalBot.soon().until(() -> bot.rows() == 0);
    }

    private Reply takenUp(String words) throws Exception {
        MortalBot first = bot();
        first.announced(kim, words, ADDRESS);
        first.kill();
        return takenUpBySecond();
    }

    private Reply takenUpBySecond() throws Exception {
        clock.wind(JdbcAnnouncementStore.LEASE);
        MortalBot second = bot();
        second.answer();
        second.takeUp();
        MortalBot.soon().until(() -> second.rows() == 0);
        return second.fetch(kim);
    }

    private MortalBot bot() {
        MortalBot bot = new MortalBot(database, clock, new Posts());
        bots.add(bot);
        return bot;
    }

    private List<String> rows() throws DatabaseUnavailable {
        return database.read(handle -> handle.createQuery("SELECT * FROM announcement").mapToMap().stream()
                .map(Object::toString)
                .toList());
    }

    private int count(String table) throws DatabaseUnavailable {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    /** Posts as soon as it may. */
    private final class Posts implements LateChannel {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void deliver(Sender sender, String address, Instant came, LateAnswer late) {
            late.answer()
                    .thenRun(() -> late.claim().thenAccept(mine -> {
                        if (mine) {
                            posts.add(address);
                        }
                        late.delivered();
                    }));
        }
    }
}
