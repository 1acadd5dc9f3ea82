package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies of skill calls as they were seen (format page, "SkillPayload", and captures of it). Without state. */
final class SkillCall {

    private static final JsonMapper JSON = new JsonMapper();

    /** As long as Kakao's. */
    private static final String USER = "7e57".repeat(16) + "00";

    private static final String ROOM = "9007".repeat(16);

    private SkillCall() {}

    /** What a friend of the channel typed. */
    static ObjectNode live(String utterance) {
        ObjectNode call = JSON.createObjectNode();
        named(call.putObject("bot"), "64b0c0ffee00aa11bb22cc33", "점검");
        named(call.putObject("intent"), "64b0c0ffee00aa11bb22cc44", "폴백 블록");
        ObjectNode action = named(call.putObject("action"), "64b0c0ffee00aa11bb22cc55", "점검");
        action.putObject("params");
        action.putObject("detailParams");
        action.putObject("clientExtra");
        ObjectNode request = call.putObject("userRequest");
        request.put("timezone", "Asia/Seoul").put("lang", "ko").put("utterance", utterance);
        named(request.putObject("block"), "64b0c0ffee00aa11bb22cc44", "폴백 블록");
        request.putObject("params").put("surface", "Kakaotalk.plusfriend");
        ObjectNode user = request.putObject("user").put("id", USER).put("type", "botUserKey");
        user.putObject("properties")
                .put("botUserKey", USER)
                .put("plusfriendUserKey", "test")
                .put("isFriend", true);
        call.putArray("contexts");
        call.putObject("flow").putObject("trigger").put("type", "TEXT_INPUT");
        return call;
    }

    /** The admin centre's skill test. */
    static ObjectNode skillTest(String utterance) {
        ObjectNode call = live(utterance);
        request(call).putNull("lang");
        request(call)
                .putObject("user")
                .put("id", "123456")
                .put("type", "accountId")
                .putObject("properties");
        request(call).putObject("params").put("ignoreMe", "true");
        ((ObjectNode) call.get("action")).putNull("clientExtra");
        call.remove("contexts");
        call.remove("flow");
        return call;
    }

    /** The admin centre's bot test. */
    static ObjectNode botTest(String utterance) {
        ObjectNode call = live(utterance);
        request(call).putObject("params").put("ignoreMe", "true").put("surface", "BuilderBotTest");
        return call;
    }

    /** Names of fields as they were in 2020. */
    static ObjectNode olderSpelling(String utterance) {
        ObjectNode call = live(utterance);
        request(call).put("lang", "kr");
        user(call).putObject("properties").put("bot_user_key", USER).put("plusfriend_user_key", "test");
        return call;
    }

    /** Somebody who has not added the channel. */
    static ObjectNode stranger(String utterance) {
        ObjectNode call = live(utterance);
        user(call).putObject("properties").put("botUserKey", USER);
        return call;
    }

    /** Somebody who tapped a quick reply. */
    static ObjectNode tap(String utterance) {
        ObjectNode call = live(utterance);
        ((ObjectNode) call.get("action")).putObject("clientExtra").put("page", 2);
        ObjectNode flow = (ObjectNode) call.get("flow");
        ((ObjectNode) flow.get("trigger")).put("type", "QUICKREPLY_BUTTON_MESSAGE");
        named(flow.putObject("lastBlock"), "64b0c0ffee00aa11bb22cc66", "목록");
        return call;
    }

    /** A block with a parameter that a system entity filled. */
    static ObjectNode withParams(String utterance) {
        ObjectNode call = live(utterance);
        ObjectNode action = (ObjectNode) call.get("action");
        action.putObject("params").put("when", "{\"date\":\"2026-03-02\",\"dateTag\":null}");
        action.putObject("detailParams")
                .putObject("when")
                .put("origin", "3월 2일")
                .put("value", "{\"date\":\"2026-03-02\",\"dateTag\":null}")
                .put("groupName", "");
        return call;
    }

    /** A block whose answer may come later, at an address that does not exist and is not Kakao's. */
    static ObjectNode withCallback(String utterance) {
        ObjectNode call = live(utterance);
        request(call).put("callbackUrl", "https://callback.invalid/v1/bots/test/callback/test");
        return call;
    }

    /** Somebody in a group room, who says nothing to the bot; a bot may be silent. */
    static ObjectNode inGroup(String utterance) {
        ObjectNode call = live(utterance);
        user(call).putObject("properties").put("botUserKey", USER);
        ObjectNode room = request(call).putObject("chat").put("id", ROOM).put("type", "botGroupKey");
        room.putObject("properties").put("botGroupKey", ROOM);
        return call;
    }

    /** A block that an event runs; nobody has said anything. Where the event's data come is not written anywhere: here they are parameters. */
    static ObjectNode event(String event, JsonNode data) {
        ObjectNode call = live("");
        named((ObjectNode) call.get("intent"), "64b0c0ffee00aa11bb22cc77", event);
        named((ObjectNode) request(call).get("block"), "64b0c0ffee00aa11bb22cc77", event);
        ObjectNode action = (ObjectNode) call.get("action");
        data.properties().forEach(entry -> {
            String value = entry.getValue().isTextual()
                    ? entry.getValue().textValue()
                    : entry.getValue().toString();
            action.withObject("/params").put(entry.getKey(), value);
            action.withObject("/detailParams")
                    .putObject(entry.getKey())
                    .put("origin", value)
                    .put("value", value)
                    .put("groupName", "");
        });
        call.putObject("flow").putObject("trigger").put("type", "EVENT");
        return call;
    }

    private static ObjectNode request(ObjectNode call) {
        return (ObjectNode) call.get("userRequest");
    }

    private static ObjectNode user(ObjectNode call) {
        return (ObjectNode) request(call).get("user");
    }

    private static ObjectNode named(ObjectNode object, String id, String name) {
        return object.put("id", id).put("name", name);
    }
}
