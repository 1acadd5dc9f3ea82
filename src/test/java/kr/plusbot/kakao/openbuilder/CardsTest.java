package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.Card;
import kr.plusbot.core.chat.Card.Row;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.platform.http.ObjectMapperProvider;
import org.junit.jupiter.api.Test;

final class CardsTest {

    private static final ObjectMapper JSON = new ObjectMapperProvider().getContext(SkillResponse.class);
    private static final LinkButton LINK = new LinkButton("더 보기", URI.create("https://www.example.com"));

    @Test
    void showsAListWithItsPicturesAndPages() {
        JsonNode card = only(list(5)).at("/listCard");
        assertThat(card.at("/header/title").asText()).isEqualTo("검색결과");
        assertThat(card.at("/items").findValuesAsText("title")).containsExactly("1", "2", "3", "4", "5");
        assertThat(card.at("/items/0"))
                .hasToString(
                        "{\"title\":\"1\",\"description\":\"가수\","
                                + "\"imageUrl\":\"https://img.example.com/1.jpg\",\"link\":{\"web\":\"https://www.example.com/1\"}}");
        assertThat(card.at("/buttons/0/webLinkUrl").asText()).isEqualTo("https://www.example.com");
    }

    @Test
    void showsALongListAsACarouselOfEvenParts() {
        JsonNode carousel = only(list(9)).at("/carousel");
        assertThat(carousel.at("/type").asText()).isEqualTo("listCard");
        assertThat(sizes(carousel)).containsExactly(3, 3, 3);
        assertThat(carousel.findValuesAsText("title")).contains("1", "9");
        assertThat(sizes(only(list(20)).at("/carousel"))).containsExactly(4, 4, 4, 4, 4);
    }

    @Test
    void staysWithTheTextWhereACardWouldLoseSomething() {
        assertThat(only(list(1)).has("textCard")).isTrue();
        assertThat(only(list(21)).has("textCard")).isTrue();
        assertThat(only(summary("가".repeat(41), "1원")).has("simpleText")).isTrue();
        assertThat(only(summary("가", "1".repeat(15))).has("simpleText")).isTrue();
    }

    @Test
    void showsWhatIsSaidBeforeASummary() {
        JsonNode outputs = outputs(summary("아메리카노 4,500원", "4,500원"));
        assertThat(outputs).hasSize(2);
        assertThat(outputs.at("/0/simpleText/text").asText()).isEqualTo("확인해 주세요.");
        assertThat(outputs.at("/1/itemCard"))
                .hasToString(
                        "{\"head\":{\"title\":\"주문 내용\"},\"itemList\":[{\"title\":\"1개\",\"description\":\"아메리카노 4,500원\"}],"
                                + "\"itemListSummary\":{\"title\":\"합계\",\"description\":\"4,500원\"}}");
    }

    private static Reply list(int count) {
        List<Row> rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Row(
                        "" + i,
                        "가수",
                        URI.create("https://img.example.com/" + i + ".jpg"),
                        URI.create("https://www.example.com/" + i)))
                .toList();
        return Reply.of("노래들").withLink(LINK).withCard(new Card(Card.Layout.LIST, "검색결과", rows, null, "노래들"));
    }

    private static Reply summary(String description, String total) {
        Row row = Row.of("1개", description);
        return Reply.of("확인해 주세요.\n\n자세히")
                .withCard(new Card(Card.Layout.SUMMARY, "주문 내용", List.of(row), Row.of("합계", total), "자세히"));
    }

    private static List<Integer> sizes(JsonNode carousel) {
        return StreamSupport.stream(carousel.path("items").spliterator(), false)
                .map(list -> list.path("items").size())
                .toList();
    }

    private static JsonNode only(Reply reply) {
        assertThat(outputs(reply)).hasSize(1);
        return outputs(reply).get(0);
    }

    private static JsonNode outputs(Reply reply) {
        return JSON.valueToTree(SkillResponse.of(Outputs.of(reply), List.of())).at("/template/outputs");
    }
}
