package kr.plusbot.shop.console;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.plusbot.shop.order.Figures;
import kr.plusbot.shop.order.Figures.Tally;

/** The tables of figures that a spreadsheet can have. */
enum FigureTable {
    DAYS("날짜", "주문", true, Figures::days, UnaryOperator.identity()),
    HOURS("시각", "주문", true, Figures::hours, hour -> hour + "시"),
    WEEKDAYS("요일", "주문", true, Figures::weekdays, FigureTable::weekday),
    ITEMS("메뉴", "개수", true, Figures::items, UnaryOperator.identity()),
    OPTIONS("선택", "개수", false, Figures::options, UnaryOperator.identity()),
    REASONS("까닭", "주문", false, Figures::reasons, reason -> reason.isEmpty() ? "까닭 없음" : reason);

    private final String what;
    private final String count;
    private final boolean takings;
    private final Function<Figures, List<Tally>> tallies;
    private final UnaryOperator<String> words;

    FigureTable(
            String what,
            String count,
            boolean takings,
            Function<Figures, List<Tally>> tallies,
            UnaryOperator<String> words) {
        this.what = what;
        this.count = count;
        this.takings = takings;
        this.tallies = tallies;
        this.words = words;
    }

    private static String weekday(String number) {
        return DayOfWeek.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, Locale.KOREAN);
    }

    /** The table of this name in an address, such as {@code items}. */
    static Optional<FigureTable> named(String name) {
        return Stream.of(values())
                .filter(its -> its.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Its rows for a spreadsheet. */
    List<List<Object>> rows(Figures figures) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(takings ? List.of(what, count, "매출(원)") : List.of(what, count));
        tallies.apply(figures).forEach(tally -> rows.add(row(tally)));
        return rows;
    }

    private List<Object> row(Tally tally) {
        String name = words.apply(tally.name());
        return takings ? List.of(name, tally.count(), tally.takings().amount()) : List.of(name, tally.count());
    }
}
