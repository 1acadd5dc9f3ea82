package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.Photo;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.kakao.openbuilder.Bubble.BasicCard;
import kr.plusbot.kakao.openbuilder.Bubble.SimpleImage;
import kr.plusbot.kakao.openbuilder.Bubble.SimpleText;
import kr.plusbot.kakao.openbuilder.Bubble.TextCard;
import org.junit.jupiter.api.Test;

final class OutputsTest {

    private static final LinkButton LINK = new LinkButton("멜론에서 더 보기", URI.create("https://www.example.com/아"));
    private static final Photo PHOTO = new Photo(URI.create("https://img.example.com/1.jpg"), 720, 630);

    @Test
    void keepsAThousandCharactersInOneBubble() {
        assertThat(texts("😀".repeat(1_000))).containsExactly("😀".repeat(1_000));
    }

    @Test
    void endsABubbleBehindAParagraphElseALineElseAWord() {
        assertThat(texts("가".repeat(700) + "\n\n" + "나".repeat(200) + "\n" + "다".repeat(400)))
                .containsExactly("가".repeat(700), "나".repeat(200) + "\n" + "다".repeat(400));
        assertThat(texts("가".repeat(700) + "\n" + "나 ".repeat(300))).containsExactly("가".repeat(700), "나 ".repeat(300));
        assertThat(texts("가나 ".repeat(400))).containsExactly("가나 ".repeat(333).strip(), "가나 ".repeat(67));
    }

    @Test
    void showsNoEmptyBubble() {
        assertThat(texts(" ".repeat(1_500) + "가")).containsExactly("가");
        assertThat(texts("가" + "\n".repeat(1_500) + "나")).containsExactly("가", "나");
    }

    @Test
    void neverCutsACharacterAndStopsAfterThreeBubbles() {
        List<String> texts = texts("👩‍💻".repeat(2_000));
        assertThat(texts).hasSize(3).allMatch(text -> Limit.SIMPLE_TEXT.fits(text));
        assertThat(texts.get(0)).isEqualTo("👩‍💻".repeat(333));
        assertThat(texts.get(2)).endsWith("👩‍💻…");
    }

    @Test
    void putsALinkBelowItsText() {
        assertThat(Outputs.of(Reply.of("세 곡").withLink(LINK)))
                .containsExactly(new TextCard("세 곡", List.of(Bubble.Button.of(LINK))));
        assertThat(Outputs.of(Reply.of("가".repeat(401)).withLink(LINK)))
                .containsExactly(
                        new SimpleText("가".repeat(401)), new TextCard("멜론에서 더 보기", List.of(Bubble.Button.of(LINK))));
    }

    @Test
    void showsAPictureWithAndWithoutALink() {
        assertThat(Outputs.of(Reply.of("표지").withPhoto(PHOTO)))
                .containsExactly(new SimpleText("표지"), new SimpleImage("https://img.example.com/1.jpg", "사진"));
        assertThat(Outputs.of(Reply.of("표지").withPhoto(PHOTO).withLink(LINK)))
                .hasSize(2)
                .last()
                .isInstanceOf(BasicCard.class);
    }

    @Test
    void showsThreeBubblesAtMost() {
        assertThat(Outputs.of(Reply.of("가 ".repeat(3_000)).withPhoto(PHOTO).withLink(LINK)))
                .hasSize(3);
    }

    private static List<String> texts(String text) {
        return Outputs.of(Reply.of(text)).stream()
                .map(bubble -> ((SimpleText) bubble).text())
                .toList();
    }
}
