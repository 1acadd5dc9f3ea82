package kr.plusbot.shop.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.BotId;

/**
 * Names an order. The number is short enough to say at a counter; together with the day it is unique. It is no secret.
 * Immutable.
 *
 * @param bot at which it was placed; each counts its own
 * @param date the day in Seoul on which it was placed
 * @param number such as {@code A-017}; {@code T-001} when it is a test
 */
public record OrderId(BotId bot, LocalDate date, String number) {

    private static final int TO_A_LETTER = 999;
    private static final int LETTERS = 26;
    private static final Pattern NUMBER = Pattern.compile("[A-SU-Z]-\\d{3}|[A-Z]{2,3}-\\d{3}|T-\\d{3,6}");
    private static final Pattern SUBJECT = Pattern.compile("order (\\d{4}-\\d{2}-\\d{2}) (\\S+)");
    private static final String TEST = "T-";

    /** The place of the letter of tests among the series. */
    private static final int TEST_SERIES = 'T' - 'A';

    /** @throws IllegalArgumentException when the number cannot be one */
    public OrderId {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("not an order number: " + number);
        }
    }

    /** An order by its day and number; empty when no order can have this number. */
    public static Optional<OrderId> of(BotId bot, LocalDate date, String number) {
        return NUMBER.matcher(number).matches() ? Optional.of(new OrderId(bot, date, number)) : Optional.empty();
    }

    /** The order that notices with this subject are about; empty when they are about something else. */
    public static Optional<OrderId> ofSubject(BotId bot, String subject) {
        Matcher its = SUBJECT.matcher(subject);
        return its.matches() ? of(bot, LocalDate.parse(its.group(1)), its.group(2)) : Optional.empty();
    }

    /** What notices about this order have as their subject: {@code order 2026-11-22 A-017}. */
    String subject() {
        return "order " + date + " " + number;
    }

    /**
     * The number of a day's order: {@code A-001} to {@code A-999}, {@code B-001} to {@code Z-999}, then {@code AA-001}.
     * Without {@code T}.
     *
     * @param count from 1
     */
    static OrderId of(BotId bot, LocalDate date, int count) {
        int series = (count - 1) / TO_A_LETTER;
        int withoutTests = series < TEST_SERIES ? series : series + 1;
        return new OrderId(bot, date, "%s-%03d".formatted(letters(withoutTests), (count - 1) % TO_A_LETTER + 1));
    }

    /**
     * The number of a day's order that is a test: {@code T-001} to {@code T-999}, then {@code T-1000}.
     *
     * @param count from 1
     */
    static OrderId ofTest(BotId bot, LocalDate date, int count) {
        return new OrderId(bot, date, "%s%03d".formatted(TEST, count));
    }

    /** Whether nobody is to make this order. */
    public boolean isTest() {
        return number.startsWith(TEST);
    }

    private static String letters(int series) {
        String last = String.valueOf((char) ('A' + series % LETTERS));
        return series < LETTERS ? last : letters(series / LETTERS - 1) + last;
    }
}
