package kr.plusbot.kakao.plusfriend;

import static org.assertj.core.api.Assertions.assertThat;

import kr.plusbot.testing.MediaCommand;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MediaTest {

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withCommands(MediaCommand.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo | http://dn-m.talk.kakao.com/talkm/a.jpg | PHOTO <http://dn-m.talk.kakao.com/talkm/a.jpg> [http://dn-m.talk.kakao.com/talkm/a.jpg]",
                "video | http://dn-m.talk.kakao.com/talkm/a.mp4 | VIDEO <http://dn-m.talk.kakao.com/talkm/a.mp4> [http://dn-m.talk.kakao.com/talkm/a.mp4]",
                "sticker | x | OTHER <x> []",
                "text | https://talk.kakaocdn.net/a.jpg?b=c | PHOTO <https://talk.kakaocdn.net/a.jpg?b=c> [https://talk.kakaocdn.net/a.jpg?b=c]",
                "text | (이모티콘) | OTHER <(이모티콘)> []",
                "text | 본 것:https://talk.kakaocdn.net/a.jpg | TEXT <본 것:https://talk.kakaocdn.net/a.jpg> []"
            })
    void tellsMediaFromWords(String type, String content, String seen) {
        String body = "{\"user_key\":\"test\",\"type\":\"" + type + "\",\"content\":\"" + content + "\"}";
        assertThat(BOT.post("/plusfriend/message", body)
                        .json()
                        .at("/message/text")
                        .asText())
                .isEqualTo(seen);
    }
}
