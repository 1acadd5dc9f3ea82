package kr.plusbot.shop.order;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kr.plusbot.shop.menu.Won;

/**
 * What the shop sold on some days in Seoul. Orders of tests are nowhere in it. An order is sold once the shop has accepted it, unless
 * it was cancelled or rejected later. Immutable.
 *
 * @param first the first day
 * @param last the last day
 * @param placed all orders that customers confirmed
 * @param waiting those that nobody has accepted yet
 * @param cancelled those that customers or the shop cancelled
 * @param rejected those that the shop rejected
 * @param days what was sold on each day, by its date in ISO-8601
 * @param hours what was sold in each hour in which orders were confirmed, 0 to 23
 * @param weekdays what was sold on each day of the week, 1 for Monday to 7
 * @param items what was sold of each item, the most first; the count is of pieces
 * @param options how often each choice was sold, the most first; without takings, since an order keeps the price of all together
 * @param reasons why orders were cancelled or rejected, the commonest first; without takings
 * @param accept how long sold orders waited to be accepted
 * @param ready how long they took from there until they were ready
 * @param late how many were ready later than the shop had said
 */
public record Figures(
        LocalDate first,
        LocalDate last,
        int placed,
        int waiting,
        int cancelled,
        int rejected,
        List<Tally> days,
        List<Tally> hours,
        List<Tally> weekdays,
        List<Tally> items,
        List<Tally> options,
        List<Tally> reasons,
        Waits accept,
        Waits ready,
        int late) {

    /** How many orders were sold. */
    public int sold() {
        return placed - waiting - cancelled - rejected;
    }

    /** What they cost together. */
    public Won takings() {
        return days.stream().map(Tally::takings).reduce(Won.NOTHING, Won::plus);
    }

    /**
     * A line. Immutable.
     *
     * @param name what is counted
     * @param count how many
     * @param takings what they cost together
     */
    public record Tally(String name, long count, Won takings) {

        Tally and(long more, Won price) {
            return new Tally(name, count + more, takings.plus(price));
        }
    }

    /**
     * How long something took. Immutable.
     *
     * @param count how often it was measured
     * @param half so long or shorter in half of the cases; zero when none was measured
     * @param most so long or shorter in nine of ten cases; zero when none was measured
     */
    public record Waits(int count, Duration half, Duration most) {

        /** @param sorted the shortest first */
        static Waits of(List<Duration> sorted) {
            return new Waits(sorted.size(), at(sorted, 50), at(sorted, 90));
        }

        private static Duration at(List<Duration> sorted, int percent) {
            int rank = (sorted.size() * percent + 99) / 100;
            return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(rank, 1) - 1);
        }
    }
}
