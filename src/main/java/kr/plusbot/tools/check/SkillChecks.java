package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that is tried with a skill server: calls of live users, of the admin centre's tests, and worse. Without state. */
final class SkillChecks {

    private static final String LONG_TEXT = "가".repeat(1_000);
    /** Bodies that Kakao would not send, by what is wrong with them. */
    static final Map<String, String> BROKEN = broken();

    private static final int TAPS = 3;
    private static final int CROWD = 10;

    private SkillChecks() {}

    /** @param secret the name of the header that shows a secret; empty when there is none */
    static List<Check> all(String secret) {
        List<Check> checks = new ArrayList<>();
        Stream.of(callers(), words(), crowds(), brokenInput()).forEach(checks::addAll);
        if (!secret.isEmpty()) {
            checks.add(door(secret, Endpoint.SKILL));
        }
        return List.copyOf(checks);
    }

    private static List<Check> callers() {
        String tests = "관리자센터의 시험은 실제와 다른 값을 보내요. 없거나 null인 필드도 받아 주세요.";
        return List.of(
                posted("이용자의 말", "version \"2.0\"과 template.outputs를 담아 답하세요.", SkillCall.live("안녕하세요")),
                posted("스킬 테스트", tests, SkillCall.skillTest("안녕하세요")),
                posted("봇 테스트", tests, SkillCall.botTest("안녕하세요")),
                posted(
                        "옛 철자의 이용자",
                        "botUserKey와 bot_user_key가 다 쓰여요. user.id만 믿어도 돼요.",
                        SkillCall.olderSpelling("안녕하세요")),
                posted("채널을 추가하지 않은 이용자", "isFriend와 plusfriendUserKey는 없을 수 있어요.", SkillCall.stranger("안녕하세요")),
                posted(
                        "모르는 필드",
                        "카카오는 필드를 더해요. 모르는 필드는 지나치세요.",
                        SkillCall.live("안녕하세요").put("new", 1)),
                posted("버튼을 누른 이용자", "clientExtra와 flow가 든 호출에도 답하세요.", SkillCall.tap("안녕하세요")),
                posted("문자열에 든 JSON 파라미터", "params의 값은 문자열이고, 그 안에 JSON이 들 수 있어요.", SkillCall.withParams("안녕하세요")),
                Checks.check(
                        "그룹 채팅방의 말",
                        "봇을 부르지 않은 말에는 outputs를 비워 답해도 돼요. 바로연결, 캐러셀, 커머스 카드는 거기 보이지 않아요.",
                        calls -> calls.post(
                                Endpoint.SKILL_IN_GROUP,
                                "",
                                SkillCall.inGroup("안녕하세요").toString())),
                Checks.check(
                        "콜백 주소가 든 호출",
                        "5초 안에 답하거나 useCallback으로 알리세요. 콜백은 kakao.com으로만 보내세요.",
                        calls -> calls.post(
                                Endpoint.SKILL_WITH_CALLBACK,
                                "",
                                SkillCall.withCallback("안녕하세요").toString())));
    }

    private static List<Check> words() {
        return List.of(
                posted("줄바꿈으로 끝나는 말", "말끝의 줄바꿈을 지우고 읽으세요.", SkillCall.live("안녕하세요\n")),
                posted("빈 말", "말이 비어 있어도 안내하는 글로 답하세요.", SkillCall.live("")),
                posted("긴 말", "1,000자까지는 문제없이 답하세요.", SkillCall.live(LONG_TEXT)),
                posted(
                        "이모지와 특수 문자",
                        "본문을 UTF-8로 읽고 JSON을 라이브러리로 만드세요.",
                        SkillCall.live("👩‍👩‍👧 \"뷁\" <b>&</b>\n둘째 줄")),
                Checks.check(
                        "끝에 붙은 빗금",
                        "옮기지 말고 바로 200으로 답하세요.",
                        calls -> calls.post(
                                Endpoint.SKILL, "/", SkillCall.live("안녕하세요").toString())));
    }

    private static List<Check> crowds() {
        return List.of(
                atOnce("같은 말을 빠르게 세 번", "답하기 전에도 이용자는 또 누를 수 있어요. 동시에 와도 모두 답하세요.", TAPS),
                atOnce("한꺼번에 온 말 열 개", "가장 느린 답도 5초 안에 가야 해요. 오래 걸리면 콜백이나 버튼으로 나누세요.", CROWD));
    }

    private static Check atOnce(String name, String remedy, int times) {
        return new Check(
                name,
                remedy,
                calls -> List.of(calls.postAtOnce(
                        Endpoint.SKILL, "", SkillCall.live("안녕하세요").toString(), times)),
                Checks::judged);
    }

    private static Map<String, String> broken() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("깨진 JSON", "{\"userRequest\":");
        bodies.put("빈 본문", "");
        bodies.put("객체가 아닌 JSON", "[]");
        bodies.put("빠진 필드", "{}");
        bodies.put("종류가 다른 필드", "{\"userRequest\":[],\"action\":1}");
        return Collections.unmodifiableMap(bodies);
    }

    private static List<Check> brokenInput() {
        String remedy = "카카오는 200이 아니면 실패로 세요. 알아듣지 못했다는 글로 답하세요.";
        return BROKEN.entrySet().stream()
                .map(input -> Checks.broken(input.getKey(), remedy, Endpoint.SKILL, "", input.getValue()))
                .toList();
    }

    /** Kakao signs nothing: without the header anybody could call. */
    static Check door(String secret, Endpoint endpoint) {
        return new Check(
                "비밀 없이 부르기",
                "비밀을 담은 헤더가 없으면 403으로 거절하세요.",
                calls -> List.of(calls.without(secret)
                        .post(endpoint, "", SkillCall.live("안녕하세요").toString())),
                SkillChecks::refused);
    }

    private static List<Finding> refused(Exchange exchange) {
        Findings findings = new Findings();
        if (exchange.status() == 200) {
            findings.bends("스킬", "비밀을 보이지 않아도 답해요. 누구나 부를 수 있어요.");
        }
        return findings.list();
    }

    private static Check posted(String name, String remedy, ObjectNode payload) {
        return Checks.check(name, remedy, calls -> calls.post(Endpoint.SKILL, "", payload.toString()));
    }
}
