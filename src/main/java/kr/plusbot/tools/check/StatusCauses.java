package kr.plusbot.tools.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** What each status means that is not 200 (manual, section 8). Without state. */
final class StatusCauses {

    /** What servers say on a port that speaks TLS. */
    private static final Pattern PLAIN_TO_TLS =
            Pattern.compile("sent to HTTPS port|to an HTTPS server|requires TLS", Pattern.CASE_INSENSITIVE);

    private StatusCauses() {}

    /** @param exchange has a status, and not 200 */
    static Cause of(Exchange exchange) {
        if (exchange.status() == 400 && PLAIN_TO_TLS.matcher(exchange.body()).find()) {
            return ConnectionCauses.TLS_WANTED.seenAs(seen(exchange.body()));
        }
        Cause cause = exchange.isRedirect() ? redirect(exchange) : page(named(exchange.status()), exchange.body());
        return cause.excerpt().isEmpty() ? cause.seenAs(seen(exchange.body())) : cause;
    }

    /** A page that stands before the bot says more than its status. */
    private static Cause page(Cause cause, String body) {
        String remedy = HtmlPage.known(body);
        return remedy.isEmpty() ? cause : Cause.of(cause.text(), remedy);
    }

    private static String seen(String body) {
        String title = HtmlPage.title(body);
        return title.isEmpty() ? Excerpt.start(body) : "HTML 페이지 '%s'".formatted(title);
    }

    private static Cause redirect(Exchange exchange) {
        return new Cause(
                "%d 이동 응답이에요. 카카오는 POST의 이동을 따라가지 않아요.".formatted(exchange.status()),
                remedy(exchange.location().toLowerCase(Locale.ROOT)),
                exchange.location().isEmpty() ? "" : "Location: " + exchange.location());
    }

    private static String remedy(String location) {
        return location.contains("login") || location.contains("signin")
                ? "로그인하는 곳으로 보내고 있어요. 이 주소는 로그인 없이 열리게 하세요."
                : "Location에 적힌 주소를 등록하거나, 옮기지 말고 바로 200으로 답하세요. (http를 https로, 끝의 빗금을 붙이거나 떼며 옮기는 설정)";
    }

    private static Cause named(int status) {
        return switch (status) {
            case 401 ->
                Cause.of(
                        "HTTP 401 응답이에요. 봇이 로그인이나 인증을 요구해요.", "카카오는 로그인하지 않아요. 이 주소는 인증 없이 열고, 막으려면 스킬의 헤더에 비밀을 담으세요.");
            case 403 ->
                Cause.of(
                        "HTTP 403 응답이에요. 봇이 이 주소를 막고 있어요.",
                        "봇이 이 호출을 막고 있어요. 허용할 주소(방화벽, IP 목록), CSRF 검사, 비밀 헤더(--header)를 확인하세요.");
            case 404 -> Cause.of("HTTP 404 응답이에요. 이 주소에는 아무것도 없어요.", "등록한 주소와 서버의 경로가 글자 그대로 같은지, 새 코드가 배포됐는지 확인하세요.");
            case 405 -> Cause.of("HTTP 405 응답이에요. 이 주소는 이 메서드를 받지 않아요.", "카카오가 부르는 메서드(메시지와 스킬은 POST)를 받게 하세요.");
            case 400, 415, 422 ->
                Cause.of(
                        "HTTP %d 응답이에요. 봇이 카카오의 요청을 물리쳐요.".formatted(status),
                        "입력 검사를 느슨하게 하세요. 모르는 필드와 없는 필드, application/json; charset=utf-8을 받아야 해요.");
            case 429 -> Cause.of("HTTP 429 응답이에요. 호출이 많다고 물리쳐요.", "카카오의 호출은 몇 안 되는 주소에서 와요. 횟수 제한에서 빼세요.");
            case 502, 503, 504 ->
                Cause.of(
                        "HTTP %d 응답이에요. 앞의 프록시가 봇에 닿지 못해요.".formatted(status),
                        "봇의 프로세스가 켜져 있는지, 프록시가 보내는 포트가 맞는지 확인하세요.");
            default -> other(status);
        };
    }

    private static Cause other(int status) {
        return status >= 500
                ? Cause.of(
                        "HTTP %d 응답이에요. 봇 안에서 오류가 났어요.".formatted(status),
                        "봇의 로그에서 예외를 찾으세요. 오류가 나도 200과 안내하는 글로 답하세요.")
                : Cause.of("HTTP %d 응답이에요. 카카오는 200만 성공으로 세요.".formatted(status), "200으로 답하세요.");
    }
}
