package kr.plusbot.tools.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that is tried with a bot: what Kakao's API TEST does, and what its users did to bots. Without state. */
final class Checks {

    /** The key that API TEST uses. */
    private static final String USER = "test";

    /** Kakao allows more, and so may its users send more; what a text shows at the most (manual, section 6.2). */
    private static final String LONG_TEXT = "가".repeat(1_000);

    private static final int TAPS = 3;
    private static final int CROWD = 10;

    private Checks() {}

    static List<Check> all() {
        return Stream.of(endpoints(), messages(), paths(), brokenInput())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Check> endpoints() {
        return List.of(
                check(
                        "홈 키보드",
                        "GET keyboard에 {\"type\":\"text\"}나 버튼 목록을 그대로 답하세요.",
                        calls -> calls.get(Endpoint.KEYBOARD, "/keyboard")),
                message("글 메시지", "POST message에 message 객체를 담아 답하세요.", "text", "안녕하세요"),
                check(
                        "친구 추가",
                        "POST friend에 200으로 답하세요. 본문은 {}면 돼요.",
                        calls -> calls.post(Endpoint.NOTICE, "/friend", "{\"user_key\":\"test\"}")),
                check(
                        "채팅방 나가기",
                        "DELETE chat_room/{user_key}에 200으로 답하세요. API TEST는 키로 test를 써요.",
                        calls -> calls.delete("/chat_room/" + USER)),
                check("친구 차단", "DELETE friend/{user_key}에 200으로 답하세요.", calls -> calls.delete("/friend/" + USER)),
                check(
                        "기호가 든 user_key",
                        "user_key는 모양이 정해지지 않은 문자열이에요. 있는 그대로 다루세요.",
                        calls -> calls.delete("/chat_room/qX3v-81TzK_a")));
    }

    private static List<Check> messages() {
        String media = "받지 않는 종류라도 오류 대신 안내하는 글로 답하세요.";
        return List.of(
                message("사진 메시지", media, "photo", "https://example.com/photo.jpg"),
                message("동영상 메시지", media, "video", "https://example.com/video.mp4"),
                message("음성 메시지", media, "audio", "https://example.com/audio.m4a"),
                message("처음 보는 종류", "type은 늘어날 수 있어요. 모르는 값도 받아 주세요.", "sticker", "(이모티콘)"),
                message("긴 글", "이용자는 긴 글도 보내요. 1,000자까지는 문제없이 답하세요.", "text", LONG_TEXT),
                message("이모지와 특수 문자", "본문을 UTF-8로 읽고 JSON을 라이브러리로 만드세요.", "text", "👩‍👩‍👧 \\\"뷁\\\" <b>&</b>\\n둘째 줄"),
                check(
                        "모르는 필드",
                        "카카오는 필드를 더할 수 있어요. 모르는 필드는 지나치세요.",
                        calls -> post(
                                calls,
                                "/message",
                                "{\"user_key\":\"test\",\"type\":\"text\",\"content\":\"안녕\",\"new\":{}}")),
                new Check(
                        "같은 버튼을 빠르게 세 번",
                        "답하기 전에도 이용자는 버튼을 또 누를 수 있어요. 동시에 와도 모두 답하세요.",
                        calls -> List.of(calls.postAtOnce(Endpoint.MESSAGE, "/message", json("text", "안녕"), TAPS)),
                        Checks::judged),
                crowd());
    }

    /** A server that starts, or is asked by a crowd, shows here whether it is in time. */
    private static Check crowd() {
        return new Check(
                "한꺼번에 온 메시지 열 개",
                "가장 느린 답도 5초 안에 가야 해요. 오래 걸리는 일은 먼저 답하고 나중에 보여 주세요.",
                calls -> List.of(calls.postAtOnce(Endpoint.MESSAGE, "/message", json("text", "안녕"), CROWD)),
                Checks::judged);
    }

    private static Check redirects() {
        return new Check(
                "이동 없이 답하기",
                "http에서 https로, 또는 다른 경로로 옮기지 말고 등록한 주소에서 바로 답하세요.",
                calls -> List.of(
                        calls.get(Endpoint.KEYBOARD, "/keyboard"),
                        post(calls, "/message", json("text", "안녕")),
                        calls.post(Endpoint.NOTICE, "/friend", "{\"user_key\":\"test\"}")),
                Checks::judged);
    }

    private static List<Check> paths() {
        String remedy = "주소 끝에 빗금을 붙여 등록하면 카카오가 이렇게 불러요. 옮기지 말고 바로 답하세요.";
        return List.of(
                redirects(),
                check("빗금 두 개 (//keyboard)", remedy, calls -> calls.get(Endpoint.KEYBOARD, "//keyboard")),
                check("빗금 두 개 (//message)", remedy, calls -> post(calls, "//message", json("text", "안녕"))),
                check("끝에 붙은 빗금 (message/)", remedy, calls -> post(calls, "/message/", json("text", "안녕"))));
    }

    private static List<Check> brokenInput() {
        String remedy = "깨진 요청에도 500이나 오류 페이지 대신 400과 짧은 JSON으로 답하세요.";
        return Stream.of(
                        new String[] {"깨진 JSON", "{\"user_key\":\"test\","},
                        new String[] {"빈 본문", ""},
                        new String[] {"객체가 아닌 JSON", "[]"},
                        new String[] {"빠진 필드", "{\"user_key\":\"test\"}"},
                        new String[] {"종류가 다른 필드", "{\"user_key\":1,\"type\":[],\"content\":{}}"})
                .map(input -> broken(input[0], remedy, Endpoint.MESSAGE, "/message", input[1]))
                .toList();
    }

    /** A body that Kakao would not send. */
    static Check broken(String name, String remedy, Endpoint endpoint, String path, String body) {
        return new Check(name, remedy, calls -> List.of(calls.post(endpoint, path, body)), BrokenInputRules::findings);
    }

    private static Check message(String name, String remedy, String type, String content) {
        return check(name, remedy, calls -> post(calls, "/message", json(type, content)));
    }

    static Check check(String name, String remedy, Function<Calls, Exchange> call) {
        return new Check(name, remedy, calls -> List.of(call.apply(calls)), Checks::judged);
    }

    private static Exchange post(Calls calls, String path, String json) {
        return calls.post(Endpoint.MESSAGE, path, json);
    }

    /** @param content must need no escape, or bring it */
    private static String json(String type, String content) {
        return "{\"user_key\":\"%s\",\"type\":\"%s\",\"content\":\"%s\"}".formatted(USER, type, content);
    }

    static List<Finding> judged(Exchange exchange) {
        return Judge.judge(exchange).findings();
    }
}
