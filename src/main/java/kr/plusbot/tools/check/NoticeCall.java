package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The body of the call that Kakao makes to the skill of an event's block, for one user. Without state. */
public final class NoticeCall {

    private NoticeCall() {}

    /** The headers that go with it. */
    public static Map<String, String> headers() {
        return Protocol.SKILL.headers();
    }

    /**
     * The body, as JSON.
     *
     * @param bot its id at Kakao
     * @param user their key of the bot
     * @param properties all keys by which the bot may know them
     * @param data what the event carries
     */
    public static String body(String bot, String event, String user, Map<String, String> properties, JsonNode data) {
        ObjectNode call = SkillCall.event(event, data);
        call.withObject("/bot").put("id", bot);
        ObjectNode its = call.withObject("/userRequest/user").put("id", user);
        ObjectNode keys = its.putObject("properties").put("botUserKey", user);
        properties.forEach(keys::put);
        return call.toString();
    }
}
