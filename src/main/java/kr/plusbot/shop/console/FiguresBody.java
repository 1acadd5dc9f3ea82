package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import kr.plusbot.shop.order.Figures;

/**
 * What the shop sold, as the page shows it. Immutable.
 *
 * @param today in the shop
 * @param takings in won
 * @param late orders that were ready later than was said
 * @param lateAnswers answers of the bot that were only announced in time
 */
record FiguresBody(
        @JsonProperty("today") String today,
        @JsonProperty("first") String first,
        @JsonProperty("last") String last,
        @JsonProperty("takings") long takings,
        @JsonProperty("sold") int sold,
        @JsonProperty("placed") int placed,
        @JsonProperty("waiting") int waiting,
        @JsonProperty("cancelled") int cancelled,
        @JsonProperty("rejected") int rejected,
        @JsonProperty("late") int late,
        @JsonProperty("lateAnswers") int lateAnswers,
        @JsonProperty("accept") WaitsBody accept,
        @JsonProperty("ready") WaitsBody ready,
        @JsonProperty("days") List<TallyBody> days,
        @JsonProperty("hours") List<TallyBody> hours,
        @JsonProperty("weekdays") List<TallyBody> weekdays,
        @JsonProperty("items") List<TallyBody> items,
        @JsonProperty("options") List<TallyBody> options,
        @JsonProperty("reasons") List<TallyBody> reasons) {

    static FiguresBody of(LocalDate today, Figures figures, int lateAnswers) {
        return new FiguresBody(
                today.toString(),
                figures.first().toString(),
                figures.last().toString(),
                figures.takings().amount(),
                figures.sold(),
                figures.placed(),
                figures.waiting(),
                figures.cancelled(),
                figures.rejected(),
                figures.late(),
                lateAnswers,
                WaitsBody.of(figures.accept()),
                WaitsBody.of(figures.ready()),
                tallies(figures.days()),
                tallies(figures.hours()),
                tallies(figures.weekdays()),
                tallies(figures.items()),
                tallies(figures.options()),
                tallies(figures.reasons()));
    }

    private static List<TallyBody> tallies(List<Figures.Tally> tallies) {
        return tallies.stream().map(TallyBody::of).toList();
    }

    /** One line. */
    record TallyBody(
            @JsonProperty("name") String name,
            @JsonProperty("count") long count,
            @JsonProperty("takings") long takings) {
        static TallyBody of(Figures.Tally tally) {
            return new TallyBody(tally.name(), tally.count(), tally.takings().amount());
        }
    }

    /** In seconds: so long or shorter in half, and in nine of ten cases. */
    record WaitsBody(
            @JsonProperty("count") int count,
            @JsonProperty("half") long half,
            @JsonProperty("most") long most) {
        static WaitsBody of(Figures.Waits waits) {
            return new WaitsBody(
                    waits.count(), waits.half().toSeconds(), waits.most().toSeconds());
        }
    }
}
