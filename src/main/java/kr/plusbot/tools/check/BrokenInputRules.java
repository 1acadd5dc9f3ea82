package kr.plusbot.tools.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is expected of an answer to a broken request. The manual asks for nothing; a bot that fails gets blocked. */
final class BrokenInputRules {

    private static final int SERVER_ERROR = 500;

    /** The bot did not even look at the request. */
    private static final Set<Integer> SHUT = Set.of(401, 403, 404, 405);

    private BrokenInputRules() {}

    static List<Finding> findings(Exchange exchange) {
        Findings findings = new Findings();
        if (!exchange.isAnswered() || exchange.isRedirect() || exchange.status() < 300) {
            return Judge.judge(exchange).findings();
        }
        String section = exchange.endpoint().timeSection();
        if (exchange.status() >= SERVER_ERROR || SHUT.contains(exchange.status())) {
            findings.breaks(exchange.endpoint().statusSection(), StatusCauses.of(exchange));
        } else if (exchange.endpoint().isOfSkill() && !exchange.endpoint().maySayNothing()) {
            findings.bends(section, "HTTP %d 응답이에요. 카카오는 200만 성공으로 세요.", exchange.status());
        }
        if (exchange.body().toLowerCase(Locale.ROOT).contains("<html")) {
            findings.bends(section, "오류를 HTML 페이지로 답해요. 서버의 속사정이 드러날 수 있어요.");
        }
        return findings.list();
    }
}
