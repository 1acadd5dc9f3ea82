package kr.plusbot.shop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class StaffTest {

    private static final BotId CAFE = new BotId("cafe");
    private static final String PASSWORD = "열려라 참깨!!";

    @Parameter
    TestDatabases kind;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
    private Database database;
    private Staff staff;
    private Sessions sessions;

    @BeforeEach
    void open() {
        database = kind.open(kind.empty());
        staff = new Staff(database, new Passwords(), new Devices(new PrivacyKey(new byte[32])), clock);
        sessions = new Sessions(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesTheFirstOwnerByALinkOnce() throws Exception {
        assertThat(staff.hasOwner(BotId.MAIN)).isFalse();
        String link = staff.invite(BotId.MAIN, "", Role.OWNER);
        String another = staff.invite(BotId.MAIN, "", Role.OWNER);
        Visit visit = staff.join(BotId.MAIN, link, "사장", PASSWORD);
        assertThat(visit.member()).isEqualTo(new Member(BotId.MAIN, "사장", Role.OWNER));
        assertThat(staff.hasOwner(BotId.MAIN)).isTrue();
        assertThat(sessions.visit(BotId.MAIN, visit.token())).contains(visit);
        for (String used : List.of(link, another)) {
            assertThatThrownBy(() -> staff.join(BotId.MAIN, used, "둘째", PASSWORD))
                    .isInstanceOf(NotLetIn.class);
        }
        assertThat(staff.acts(BotId.MAIN, 9)).extracting(Act::what).containsExactly("JOINED");
    }

    @Test
    void takesALinkForADay() throws Exception {
        String link = staff.invite(BotId.MAIN, "사장", Role.OWNER);
        clock.wind(Staff.LINK);
        assertThatThrownBy(() -> staff.join(BotId.MAIN, link, "", PASSWORD)).isInstanceOf(NotLetIn.class);
    }

    @Test
    void takesNoShortPasswordAndNoNameThatSomebodyHas() throws Exception {
        join("사장", Role.OWNER);
        String link = staff.invite(BotId.MAIN, "", Role.OWNER);
        assertThatThrownBy(() -> staff.join(BotId.MAIN, link, "둘째", "일곱글자예요")).isInstanceOf(NotLetIn.class);
        for (String name : List.of("", "사장", " 빈칸", "줄\n바꿈", "가".repeat(21))) {
            assertThatThrownBy(() -> staff.join(BotId.MAIN, link, name, PASSWORD))
                    .isInstanceOf(NotLetIn.class);
        }
        assertThat(staff.join(BotId.MAIN, link, "둘째", PASSWORD).member().name()).isEqualTo("둘째");
    }

    @Test
    void mendsALostPasswordAndSignsOutThoseWhoHadTheOldOne() throws Exception {
        Visit before = join("사장", Role.OWNER);
        Visit after = staff.join(BotId.MAIN, staff.invite(BotId.MAIN, "사장", Role.OWNER), "", "또 다른 비밀번호");
        assertThat(sessions.visit(BotId.MAIN, before.token())).isEmpty();
        assertThat(sessions.visit(BotId.MAIN, after.token())).isPresent();
        assertThatThrownBy(() -> signIn("사장", PASSWORD, "a")).isInstanceOf(NotLetIn.class);
        assertThat(signIn("사장", "또 다른 비밀번호", "a").member()).isEqualTo(after.member());
    }

    @Test
    void knowsNobodyOfAnotherBot() throws Exception {
        Visit visit = join("사장", Role.OWNER);
        assertThat(sessions.visit(CAFE, visit.token())).isEmpty();
        assertThat(staff.hasOwner(CAFE)).isFalse();
        assertThatThrownBy(() -> staff.signIn(CAFE, knock("사장", PASSWORD, "a", Optional.empty())))
                .isInstanceOf(NotLetIn.class);
        String link = staff.invite(BotId.MAIN, "직원", Role.STAFF);
        assertThatThrownBy(() -> staff.join(CAFE, link, "", PASSWORD)).isInstanceOf(NotLetIn.class);
    }

    @Test
    void endsASessionThatIsIdleOrOld() throws Exception {
        Visit idle = join("사장", Role.OWNER);
        clock.wind(Duration.ofHours(11));
        assertThat(sessions.visit(BotId.MAIN, idle.token())).isPresent();
        clock.wind(Duration.ofHours(12));
        assertThat(sessions.visit(BotId.MAIN, idle.token())).isEmpty();
        Visit busy = signIn("사장", PASSWORD, "a");
        for (int hours = 0; hours < 30 * 24; hours += 10) {
            assertThat(sessions.visit(BotId.MAIN, busy.token())).isPresent();
            clock.wind(Duration.ofHours(10));
        }
        assertThat(sessions.visit(BotId.MAIN, busy.token())).isEmpty();
    }

    @Test
    void signsOutHereOrEverywhere() throws Exception {
        Visit first = join("사장", Role.OWNER);
        Visit second = signIn("사장", PASSWORD, "a");
        Visit third = signIn("사장", PASSWORD, "a");
        sessions.end(second);
        assertThat(sessions.visit(BotId.MAIN, second.token())).isEmpty();
        assertThat(sessions.visit(BotId.MAIN, first.token())).isPresent();
        sessions.endAll(first.member());
        assertThat(sessions.visit(BotId.MAIN, first.token())).isEmpty();
        assertThat(sessions.visit(BotId.MAIN, third.token())).isEmpty();
    }

    @Test
    void signsOutThoseWhoAreRemovedButRemovesNoOwner() throws Exception {
        Visit owner = join("사장", Role.OWNER);
        Visit visit = join("직원", Role.STAFF);
        assertThat(staff.remove(owner.member(), "직원")).isTrue();
        assertThat(sessions.visit(BotId.MAIN, visit.token())).isEmpty();
        assertThat(staff.remove(owner.member(), "사장")).isFalse();
        assertThat(staff.members(BotId.MAIN)).containsExactly(owner.member());
    }

    @Test
    void slowsWrongPasswordsForANameAndFromAnAddress() throws Exception {
        join("사장", Role.OWNER);
        for (int free = 0; free < Delay.FREE; free++) {
            assertThatThrownBy(() -> signIn("사장", "틀린 비밀번호", "a")).isInstanceOf(NotLetIn.class);
        }
        assertThatThrownBy(() -> signIn("사장", PASSWORD, "b")).isInstanceOf(SlowDown.class);
        assertThatThrownBy(() -> signIn("남", PASSWORD, "a")).isInstanceOf(SlowDown.class);
        assertThatThrownBy(() -> signIn("남", PASSWORD, "b")).isInstanceOf(NotLetIn.class);
        clock.wind(Duration.ofSeconds(2));
        assertThat(signIn("사장", PASSWORD, "a")).isNotNull();
        assertThat(signIn("사장", PASSWORD, "a")).isNotNull();
    }

    @Test
    void neverShutsTheOwnerOutWhileOthersTryAThousandPasswords() throws Exception {
        Visit owner = join("사장", Role.OWNER);
        Optional<String> device = Optional.of(staff.device(owner));
        List<Class<?>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int address = i;
            answers.add(
                    catchThrowable(() -> signIn("사장", "틀린 비밀번호", "x" + address)).getClass());
        }
        assertThat(answers.subList(Delay.FREE, answers.size())).containsOnly(SlowDown.class);
        assertThatThrownBy(() -> signIn("사장", PASSWORD, "home")).isInstanceOf(SlowDown.class);
        assertThat(staff.signIn(BotId.MAIN, knock("사장", PASSWORD, "home", device))
                        .member())
                .isEqualTo(owner.member());
        clock.wind(Duration.ofSeconds(Delay.LONGEST));
        assertThat(signIn("사장", PASSWORD, "home").member()).isEqualTo(owner.member());
    }

    @Test
    void takesNoDeviceThatItDidNotMake() throws Exception {
        String device = staff.device(join("사장", Role.OWNER));
        String other = staff.device(join("직원", Role.STAFF));
        for (int free = 0; free < Delay.FREE; free++) {
            assertThatThrownBy(() -> signIn("사장", "틀린 비밀번호", "a")).isInstanceOf(NotLetIn.class);
        }
        for (String wrong : List.of("", ".", other, device + "0", device.substring(1))) {
            assertThatThrownBy(() -> staff.signIn(BotId.MAIN, knock("사장", PASSWORD, "a", Optional.of(wrong))))
                    .isInstanceOf(SlowDown.class);
        }
    }

    private Visit join(String name, Role role) throws Exception {
        return staff.join(BotId.MAIN, staff.invite(BotId.MAIN, name, role), "", PASSWORD);
    }

    private Visit signIn(String name, String password, String from) throws Exception {
        return staff.signIn(BotId.MAIN, knock(name, password, from, Optional.empty()));
    }

    private static Knock knock(String name, String password, String from, Optional<String> device) {
        return new Knock(name, password, from, device);
    }
}
