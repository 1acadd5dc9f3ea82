package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import kr.plusbot.shop.staff.Visit;

/**
 * Who is signed in, as the page needs it. Immutable.
 *
 * @param proof what a change has to show
 */
record VisitBody(
        @JsonProperty("bot") String bot,
        @JsonProperty("name") String name,
        @JsonProperty("role") String role,
        @JsonProperty("proof") String proof) {

    static VisitBody of(Visit visit) {
        return new VisitBody(
                visit.member().bot().name(),
                visit.member().name(),
                visit.member().role().name(),
                visit.proof());
    }
}
