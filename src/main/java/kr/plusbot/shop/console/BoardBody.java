package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.plusbot.shop.order.Absence;
import kr.plusbot.shop.order.BoardView;
import kr.plusbot.shop.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * The board as the page shows it. Immutable.
 *
 * @param cursor the number of the latest change in it
 * @param now the bot's own time in ISO-8601, UTC: a tablet's clock may be wrong
 * @param absence what was missed while nobody looked; absent when nothing was
 * @param questions that nobody has answered, the oldest first
 */
record BoardBody(
        @JsonProperty("cursor") long cursor,
        @JsonProperty("now") String now,
        @JsonProperty("absence") @Nullable AbsenceBody absence,
        @JsonProperty("questions") List<QuestionBody> questions,
        @JsonProperty("orders") List<OrderBody> orders) {

    static BoardBody of(BoardView view, Optional<Absence> absence, List<Question> questions, Instant now) {
        return new BoardBody(
                view.cursor(),
                now.toString(),
                absence.map(AbsenceBody::of).orElse(null),
                questions.stream().map(QuestionBody::of).toList(),
                view.orders().stream().map(OrderBody::of).toList());
    }

    /**
     * What was missed.
     *
     * @param turnedAway how many times a customer was told that no orders are taken
     * @param since when the board had been seen for the last time, in ISO-8601, UTC
     */
    record AbsenceBody(
            @JsonProperty("turnedAway") long turnedAway,
            @JsonProperty("since") String since) {
        static AbsenceBody of(Absence absence) {
            return new AbsenceBody(absence.turnedAway(), absence.since().toString());
        }
    }
}
