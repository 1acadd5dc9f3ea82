package kr.example.booking;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.Trigger;

/** Books a table: a day, a time that is free, how many guests. */
public class BookingDialogue implements Dialogue<BookingDialogue.Wish> {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M월 d일(E)", Locale.KOREAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H시 mm분", Locale.KOREAN);
    private static final int DAYS_AHEAD = 7;
    private static final List<String> GUESTS = List.of("1명", "2명", "3명", "4명");

    /**
     * What the guest has said so far.
     *
     * @param id by which a booking that comes twice is known
     * @param day in the form 2026-11-28; empty at first
     * @param time in the form 18:30; empty at first
     */
    public record Wish(String id, String day, String time) {

        LocalDateTime when() {
            return LocalDate.parse(day).atTime(LocalTime.parse(time));
        }
    }

    private final Bookings bookings;
    private final Clock clock;

    private final Script<Wish> script = Script.of(Wish.class, 1, message -> begin())
            .step("day", this::askDay, this::takeDay)
            .step("time", this::askTime, this::takeTime)
            .step("guests", this::askGuests, this::takeGuests);

    @Inject
    public BookingDialogue(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text("예약하기"));
    }

    @Override
    public String help() {
        return "예약하기 - 자리를 잡아 드려요";
    }

    @Override
    public Script<Wish> script() {
        return script;
    }

    private static Next<Wish> begin() {
        return Next.step("day", new Wish(UUID.randomUUID().toString(), "", ""));
    }

    private Reply askDay(Wish wish) throws IOException {
        List<String> days = new ArrayList<>();
        for (LocalDate day : days()) {
            days.add(DAY.format(day));
        }
        return days.isEmpty()
                ? Reply.of("일주일 동안 자리가 모두 찼어요. '취소'를 눌러 주세요.")
                : Reply.of("언제 오시나요?").withKeyboard(new Keyboard(days));
    }

    private Next<Wish> takeDay(Wish wish, IncomingMessage message) throws IOException {
        for (LocalDate day : days()) {
            if (DAY.format(day).equals(message.content())) {
                return Next.step("time", new Wish(wish.id(), day.toString(), ""));
            }
        }
        return Next.again("버튼에서 골라 주세요.");
    }

    private Reply askTime(Wish wish) throws IOException {
        List<String> times =
                free(LocalDate.parse(wish.day())).stream().map(TIME::format).toList();
        return times.isEmpty()
                ? Reply.of("그날 자리가 모두 찼어요. '이전'을 눌러 다른 날을 골라 주세요.")
                : Reply.of("몇 시에 오시나요?").withKeyboard(new Keyboard(times));
    }

    private Next<Wish> takeTime(Wish wish, IncomingMessage message) throws IOException {
        return free(LocalDate.parse(wish.day())).stream()
                .filter(time -> TIME.format(time).equals(message.content()))
                .findFirst()
                .map(time -> Next.step("guests", new Wish(wish.id(), wish.day(), time.toString())))
                .orElseGet(() -> Next.again("버튼에서 골라 주세요."));
    }

    private Reply askGuests(Wish wish) {
        return Reply.of("몇 분이 오시나요?").withKeyboard(new Keyboard(GUESTS));
    }

    private Next<Wish> takeGuests(Wish wish, IncomingMessage message) {
        int guests = GUESTS.indexOf(message.content()) + 1;
        return guests == 0
                ? Next.again("버튼에서 골라 주세요. 더 많으면 전화해 주세요.")
                : Next.end(transaction -> book(wish, guests), "예약이 됐는지 모르겠어요. 한 번만 더 눌러 주세요.");
    }

    private Reply book(Wish wish, int guests) throws IOException {
        return bookings.book(wish.id(), wish.when(), guests)
                ? Reply.of("%s %s, %d명 예약했어요. 그날 뵐게요."
                        .formatted(DAY.format(wish.when()), TIME.format(wish.when()), guests))
                : Reply.of("방금 다른 손님이 그 자리를 잡았어요. '예약하기'를 눌러 다른 시간을 골라 주세요.");
    }

    /** The days on which a table is free, today first. */
    private List<LocalDate> days() throws IOException {
        List<LocalDate> days = new ArrayList<>();
        LocalDate today = LocalDate.now(clock.withZone(SEOUL));
        for (LocalDate day : Stream.iterate(today, next -> next.plusDays(1)).limit(DAYS_AHEAD).toList()) {
            if (!free(day).isEmpty()) {
                days.add(day);
            }
        }
        return days;
    }

    private List<LocalTime> free(LocalDate day) throws IOException {
        List<LocalTime> free = new ArrayList<>();
        LocalDateTime now = LocalDateTime.now(clock.withZone(SEOUL));
        for (LocalTime time : Hours.of(day)) {
            if (day.atTime(time).isAfter(now) && bookings.isFree(day.atTime(time))) {
                free.add(time);
            }
        }
        return free;
    }
}
