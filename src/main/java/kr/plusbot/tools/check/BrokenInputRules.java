package kr.plusbot.tools.check;

import java.util.List;
import java.util.Locale;

/** What is expected of an answer to a broken request. The manual asks for nothing; a bot that fails gets blocked. */
final class BrokenInputRules {

    private static final int SERVER_ERROR = 500;

    private BrokenInputRules() {}

    static List<Finding> findings(Exchange exchange) {
        Findings findings = new Findings();
        if (!exchange.isAnswered() || exchange.isRedirect() || exchange.status() < 300) {
            return Judge.judge(exchange).findings();
        }
        String section = exchange.endpoint().timeSection();
        if (exchange.status() == 403) {
            findings.breaks(exchange.endpoint().isOfSkill() ? section : "7.1", "상태 코드가 403이에요. 봇이 이 주소를 막고 있어요.");
        } else if (exchange.status() >= SERVER_ERROR) {
            findings.breaks(section, "상태 코드가 %d이에요. 오류가 쌓이면 카카오가 봇을 멈춰요.", exchange.status());
        } else if (exchange.endpoint().isOfSkill()) {
            findings.bends(section, "상태 코드가 %d이에요. 카카오는 200만 성공으로 세요.", exchange.status());
        }
        if (exchange.body().toLowerCase(Locale.ROOT).contains("<html")) {
            findings.bends(section, "오류를 HTML 페이지로 답해요. 서버의 속사정이 드러날 수 있어요.");
        }
        return findings.list();
    }
}
