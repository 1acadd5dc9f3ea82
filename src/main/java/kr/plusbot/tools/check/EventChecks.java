package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is tried with the skill of an event's block, which Kakao calls after a call to the Event API. It may say nothing; each bubble
 * is a message that is paid for. Without state.
 */
final class EventChecks {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECTION = "이벤트";
    private static final String EVENT = "order_ready";

    /** One call to the Event API reaches up to a hundred users; some hosts cut so many connections. */
    private static final int CROWD = 20;

    private EventChecks() {}

    /** @param secret the name of the header that shows a secret; empty when there is none */
    static List<Check> all(String secret) {
        List<Check> checks = new ArrayList<>();
        Stream.of(events(), callers(), crowd(), brokenInput()).forEach(checks::addAll);
        if (!secret.isEmpty()) {
            checks.add(SkillChecks.door(secret, Endpoint.SKILL_OF_EVENT));
        }
        return List.copyOf(checks);
    }

    private static List<Check> events() {
        return List.of(
                posted("이벤트의 호출", "version \"2.0\"과 template.outputs로 답하세요. 알릴 것이 없으면 outputs를 비우세요.", order()),
                posted(
                        "data가 없는 이벤트",
                        "data 없이 부를 수도 있고, 스킬까지 오지 않을 수도 있어요. 이용자의 키로 알릴 것을 찾고, 없으면 outputs를 비우세요.",
                        SkillCall.event(EVENT, JSON.createObjectNode())),
                new Check(
                        "모르는 이벤트와 data",
                        "모르는 이벤트에는 outputs를 비워 답하세요. 말풍선 하나마다 돈을 내요.",
                        calls -> List.of(post(calls, "", SkillCall.event("no_such_event", oddData()))),
                        EventChecks::judgedAsPaid),
                posted("말이 null인 호출", "이벤트의 호출에는 이용자의 말이 없어요. utterance가 비었거나 null이어도 답하세요.", withoutWords()),
                posted("모르는 필드", "카카오는 필드를 더해요. 모르는 필드는 지나치세요.", order().put("new", 1)));
    }

    private static List<Check> callers() {
        ObjectNode stranger = order();
        stranger.withObject("/userRequest/user/properties").remove(List.of("plusfriendUserKey", "isFriend"));
        ObjectNode development = order();
        development.withObject("/bot").put("id", "64b0c0ffee00aa11bb22cc33!");
        return List.of(
                posted("채널의 키가 없는 이용자", "plusfriendUserKey와 isFriend는 없을 수 있어요. user.id만 믿으세요.", stranger),
                posted("개발 채널의 호출", "개발 채널에서는 bot.id가 느낌표로 끝나요.", development),
                Checks.check("끝에 붙은 빗금", "옮기지 말고 바로 200으로 답하세요.", calls -> post(calls, "/", order())));
    }

    private static List<Check> crowd() {
        return List.of(new Check(
                "한꺼번에 스무 명",
                "Event API 호출 하나가 백 명까지 불러요. 가장 느린 답도 5초 안에 가야 해요. 알릴 말을 미리 만들어 두세요.",
                calls -> List.of(calls.postAtOnce(Endpoint.SKILL_OF_EVENT, "", order().toString(), CROWD)),
                Checks::judged));
    }

    private static List<Check> brokenInput() {
        String remedy = "깨진 호출에는 400이나 빈 outputs로 답하세요. 말풍선 하나마다 돈을 내요.";
        return SkillChecks.BROKEN.entrySet().stream()
                .map(input -> new Check(
                        input.getKey(),
                        remedy,
                        calls -> List.of(calls.post(Endpoint.SKILL_OF_EVENT, "", input.getValue())),
                        EventChecks::broken))
                .toList();
    }

    private static List<Finding> broken(Exchange exchange) {
        return exchange.status() == 200 ? judgedAsPaid(exchange) : BrokenInputRules.findings(exchange);
    }

    /** Where nobody is to be told anything. */
    private static List<Finding> judgedAsPaid(Exchange exchange) {
        Judgement judgement = Judge.judge(exchange);
        Findings findings = new Findings();
        JsonNode shown = judgement.shown();
        if (shown != null && !shown.at("/template/outputs").isEmpty()) {
            findings.bends(SECTION, "알릴 것이 없는 호출에도 말풍선을 보내요. 말풍선 하나마다 돈을 내요.");
        }
        return Stream.concat(judgement.findings().stream(), findings.list().stream())
                .toList();
    }

    private static ObjectNode order() {
        return SkillCall.event(
                EVENT, JSON.createObjectNode().put("order", "A-017").put("text", "주문이 준비됐어요."));
    }

    private static ObjectNode oddData() {
        ObjectNode data =
                JSON.createObjectNode().put("🎉", "<b>&amp;</b>\n둘째 줄").put("number", 17);
        data.putNull("nothing").putArray("list").add(1);
        data.putObject("object").put("a", "가".repeat(1_000));
        return data;
    }

    private static ObjectNode withoutWords() {
        ObjectNode call = order();
        call.withObject("/userRequest").putNull("utterance");
        return call;
    }

    private static Check posted(String name, String remedy, ObjectNode payload) {
        return Checks.check(name, remedy, calls -> post(calls, "", payload));
    }

    private static Exchange post(Calls calls, String path, ObjectNode payload) {
        return calls.post(Endpoint.SKILL_OF_EVENT, path, payload.toString());
    }
}
