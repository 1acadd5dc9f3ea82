package kr.plusbot.kakao.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a task says (the group guide, "결과 조회"). Immutable.
 *
 * @param ended whether it speaks of everybody who was called
 * @param failed the keys of those who have not got the message
 */
record TaskAnswer(boolean ended, Set<String> failed) {

    /** Copies the set. */
    TaskAnswer {
        failed = Set.copyOf(failed);
    }

    static TaskAnswer of(JsonNode json) {
        Set<String> failed = new LinkedHashSet<>();
        json.path("fail")
                .path("list")
                .forEach(one -> failed.add(one.path("userId").asText()));
        failed.remove("");
        int all = json.path("allRequestCount").asInt(Integer.MAX_VALUE);
        int known = json.path("successCount").asInt(0)
                + Math.max(json.path("fail").path("count").asInt(0), failed.size())
                + json.path("userKeyResolvingFailCount").asInt(0);
        return new TaskAnswer(json.path("status").asText().equals("ALL SUCCESS") || known >= all, failed);
    }

    /** Hides the keys. */
    @Override
    public String toString() {
        return "TaskAnswer[" + ended + ", " + failed.size() + " failed]";
    }
}
