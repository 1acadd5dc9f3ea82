package kr.plusbot.shop.hours;

import java.util.ArrayList;
import java.util.List;

/**
 * The hours of a day. Immutable.
 *
 * @param spans in their order; none on a day when the shop stays closed
 */
record OpenDay(List<Span> spans) {

    static final OpenDay CLOSED = new OpenDay(List.of());

    /** Copies the list. */
    OpenDay {
        spans = List.copyOf(spans);
    }

    /** @throws IllegalArgumentException when a text is no span; one line in Korean says so */
    static OpenDay of(String open, List<String> breaks) {
        List<Span> spans = new ArrayList<>(List.of(Span.of(open)));
        for (String text : breaks) {
            Span pause = Span.of(text);
            List<Span> left =
                    spans.stream().flatMap(span -> span.without(pause)).toList();
            if (left.equals(spans)) {
                throw new IllegalArgumentException("쉬는 시간 \"%s\"이(가) 여는 시간 \"%s\"에 들지 않습니다.".formatted(text, open));
            }
            spans = new ArrayList<>(left);
        }
        return new OpenDay(spans);
    }
}
