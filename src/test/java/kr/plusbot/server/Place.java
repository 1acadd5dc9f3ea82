package kr.plusbot.server;

import java.util.Arrays;
import java.util.Optional;

/** Where a customer is who orders croissants, as he can tell by the reply; what he says there, and where that leads. */
enum Place {
    PLACED("주문번호 [A-Z]+-\\d{3}", "주문하기"),
    SUMMARY("주문을 확인해 주세요", "주문 확정"),
    PICKUP("어떻게 받으시겠어요", "포장 주문번호로 받기"),
    MEMO("남기실 말씀이 있으면", "건너뛰기"),
    MORE("더 담으시겠어요", "다 골랐어요"),
    QUANTITY("몇 개 드릴까요", "\\d"),
    ITEM("\\[디저트\\] 골라 주세요", "크루아상"),
    CATEGORY("무엇을 드릴까요", "디저트"),
    ASLEEP("남아 있어요. 이어서", "이어서 하기");

    private final String question;
    private final String answer;

    /**
     * @param question a regular expression of what the bot says
     * @param answer a regular expression of what leads on
     */
    Place(String question, String answer) {
        this.question = ".*" + question + ".*";
        this.answer = answer;
    }

    /** Where a reply has put the customer; empty when it tells him nothing of that. */
    static Optional<Place> of(String reply) {
        String line = reply.replace('\n', ' ');
        return Arrays.stream(values())
                .filter(place -> line.matches(place.question))
                .findFirst();
    }

    /** What he says to get on. */
    String says(int quantity) {
        return this == QUANTITY ? String.valueOf(quantity) : answer;
    }

    /** Where it leads to say this here; most steps ask again when they hear what they do not expect. */
    Place after(String said) {
        if (said.matches(answer) || this == MEMO) {
            return following();
        }
        boolean again = said.equals(PLACED.answer) && this != PLACED;
        return again ? ASLEEP : this;
    }

    private Place following() {
        return switch (this) {
            case PLACED, ASLEEP -> CATEGORY;
            default -> values()[ordinal() - 1];
        };
    }
}
