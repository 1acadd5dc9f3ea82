package kr.example.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.plusbot.testkit.Bot;
import org.junit.jupiter.api.Test;

class SurveyDialogueTest {

    private final Path folder = Files.createTempDirectory("survey");
    private final SurveyFile file = new SurveyFile(folder.resolve("survey.csv"));
    private final Bot bot = Bot.with(new SurveyDialogue(file));

    SurveyDialogueTest() throws IOException {}

    @Test
    void keepsPointsPhotoAndWord() throws IOException {
        bot.user("kim")
                .says("설문")
                .taps("5점")
                .sends("photo", "https://example.com/cake.jpg")
                .sees("남기실 말씀을 적어 주세요.*")
                .says("케이크가 \"정말\" 맛있어요")
                .sees("고맙습니다.*");

        assertThat(file.lines())
                .singleElement()
                .asString()
                .endsWith("\"5점\",\"케이크가 \"\"정말\"\" 맛있어요\",\"https://example.com/cake.jpg\"");
    }

    @Test
    void asksAgainForWhatIsNoAnswer() {
        bot.user("kim")
                .says("설문")
                .says("좋았어요")
                .sees("버튼에서 골라 주세요.*")
                .taps("3점")
                .says("사진 없어요")
                .sees("사진을 보내거나*");
    }

    @Test
    void writesNoFormula() throws IOException {
        bot.user("kim").says("설문").taps("1점").taps("건너뛰기").says("=1+1");

        assertThat(file.lines()).singleElement().asString().contains("\"'=1+1\"");
    }
}
