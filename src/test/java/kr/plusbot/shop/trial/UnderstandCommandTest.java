package kr.plusbot.shop.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnderstandCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final List<String> output = new ArrayList<>();
    private Path menu;

    @BeforeEach
    void writeMenu() throws IOException {
        menu = folder.resolve("menu.yaml");
        Files.write(
                menu,
                getClass()
                        .getResourceAsStream("/kr/plusbot/shop/understanding/cafe.yaml")
                        .readAllBytes());
    }

    @Test
    void writesWhatIsUnderstood() throws IOException {
        assertThat(run("아아 두 잔이랑 따뜻한 라떼 하나 포장이요\n")).isZero();
        assertThat(answers()).containsExactly(JSON.readTree("""
                        {"say":"아아 두 잔이랑 따뜻한 라떼 하나 포장이요","kind":"order",
                         "lines":[{"item":"아메리카노","choices":["ICE"],"quantity":2},{"item":"카페라떼","choices":["HOT"],"quantity":1}],
                         "dine":"포장","memo":null,"missing":[{"item":"아메리카노","option":"사이즈"}],"unclear":false,"unavailable":[]}
                        """));
    }

    @Test
    void namesChoicesInTheOrderOfTheMenu() throws IOException {
        run("라지로 아메리카노 핫 하나");
        assertThat(answers().get(0).at("/lines/0/choices").toString()).isEqualTo("[\"HOT\",\"라지\"]");
    }

    @Test
    void addsEqualLinesUp() throws IOException {
        run("콜드브루 하나요 아 그리고 유자차 하나 콜드브루 두 잔");
        assertThat(answers().get(0).at("/lines")).hasSize(2);
        assertThat(answers().get(0).at("/lines/0/quantity").intValue()).isEqualTo(3);
    }

    @Test
    void answersEachLine() throws IOException {
        assertThat(run("\n \r\n\"콜드브루 1\\n유자차 2\"\n유자차")).isZero();
        assertThat(answers())
                .extracting(answer -> answer.get("kind").textValue())
                .containsExactly("none", "none", "order", "order");
        assertThat(answers().get(2).get("say").textValue()).isEqualTo("콜드브루 1\n유자차 2");
        assertThat(answers().get(2).get("lines")).hasSize(2);
    }

    @Test
    void tellsWhichLinesAreNone() throws IOException {
        byte[] broken = "\"유자차\n유자차\n?\n".getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 2] = (byte) 0xC3;
        assertThat(run(broken)).isEqualTo(1);
        assertThat(answers()).hasSize(3);
        assertThat(answers().get(0).has("error")).isTrue();
        assertThat(answers().get(1).get("kind").textValue()).isEqualTo("order");
        assertThat(answers().get(2).has("error")).isTrue();
    }

    @Test
    void writesLoneSurrogatesAsSomethingStorable() throws IOException {
        assertThat(run("\"유자차 \\ud83d\"\n")).isZero();
        assertThat(answers().get(0).get("say").textValue()).isEqualTo("유자차 \uFFFD");
    }

    @Test
    void refusesOtherArguments() {
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of("--menu"),
                List.of("--faq"),
                List.of("--menu", menu.toString(), "--faq", "faq.yaml"))) {
            assertThatThrownBy(() -> run(arguments, new byte[0]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("--menu");
        }
    }

    @Test
    void writesWhichQuestionIsAsked() throws IOException {
        Path faq = Files.writeString(folder.resolve("faq.yaml"), """
                        - {title: 주차, answer: 세 대, sayings: ["주차할 수 있나요?"]}
                        - {title: 주차 요금, answer: 무료, sayings: ["주차비가 얼마예요?"]}
                        """);
        byte[] input = "주차 요금이 얼마죠\n차\n\n\"주차\n".getBytes(StandardCharsets.UTF_8);
        assertThat(run(List.of("--faq", faq.toString()), input)).isEqualTo(1);
        assertThat(output.subList(0, 3))
                .containsExactly(
                        "{\"say\":\"주차 요금이 얼마죠\",\"title\":\"주차 요금\",\"suggestions\":[]}",
                        "{\"say\":\"차\",\"title\":\"주차\",\"suggestions\":[]}",
                        "{\"say\":\"\",\"title\":null,\"suggestions\":[]}");
        assertThat(answers().get(3).has("error")).isTrue();
    }

    @Test
    void tellsWhatIsWrongWithTheQuestions() throws IOException {
        Path faq = Files.writeString(folder.resolve("faq.yaml"), "faq: [{title: 주차}]");
        assertThatThrownBy(() -> run(List.of("--faq", faq.toString()), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("답이(가) 비어 있습니다");
    }

    @Test
    void tellsWhatIsWrongWithTheMenu() throws IOException {
        Files.writeString(menu, "categories: []");
        assertThatThrownBy(() -> run("유자차")).hasMessageContaining("categories: 1개에서 100개까지 적어 주세요.");
        assertThatThrownBy(() -> run(List.of("--menu", "nowhere.yaml"), new byte[0]))
                .hasMessageContaining("nowhere.yaml");
        assertThat(output).isEmpty();
    }

    private int run(String input) {
        return run(input.getBytes(StandardCharsets.UTF_8));
    }

    private int run(byte[] input) {
        return run(List.of("--menu", menu.toString()), input);
    }

    private int run(List<String> arguments, byte[] input) {
        return new UnderstandCommand(new ByteArrayInputStream(input)).applyAsInt(arguments, output::add);
    }

    private List<JsonNode> answers() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : output) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
