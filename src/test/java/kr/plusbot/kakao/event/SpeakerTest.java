package kr.plusbot.kakao.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.SpeakingFirst.Sign;
import kr.plusbot.platform.database.Database;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.ScriptedEventApi.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A bot that speaks first, from the notice that is written to the bubble that is read. */
@ParameterizedClass
@EnumSource
class SpeakerTest {

    private static final String KIM = "kim's key";
    private static final String READY = "주문이 준비됐어요.";

    @Parameter
    TestDatabases kind;

    private static Database database;

    private EventWorld world;

    @BeforeParameterizedClassInvocation
    static void openDatabase(TestDatabases kind) {
        database = kind.open(kind.empty());
    }

    @AfterParameterizedClassInvocation
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void open() throws Exception {
        world = new EventWorld(List.of(database));
        world.meets(KIM);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void saysWhatIsDueOnceAndKnowsThatItIsTold() throws Exception {
        world.writes(KIM, "order 1", 2, READY);
        world.speaks();
        assertThat(world.bubbles(KIM)).isEmpty();
        world.wind(EventWorld.UNDO);
        world.speaks();
        assertThat(world.bubbles(KIM)).containsExactly(READY);
        world.wind(Duration.ofSeconds(3));
        world.asks();
        assertThat(world.news(KIM)).isEmpty();
        assertThat(world.missed()).isEmpty();
        world.speaks();
        assertThat(world.kakao().calls()).hasSize(1);
        assertThat(world.kakao().calls().get(0).at("/user/0/type").asText()).isEqualTo("botUserKey");
        assertThat(world.kakao().calls().get(0).at("/event/name").asText()).isEqualTo("order_news");
    }

    @Test
    void saysNothingThatWasTakenBackOrToldMeanwhile() throws Exception {
        world.writes(KIM, "order 1", 2, READY);
        world.wind(EventWorld.UNDO);
        assertThat(world.news(KIM)).containsExactly(READY);
        world.writes(KIM, "order 2", 2, READY);
        world.takesBack("order 2");
        world.wind(EventWorld.UNDO);
        world.speaks();
        assertThat(world.kakao().calls()).isEmpty();
    }

    @Test
    void givesNoBubbleWhenItWasToldOrTakenBackAfterTheCall() throws Exception {
        world.kakao().holdsBlocks();
        world.writes(KIM, "order 1", 2, READY);
        world.wind(EventWorld.UNDO);
        world.speaks();
        assertThat(world.news(KIM)).containsExactly(READY);
        world.kakao().runsBlocks();
        assertThat(world.bubbles(KIM)).isEmpty();
        world.writes(KIM, "order 2", 2, READY);
        world.wind(EventWorld.UNDO);
        world.speaks();
        world.takesBack("order 2");
        world.kakao().runsBlocks();
        assertThat(world.bubbles(KIM)).isEmpty();
        assertThat(world.missed()).isEmpty();
    }

    @Test
    void givesTheWordsOfACallThatWasLostOnce() throws Exception {
        world.kakao().goesOnWith(Fault.CUT_AFTER);
        world.says(KIM, READY);
        assertThat(world.bubbles(KIM)).containsExactly(READY);
        world.wind(Duration.ofMinutes(1));
        world.speaks();
        world.asks();
        assertThat(world.kakao().calls()).hasSize(1);
        assertThat(world.missed()).hasSize(1);
        assertThat(world.news(KIM)).containsExactly(READY);
        assertThat(world.missed()).isEmpty();
    }

    @Test
    void repeatsWhatSurelyDidNotArriveAndPaysOnce() throws Exception {
        world.kakao().goesOnWith(Fault.TOO_MANY, Fault.UNAUTHORIZED);
        world.says(KIM, READY);
        assertThat(world.spent()).isZero();
        world.wind(Duration.ofSeconds(2));
        world.speaks();
        world.wind(Duration.ofSeconds(30));
        world.speaks();
        assertThat(world.bubbles(KIM)).containsExactly(READY);
        assertThat(world.spent()).isEqualTo(1);
    }

    @Test
    void repeatsNothingThatMayHaveArrived() throws Exception {
        for (Fault fault : new Fault[] {Fault.FAILED, Fault.CUT_BEFORE}) {
            world.kakao().goesOnWith(fault);
            world.says(KIM, READY);
        }
        world.wind(Duration.ofMinutes(1));
        world.speaks();
        assertThat(world.kakao().calls()).hasSize(2);
        assertThat(world.missed()).hasSize(2);
    }

    @Test
    void callsOnceMoreWhoseTaskFailed() throws Exception {
        world.kakao().goesOnWith(Fault.TASK_FAILS);
        world.says(KIM, READY);
        world.wind(Duration.ofSeconds(3));
        world.asks();
        world.speaks();
        assertThat(world.bubbles(KIM)).containsExactly(READY);
        world.wind(Duration.ofSeconds(3));
        world.asks();
        assertThat(world.news(KIM)).isEmpty();
    }

    @Test
    void callsNotAThirdTime() throws Exception {
        world.kakao().goesOnWith(Fault.TASK_FAILS, Fault.TASK_FAILS);
        world.says(KIM, READY);
        for (int i = 0; i < 3; i++) {
            world.wind(Duration.ofSeconds(3));
            world.asks();
            world.speaks();
        }
        assertThat(world.kakao().calls()).hasSize(2);
        assertThat(world.missed()).containsExactly("order 1");
        assertThat(world.news(KIM)).containsExactly(READY);
    }

    @Test
    void isCalledOnceMoreWhenTheSkillHadNoDatabase() throws Exception {
        world.breaksSkill(new IOException("status 503"));
        world.says(KIM, READY);
        world.breaksSkill(null);
        world.wind(Duration.ofSeconds(3));
        world.asks();
        world.speaks();
        assertThat(world.bubbles(KIM)).containsExactly(READY);
    }

    @Test
    void keepsWhatWasGivenWithoutAResultForTheBoardAndTheNextMessage() throws Exception {
        world.kakao().goesOnWith(Fault.TASK_IS_SILENT);
        world.says(KIM, READY);
        for (Duration look : new Duration[] {Duration.ofSeconds(3), Duration.ofSeconds(17), Duration.ofSeconds(100)}) {
            world.wind(look);
            world.asks();
        }
        assertThat(world.bubbles(KIM)).containsExactly(READY);
        assertThat(world.missed()).containsExactly("order 1");
        assertThat(world.news(KIM)).containsExactly(READY);
    }

    @Test
    void stopsAtTheCeilings() throws Exception {
        for (int i = 0; i < EventWorld.MOST_A_PERSON + 2; i++) {
            world.says(KIM, READY + i);
        }
        assertThat(world.bubbles(KIM)).hasSize(EventWorld.MOST_A_PERSON);
        assertThat(world.missed()).hasSize(2);
        for (int i = 0; i < EventWorld.MOST_A_DAY; i++) {
            world.meets("customer " + i);
            world.says("customer " + i, READY);
        }
        assertThat(world.kakao().bubbles()).hasSize(EventWorld.MOST_A_DAY);
        assertThat(world.spent()).isEqualTo(EventWorld.MOST_A_DAY);
        assertThat(world.meter().today(BotId.MAIN).isAlarming()).isTrue();
        world.wind(Duration.ofDays(1));
        world.says(KIM, READY);
        assertThat(world.kakao().bubbles()).hasSize(EventWorld.MOST_A_DAY + 1);
    }

    @Test
    void callsAHundredAtOnce() throws Exception {
        for (int i = 0; i < 101; i++) {
            world.meets("customer " + i);
            world.writes("customer " + i, "order " + i, 2, READY);
        }
        world.withoutCeilings();
        world.wind(EventWorld.UNDO);
        world.speaks();
        assertThat(world.kakao().calls())
                .extracting(call -> call.path("user").size())
                .containsExactly(100, 1);
    }

    @Test
    void waitsForTheMorningWithWhatIsNotAboutAnOrder() throws Exception {
        world.set("2026-11-22T12:00:00Z");
        world.writesForDay(KIM, "news", READY);
        world.wind(EventWorld.UNDO);
        world.speaks();
        assertThat(world.kakao().calls()).isEmpty();
        assertThat(world.missed()).isEmpty();
        world.set("2026-11-22T23:00:00Z");
        world.speaks();
        assertThat(world.bubbles(KIM)).containsExactly(READY);
    }

    @Test
    void triesWithOnePersonAfterKakaoFailed() throws Exception {
        world.withoutCeilings();
        for (int i = 0; i < 5; i++) {
            world.kakao().goesOnWith(Fault.FAILED);
            world.says(KIM, READY);
        }
        world.meets("lee");
        world.says("lee", READY);
        world.meets("park");
        world.says("park", READY);
        assertThat(world.kakao().calls()).hasSize(5);
        world.wind(Duration.ofSeconds(30));
        world.speaks();
        assertThat(world.bubbles("lee")).hasSize(1);
        assertThat(world.bubbles("park")).hasSize(1);
        assertThat(world.kakao().calls()).hasSize(7);
    }

    @Test
    void ticksWhatItHasSeen() throws Exception {
        assertThat(world.state().on()).isTrue();
        assertThat(world.state().seen()).isEmpty();
        world.kakao().goesOnWith(Fault.UNAUTHORIZED);
        world.says(KIM, READY);
        assertThat(world.state().seen()).containsOnlyKeys(Sign.REFUSED);
        assertThat(world.state().refusal()).isEqualTo("status 401");
        world.wind(Duration.ofSeconds(30));
        world.speaks();
        assertThat(world.state().seen()).containsOnlyKeys(Sign.REFUSED, Sign.ACCEPTED);
        world.wind(Duration.ofSeconds(3));
        world.asks();
        assertThat(world.state().seen()).containsOnlyKeys(Sign.REFUSED, Sign.ACCEPTED, Sign.TOLD);
    }

    @Test
    void knowsAtOnceThatKakaoTakesCallsAgainOrNoLonger() throws Exception {
        for (Fault fault : new Fault[] {Fault.NONE, Fault.FAILED, Fault.NONE, Fault.FAILED}) {
            world.kakao().goesOnWith(fault);
            world.meets(fault + " customer");
            world.says(fault + " customer", READY);
            Instant refused = world.state().seen().getOrDefault(Sign.REFUSED, Instant.MIN);
            assertThat(refused.isAfter(world.state().seen().get(Sign.ACCEPTED))).isEqualTo(fault == Fault.FAILED);
        }
        assertThat(world.state().refusal()).isEqualTo("status 500");
    }

    @Test
    void forgetsAPersonWhoIsErased() throws Exception {
        world.writes(KIM, "order 1", 2, READY);
        world.erases(KIM);
        world.wind(EventWorld.UNDO);
        world.speaks();
        assertThat(world.kakao().calls()).isEmpty();
        assertThat(world.rows()).isEmpty();
    }

    @Test
    void keepsNobodysKeyInTheClear() throws Exception {
        world.says(KIM, READY);
        assertThat(world.rows().toString()).doesNotContain(KIM);
    }

    @Test
    void speaksOfTheLatestOfEachOrderInOneMessage() throws Exception {
        world.writes(KIM, "order 1", 2, "받았어요.");
        world.writes(KIM, "order 1", 3, READY);
        world.wind(Duration.ofSeconds(1));
        world.writes(KIM, "order 2", 2, "또 받았어요.");
        world.wind(EventWorld.UNDO);
        world.speaks();
        assertThat(world.bubbles(KIM)).containsExactly(READY + "\n또 받았어요.");
        assertThat(world.spent()).isEqualTo(1);
    }
}
