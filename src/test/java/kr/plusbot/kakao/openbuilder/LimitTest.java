package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Card;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.kakao.openbuilder.Bubble.BasicCard;
import kr.plusbot.kakao.openbuilder.Bubble.Button;
import kr.plusbot.kakao.openbuilder.Bubble.SimpleImage;
import kr.plusbot.kakao.openbuilder.Bubble.SimpleText;
import kr.plusbot.kakao.openbuilder.Bubble.TextCard;
import kr.plusbot.kakao.openbuilder.Bubble.Thumbnail;
import kr.plusbot.kakao.openbuilder.CardBubble.Carousel;
import kr.plusbot.kakao.openbuilder.CardBubble.ItemCard;
import kr.plusbot.kakao.openbuilder.CardBubble.ItemRow;
import kr.plusbot.kakao.openbuilder.CardBubble.ItemSummary;
import kr.plusbot.kakao.openbuilder.CardBubble.ListCard;
import kr.plusbot.kakao.openbuilder.CardBubble.ListItem;
import kr.plusbot.kakao.openbuilder.CardBubble.Title;
import kr.plusbot.kakao.openbuilder.SkillResponse.QuickReply;
import kr.plusbot.platform.http.ObjectMapperProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No answer goes beyond what Kakao's format page allows: every bubble is made with far too much of everything. */
final class LimitTest {

    private static final String TABLE = "/openbuilder/limits.csv";
    private static final ObjectMapper JSON = new ObjectMapperProvider().getContext(SkillResponse.class);

    /** Two characters of Java, one code point, four bytes. */
    private static final String CHARACTER = "😀";

    private static final String LONG = CHARACTER.repeat(2_000);
    private static final String URL = "https://www.example.com/";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void isKept(String pointer, int most) {
        JsonNode full = JSON.valueToTree(overfull(bubble(pointer))).at("/template" + pointer);
        if (full.isTextual()) {
            assertThat(full.textValue()).isEqualTo(CHARACTER.repeat(most - 1) + "…");
        } else {
            assertThat(full).hasSize(most);
        }
    }

    @Test
    void isKnownForEveryTextAndEveryList() throws Exception {
        TreeSet<String> shown = new TreeSet<>();
        for (Bubble bubble : bubbles()) {
            collect("", JSON.valueToTree(overfull(bubble)).at("/template"), shown);
        }
        try (var table = getClass().getResourceAsStream(TABLE)) {
            assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.split(",")[0]))
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @Test
    void countsCodePointsWithoutCutting() {
        String most = CHARACTER.repeat(1_000);
        assertThat(new SimpleText(most).text()).isEqualTo(most);
        assertThat(new SimpleText(most + "x").text()).isEqualTo(CHARACTER.repeat(999) + "…");
    }

    /** A bubble of more than 30 KB is not shown at all. */
    @ParameterizedTest
    @MethodSource
    void staysBelowThirtyKilobytes(Reply reply) throws Exception {
        for (Bubble bubble : Outputs.of(reply)) {
            assertThat(JSON.writeValueAsBytes(bubble.named())).hasSizeLessThan(30_000);
        }
    }

    static Stream<Reply> staysBelowThirtyKilobytes() {
        return Stream.of(300, 301)
                .flatMap(item -> Stream.of(1_000, 1_001).map(button -> list(address(item), address(button))));
    }

    private static Reply list(URI item, URI button) {
        Card.Row row = new Card.Row(LONG, LONG, item, item);
        Card card = new Card(Card.Layout.LIST, "노래", Collections.nCopies(20, row), null, "끝");
        return Reply.of("끝").withLink(new LinkButton(LONG, button)).withCard(card);
    }

    private static URI address(int length) {
        return URI.create(URL + "x".repeat(length - URL.length()));
    }

    private static Bubble bubble(String pointer) {
        String type = pointer.startsWith("/outputs/0/") ? pointer.split("/")[3] : "simpleText";
        return bubbles().stream()
                .filter(bubble -> bubble.named().containsKey(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<Bubble> bubbles() {
        List<Button> buttons = many(new Button(LONG, "webLink", URL, null));
        ListCard list = new ListCard(new Title(LONG), many(new ListItem(LONG, LONG, URL, Map.of("web", URL))), buttons);
        ItemSummary summary = new ItemSummary(LONG, LONG);
        return List.of(
                new SimpleText(LONG),
                new SimpleImage(URL, LONG),
                new TextCard(LONG, buttons),
                new BasicCard(new Thumbnail(URL, LONG), buttons),
                list,
                new Carousel("listCard", many(list)),
                new ItemCard(new Title(LONG), many(new ItemRow(LONG, LONG)), summary, buttons));
    }

    private static SkillResponse overfull(Bubble bubble) {
        return SkillResponse.of(many(bubble), many(QuickReply.saying(LONG)));
    }

    private static <T> List<T> many(T one) {
        return Collections.nCopies(200, one);
    }

    /** The pointers of all lists and of all texts that a user reads, for the first element of each list. */
    private static void collect(String pointer, JsonNode node, TreeSet<String> found) {
        if (node.isArray()) {
            found.add(pointer);
            collect(pointer + "/0", node.get(0), found);
        } else if (node.isTextual() && node.textValue().endsWith("…")) {
            found.add(pointer);
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> collect(pointer + "/" + name, node.get(name), found));
    }
}
