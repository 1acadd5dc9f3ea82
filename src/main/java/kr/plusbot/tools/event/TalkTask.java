package kr.plusbot.tools.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of a call that was taken (the group guide, "결과 조회"). Safe across threads. */
public final class TalkTask {

    /** The one error whose code is known: the skill answered with an HTTP error (the guide). */
    private static final String SKILL_FAILED = "201";

    private final String id = UUID.randomUUID().toString();
    private final int all;
    private final boolean isSilent;

    /** Guarded by this. */
    private final List<Map<String, Object>> failures = new ArrayList<>();

    /** Guarded by this. */
    private int delivered;

    /** Guarded by this. */
    private int unknown;

    private TalkTask(int all, boolean isSilent) {
        this.all = all;
        this.isSilent = isSilent;
    }

    /** Of a call to so many users. */
    public static TalkTask of(int users) {
        return new TalkTask(users, false);
    }

    /** Whose result never comes. */
    public static TalkTask silent(int users) {
        return new TalkTask(users, true);
    }

    /** By which it is asked for. */
    public String id() {
        return id;
    }

    /** One user's block has run, with a bubble or without. */
    public synchronized void delivered() {
        delivered++;
    }

    /** One user is nobody whom Kakao knows. */
    public synchronized void unknown() {
        unknown++;
    }

    /** One user gets no message. */
    public synchronized void failed(TalkUser user, String why, Instant at) {
        failures.add(Map.of(
                "userId",
                user.key(),
                "reqUserType",
                user.type(),
                "createdAt",
                at.getEpochSecond(),
                "errorMsg",
                Map.of("errorType", SKILL_FAILED, "msg", why)));
    }

    /** The answer to the call itself. */
    public Map<String, Object> taken(Instant at) {
        return Map.of("taskId", id, "status", "SUCCESS", "message", "", "timestamp", at.toEpochMilli());
    }

    /** What it says when it is asked. */
    public synchronized Map<String, Object> result() {
        int said = isSilent ? 0 : delivered;
        return Map.of(
                "taskId",
                id,
                "status",
                status(said),
                "allRequestCount",
                all,
                "successCount",
                said,
                "userKeyResolvingFailCount",
                unknown,
                "fail",
                Map.of("count", failures.size(), "list", List.copyOf(failures)));
    }

    /** While it runs: nobody has written what Kakao says then. */
    private String status(int said) {
        if (!failures.isEmpty()) {
            return failures.size() + " FAIL";
        }
        return said + unknown == all ? "ALL SUCCESS" : "PROGRESS";
    }
}
