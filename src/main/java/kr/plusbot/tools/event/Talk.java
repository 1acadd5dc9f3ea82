package kr.plusbot.tools.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call to the Event API that Kakao would take. Immutable.
 *
 * @param bot its id in the path, with an exclamation mark for the development channel
 * @param event the name that a block waits for
 * @param users at least one, at most {@value #MOST_USERS}
 * @param data what the event carries; an empty object when it carries nothing
 */
public record Talk(String bot, String event, List<TalkUser> users, JsonNode data) {

    /** In one call (Kakao's help, service 169). */
    public static final int MOST_USERS = 100;

    private static final Set<String> TYPES = Set.of("botUserKey", "plusfriendUserKey", "appUserId");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Copies the list. */
    public Talk {
        users = List.copyOf(users);
    }

    /**
     * The call that somebody has made.
     *
     * @param bot its id in the path
     * @param authorization the header; null when there is none
     * @throws WrongTalk when Kakao would not take it
     */
    public static Talk of(String bot, @Nullable String authorization, String body) throws WrongTalk {
        if (authorization == null || !authorization.matches("Kakao[AB]K \\S+")) {
            throw new WrongTalk(401, "Authorization 헤더가 없거나 달라요. \"KakaoAK REST_API_키\"로 보내세요.");
        }
        if (!bot.matches("[A-Za-z0-9_-]{1,64}!?")) {
            throw new WrongTalk(400, "주소에 챗봇의 id가 없어요. /v2/bots/{botId}/talk로 부르세요.");
        }
        JsonNode json = read(body);
        return new Talk(bot, event(json), users(json.path("user")), json.at("/event/data"));
    }

    private static JsonNode read(String body) throws WrongTalk {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new WrongTalk(400, "본문이 올바른 JSON이 아니에요. JSON을 라이브러리로 만드세요.");
        }
        throw new WrongTalk(400, "본문이 JSON 객체가 아니에요. {\"event\":{\"name\":…},\"user\":[…]}로 보내세요.");
    }

    private static String event(JsonNode json) throws WrongTalk {
        JsonNode name = json.at("/event/name");
        if (!name.isTextual() || name.textValue().isBlank()) {
            throw new WrongTalk(400, "event.name이 없어요. 블록의 이벤트 설정에 적은 이름을 보내세요.");
        }
        for (String field : List.of("/event/data", "/params")) {
            object(json.at(field), field.substring(1).replace('/', '.'));
        }
        return name.textValue();
    }

    private static List<TalkUser> users(JsonNode list) throws WrongTalk {
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_USERS) {
            String came = list.isArray() ? "%d명이 왔어요.".formatted(list.size()) : "배열이 아니에요.";
            throw new WrongTalk(400, "user는 1명부터 %d명까지의 배열이에요. %s".formatted(MOST_USERS, came));
        }
        List<TalkUser> users = new ArrayList<>();
        for (JsonNode user : list) {
            users.add(user(user));
        }
        return users;
    }

    private static TalkUser user(JsonNode user) throws WrongTalk {
        String type = user.path("type").asText();
        if (!TYPES.contains(type)) {
            throw new WrongTalk(400, "user.type은 botUserKey, plusfriendUserKey, appUserId 가운데 하나예요.");
        }
        if (!user.path("id").isTextual() || user.path("id").textValue().isBlank()) {
            throw new WrongTalk(400, "user.id가 없어요. 스킬 호출에서 받은 키를 문자열로 보내세요.");
        }
        object(user.path("properties"), "user.properties");
        return new TalkUser(type, user.path("id").textValue());
    }

    private static void object(JsonNode value, String name) throws WrongTalk {
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw new WrongTalk(400, "%s는 객체여야 해요.".formatted(name));
        }
    }

    /** Hides the users. */
    @Override
    public String toString() {
        return "Talk[" + event + ", " + users.size() + " users]";
    }
}
