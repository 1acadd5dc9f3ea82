package kr.plusbot.kakao.openbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import kr.plusbot.testing.EchoCommand;
import kr.plusbot.testing.MediaCommand;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SkillMediaTest {

    private static final String SIGNED =
            "https://talk.kakaocdn.net/dna/bcd/i_0a1b.jpg?credential=Kq0e&expires=1790000000&signature=a%2Bb%3D";
    private static final String FIRST = "https://secure.kakaocdn.net/one.jpg?a=1,2";
    private static final String SECOND = "https://secure.kakaocdn.net/two.jpg";

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(
            Map.of("plusbot.skill.callers", "127.0.0.0/8,::1"), EchoCommand.class, MediaCommand.class);

    @ParameterizedTest
    @CsvSource({"image,PHOTO", "IMAGE,PHOTO", "photo,PHOTO", "video,VIDEO", "VIDEO,VIDEO", "sticker,OTHER", "'',OTHER"})
    void takesAMediumFromTheRequestsParameters(String type, String kind) {
        assertThat(sent(SIGNED, Map.of("media", Map.of("type", type, "url", SIGNED))))
                .isEqualTo(kind + " <" + SIGNED + "> [" + SIGNED + "]");
    }

    @Test
    void takesAMediumThatIsEncodedOrOneOfSeveral() {
        Map<String, String> photo = Map.of("type", "image", "url", FIRST);
        String both = "PHOTO <" + FIRST + "> [" + FIRST + ", " + SECOND + "]";
        assertThat(sent(SECOND, Map.of("media", Payload.json(photo)))).isEqualTo(both);
        assertThat(sent("", Map.of("media", List.of(photo, Map.of("type", "image", "url", SECOND)))))
                .isEqualTo(both);
    }

    @Test
    void takesAPhotoWithoutAnAddress() {
        assertThat(sent("", Map.of("media", Map.of("type", "image")))).isEqualTo("PHOTO <> []");
    }

    @ParameterizedTest
    @CsvSource({"IMAGE_UPLOAD,PHOTO", "VIDEO_UPLOAD,VIDEO", "FILE_UPLOAD,OTHER"})
    void takesAnUploadThatHasOnlyItsAddress(String trigger, String kind) {
        String address = "http://media.example.com/talk/a|b.jpg?signature=a%2Bb%3D";
        assertThat(uploaded(trigger, address)).isEqualTo(kind + " <" + address + "> [" + address + "]");
        assertThat(uploaded(trigger, "따라:안녕")).isEqualTo("안녕");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "\"\"", "\"null\"", "{\"type\":null,\"url\":\"\"}"})
    void hearsTheWordsBesideNoMedium(String media) throws JsonProcessingException {
        Map<String, ?> params = Map.of("media", new ObjectMapper().readTree(media));
        assertThat(sent("따라:안녕", params)).isEqualTo("안녕");
    }

    @Test
    void takesAllPicturesOfTheSecureImagePlugIn() {
        Map<String, ?> picture = Map.of(
                "privacyAgreement",
                "Y",
                "imageQuantity",
                "2",
                "secureUrls",
                "List(" + FIRST + ", " + SECOND + ")",
                "expire",
                "2026-12-18T00:00:00+0900");
        String both = "PHOTO <" + FIRST + "> [" + FIRST + ", " + SECOND + "]";
        assertThat(plugIn(Map.of("secureimage", Payload.json(picture)))).isEqualTo(both);
        assertThat(plugIn(Map.of("secureimage", picture))).isEqualTo(both);
        assertThat(plugIn(Map.of("secureimage", Payload.json(Payload.json(picture)))))
                .isEqualTo(both);
        assertThat(plugIn(Map.of("secureimage", Map.of("secureUrls", List.of(FIRST, SECOND)))))
                .isEqualTo(both);
        assertThat(plugIn(Map.of("secureimage", Map.of("secureUrls", Payload.json(List.of(FIRST, SECOND))))))
                .isEqualTo(both);
    }

    @Test
    void takesTheSentenceOfAPlugInWithoutPicturesForNoAnswer() {
        Map<String, ?> profile = Map.of("otp", "https://talk-plugin.kakao.com/otp/5c7f/profile", "app_user_id", 7);
        assertThat(plugIn(Map.of("profile", Payload.json(profile)))).isEqualTo("OTHER <> []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"List()", "", "List("})
    void takesAPlugInsSentenceForNoAnswer(String urls) {
        assertThat(plugIn(Map.of("secureimage", Map.of("privacyAgreement", "N", "secureUrls", urls))))
                .isEqualTo("OTHER <> []");
    }

    @Test
    void handsThePicturesToACommandThatIsCalledByItsName() {
        Map<String, ?> params =
                Map.of("query", "이것", "picture", Map.of("secureUrls", "List(" + FIRST + "," + SECOND + ")"));
        assertThat(text("/openbuilder/skill/media", Payload.call("따라:안녕", params, Map.of())))
                .isEqualTo("TEXT <본 것:이것> [" + FIRST + ", " + SECOND + "]");
        assertThat(text("/openbuilder/skill/nothing", Payload.call(SIGNED, Map.of(), Map.of())))
                .startsWith("PHOTO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SIGNED,
                " https://KAKAOCDN.NET/a.png\\n",
                "HTTPS://k.kakaocdn.net:443/dn/a/img.jpg",
                "https://talk.kakaocdn.net/dn/a|b[1].jpg?{x}",
                "https://talk.kakaocdn.net?a=1"
            })
    void takesOneOfKakaosAddressesForAPhoto(String utterance) {
        assertThat(sent(utterance.replace("\\n", "\n"), Map.of())).startsWith("PHOTO <");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://talk.kakaocdn.net/a.jpg",
                "https://kakaocdn.net.example.com/a.jpg",
                "https://notkakaocdn.net/a.jpg",
                "https://kakaocdn.net@example.com/a.jpg",
                "https://kakaocdn.net:8443/a.jpg",
                "https://example.com/a.jpg",
                "https://talk.kakaocdn.net/a.jpg 이 사진이요",
                "talk.kakaocdn.net/a.jpg"
            })
    void takesOtherAddressesForWords(String utterance) {
        assertThat(sent(utterance, Map.of())).startsWith("지원하는 명령어가 아닙니다.");
        assertThat(sent("본 것:" + utterance, Map.of())).startsWith("TEXT <");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(이모티콘)", "(이모티콘)\n", ""})
    void takesAnEmoticonForNoWords(String utterance) {
        assertThat(sent(utterance, Map.of())).startsWith("OTHER <").endsWith("> []");
    }

    private static String sent(String utterance, Map<String, ?> params) {
        return text(
                "/openbuilder/skill",
                Payload.json(Map.of(
                        "userRequest",
                        Map.of("utterance", utterance, "params", params, "user", Map.of("id", "test")))));
    }

    private static String uploaded(String trigger, String utterance) {
        return text(
                "/openbuilder/skill",
                Payload.json(Map.of(
                        "flow",
                        Map.of("trigger", Map.of("type", trigger)),
                        "userRequest",
                        Map.of("utterance", utterance, "user", Map.of("id", "test")))));
    }

    private static String plugIn(Map<String, ?> params) {
        return text("/openbuilder/skill", Payload.call("따라:사진을 보냈습니다.", params, Map.of()));
    }

    private static String text(String path, String body) {
        return BOT.post(path, body)
                .json()
                .at("/template/outputs/0/simpleText/text")
                .asText();
    }
}
