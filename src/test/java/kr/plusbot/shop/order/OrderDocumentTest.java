package kr.plusbot.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderDocumentTest {

    private static final Pattern SAY = Pattern.compile("\\bsay ('[^']+'|[^\\s;(']+)");

    @ParameterizedTest
    @ValueSource(strings = {"docs/order.md", "docs/order.en.md"})
    void makesOneOrderOfOneSentence(String document) throws Exception {
        Shop shop = new Shop();
        List<String> replies = new ArrayList<>();
        for (String text : said(document)) {
            replies.add(shop.says(text).text());
        }
        assertThat(replies.get(0)).contains("이렇게 담을까요?", "합계 14,000원");
        assertThat(replies.get(1)).startsWith("담았어요.");
        assertThat(replies.subList(5, 7)).allMatch(reply -> reply.contains("주문번호 A-001"));
        assertThat(shop.placed()).hasSize(1);
    }

    private static List<String> said(String document) throws Exception {
        String text = Files.readString(Path.of(document));
        return SAY.matcher(text.substring(text.indexOf("say() {")))
                .results()
                .map(OrderDocumentTest::unquoted)
                .toList();
    }

    private static String unquoted(MatchResult said) {
        return said.group(1).replace("'", "");
    }
}
