package kr.plusbot.core.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The answer to a question that asks for yes or no. */
public enum YesNo {
    YES("네 예 넵 넹 넴 녜 넷 응 웅 어 엉 오케이 오키 오키도키 ok okay okey yes y 좋아요 좋아 좋습니다 좋네요 맞아요 맞아 맞습니다 맞음 확인 확인했어요 확인했습니다"
            + " 그래요 그래 그럼요 물론이죠 당연하죠 할게요 할께요 주문 주문할게요 주문할께요 주문해주세요 주문해요 주문합니다 주문이요 확정 확정할게요 진행 진행해주세요 그렇게"
            + " 그대로 이대로 그걸로 ㅇㅇ ㅇㅋ ㅇ ㄱㄱ ㅇㅋㅇㅋ ㄱ ㄱㄱㄱ ㅇㅇㅇ"),
    NO("아니요 아니오 아뇨 아니 아녀 아뇽 아닙니다 아닌데요 노 노노 no nope n 싫어요 싫어 싫습니다 없음 없어요 없어 없습니다 없는데요 없네요 스킵 skip 패스 pass"
            + " 건너뛰기 건너뛸게요 생략 괜찮아요 괜찮습니다 됐어요 됐습니다 됐음 안할게요 안해요 필요없어요 필요없습니다 선택안함 ㄴㄴ ㄴ ㄴㄴㄴ x");

    private static final String SIGNS = "[^\\p{L}\\p{N}]+";

    private final Set<String> words;

    YesNo(String words) {
        this.words = Set.of(words.split(" "));
    }

    /** What a text says; empty when it says neither, or both. */
    public static Optional<YesNo> read(String text) {
        return Arrays.stream(values())
                .filter(answer -> answer.isSaidBy(text))
                .findFirst()
                .filter(answer -> !VisibleText.isEmpty(text));
    }

    /** Whether a message says this. */
    public boolean isSaid(IncomingMessage message) {
        return message.kind() == MessageKind.TEXT && read(message.content()).equals(Optional.of(this));
    }

    private boolean isSaidBy(String text) {
        String plain = VisibleText.of(text).replaceAll(SIGNS, "");
        return words.contains(plain)
                || Wording.readings(text).stream().anyMatch(words::contains)
                || saysOnly(Wording.words(text));
    }

    /** Whether the text is made of such words alone, some of them perhaps twice: 네네, 네 맞아요. */
    private boolean saysOnly(List<String> said) {
        List<String> each = new ArrayList<>(said);
        each.replaceAll(word -> word.replaceAll("^(.)\\1+$", "$1"));
        return !each.isEmpty() && words.containsAll(each.stream().collect(Collectors.toSet()));
    }
}
