package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import kr.plusbot.tools.event.TalkUser;
import org.jspecify.annotations.Nullable;

/**
 * What the page is told of the Event API: a call that a bot made, or what became of one user of it. Immutable.
 *
 * @param number later ones have a higher one, also after a new start
 * @param at in milliseconds
 * @param event its name; empty when the call has none
 * @param call null when it is about one user
 * @param block null when it is about a call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TalkNews(
        @JsonProperty("number") long number,
        @JsonProperty("at") long at,
        @JsonProperty("event") String event,
        @JsonProperty("call") @Nullable Call call,
        @JsonProperty("block") @Nullable Block block) {

    /**
     * A call to the Event API.
     *
     * @param status by which it was answered; 0 when it gets no answer for long
     * @param users how many people it names
     * @param wrong why it was refused, in Korean; empty when nothing is wrong with it
     */
    record Call(
            @JsonProperty("status") int status,
            @JsonProperty("users") int users,
            @JsonProperty("wrong") String wrong) {}

    /**
     * What became of one user.
     *
     * @param outcome {@code bubble}, {@code silent}, {@code failed}, or {@code unknown} when Kakao knows no such user
     * @param request to the skill; null when it was not called
     * @param answer of the skill; null when it was not called
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Block(
            @JsonProperty("type") String type,
            @JsonProperty("key") String key,
            @JsonProperty("outcome") String outcome,
            @JsonProperty("request") @Nullable Request request,
            @JsonProperty("answer") @Nullable OtherBotAnswer answer,
            @JsonProperty("judgement") @Nullable JudgementBody judgement) {

        static Block without(TalkUser user, String outcome) {
            return new Block(user.type(), user.key(), outcome, null, null, null);
        }
    }

    /** The call to the skill. */
    record Request(
            @JsonProperty("address") String address,
            @JsonProperty("headers") Map<String, String> headers,
            @JsonProperty("body") String body) {}
}
