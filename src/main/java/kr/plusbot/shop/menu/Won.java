package kr.plusbot.shop.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of money in whole won, the smallest there is. In JSON and YAML it is a plain number. Immutable.
 *
 * @param amount 0 or more
 */
public record Won(@JsonValue long amount) implements Comparable<Won> {

    public static final Won NOTHING = new Won(0);

    /** @throws IllegalArgumentException when the amount is negative */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Won {
        if (amount < 0) {
            throw new IllegalArgumentException("금액이 0보다 작습니다: " + amount);
        }
    }

    /** The sum of both. */
    public Won plus(Won other) {
        return new Won(Math.addExact(amount, other.amount));
    }

    /** This amount several times. */
    public Won times(int count) {
        return new Won(Math.multiplyExact(amount, count));
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    /** As a customer reads it: {@code 4,500원}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(amount);
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.append('원').toString();
    }
}
