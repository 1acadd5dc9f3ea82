package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import kr.plusbot.shop.question.Question;

/**
 * A customer's question as the page shows it. Immutable.
 *
 * @param asked in ISO-8601, UTC
 * @param seen whether somebody has read it, so that nothing rings
 */
record QuestionBody(
        @JsonProperty("id") String id,
        @JsonProperty("customer") String customer,
        @JsonProperty("asked") String asked,
        @JsonProperty("words") String words,
        @JsonProperty("seen") boolean seen) {

    static QuestionBody of(Question question) {
        return new QuestionBody(
                question.id().toString(),
                question.customer(),
                question.asked().toString(),
                question.words(),
                question.seen());
    }
}
