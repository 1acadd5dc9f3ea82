package kr.plusbot.shop.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.BotId;

/**
 * Names an order. The number is short enough to say at a counter; together with the day it is unique. It is no secret.
 * Immutable.
 *
 * @param bot at which it was placed; each counts its own
 * @param date the day in Seoul on which it was placed
 * @param number such as {@code A-017}
 */
public record OrderId(BotId bot, LocalDate date, String number) {

    private static final int TO_A_LETTER = 999;
    private static final int LETTERS = 26;
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,3}-\\d{3}");

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

    /**
     * The number of a day's order: {@code A-001} to {@code A-999}, {@code B-001} to {@code Z-999}, then {@code AA-001}.
     *
     * @param count from 1
     */
    static OrderId of(BotId bot, LocalDate date, int count) {
        int series = (count - 1) / TO_A_LETTER;
        return new OrderId(bot, date, "%s-%03d".formatted(letters(series), (count - 1) % TO_A_LETTER + 1));
    }

    private static String letters(int series) {
        String last = String.valueOf((char) ('A' + series % LETTERS));
        return series < LETTERS ? last : letters(series / LETTERS - 1) + last;
    }
}
