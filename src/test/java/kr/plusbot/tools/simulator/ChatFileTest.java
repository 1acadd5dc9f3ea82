package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a conversation is written down. */
class ChatFileTest {

    private static final String READABLE = """
            channel: plusfriend
            steps:
              - user: kim
                adds: channel
              - user: kim
                says: 주문하기
                sees: |-
                  무엇을 드릴까요?

                  골라 주세요.
                buttons:
                  - 커피
                  - "2"
              - user: lee
                taps: 주문취소:*
                sees: "주문번호 *: 취소"
                buttons: []
            """;

    @Test
    void readsWhatItWrites() throws WrongChatFile {
        ChatFile file = ChatFile.parse(READABLE);
        assertThat(file.turns()).extracting(ChatTurn::user).containsExactly("kim", "kim", "lee");
        assertThat(file.turns().get(1).sees()).isEqualTo("무엇을 드릴까요?\n\n골라 주세요.");
        assertThat(file.turns().get(1).buttons()).containsExactly("커피", "2");
        assertThat(file.toYaml()).isEqualTo(READABLE);
    }

    @Test
    void readsWhatWasSaidInAGroupRoom() throws WrongChatFile {
        String room = """
                channel: skill
                bot: 노래봇
                steps:
                  - user: kim
                    room: 점심
                    says: '@노래봇 도움말'
                    sees: 무엇을 도와드릴까요?*
                  - user: lee
                    room: 점심
                    says: 뭐 먹지
                    sees: ""
                """;
        ChatFile file = ChatFile.parse(room);
        assertThat(file.bot()).isEqualTo("노래봇");
        assertThat(file.turns()).extracting(ChatTurn::room).containsOnly("점심");
        assertThat(file.toYaml()).isEqualTo(room);
    }

    @Test
    void keepsWhenItWasSaid() throws WrongChatFile {
        String steps = "channel: skill\nsteps:\n  - user: kim\n    says: 예약하기\n";
        ChatFile file = ChatFile.parse("at: 2026-11-28T09:30:00.123Z\n" + steps);
        assertThat(file.moment()).contains(Instant.parse("2026-11-28T09:30:00.123Z"));
        assertThat(file.toYaml()).isEqualTo("at: 2026-11-28T18:30+09:00\n" + steps);
        assertThat(ChatFile.parse(file.toYaml()).moment()).contains(Instant.parse("2026-11-28T09:30:00Z"));
        assertThat(ChatFile.parse(steps).moment()).isEmpty();
        assertThatThrownBy(() -> ChatFile.parse("at: 어제\n" + steps)).isInstanceOf(WrongChatFile.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "null",
                "~",
                "1.0",
                "# a",
                "a: b",
                "- a",
                "\" '",
                " ",
                "*",
                "&a",
                "한글\n\n끝 ",
                "a\tb",
                "😀",
                "\u2028",
                "---"
            })
    void keepsEveryText(String text) throws WrongChatFile {
        ChatTurn turn = new ChatTurn(
                text.isBlank() ? "kim" : text, null, text, null, null, null, null, null, text, List.of(text));
        ChatFile file = new ChatFile(null, "plusfriend", null, List.of(turn));
        assertThat(ChatFile.parse(file.toYaml())).isEqualTo(file);
    }

    @Test
    void putsAStarWhereAnotherTimeTellsOtherwise() {
        assertThat(MovingParts.masked("11월 22일 주문번호 A-017 · 접수 14:05\n2026-11-22 A-018 4,500원"))
                .isEqualTo("* 주문번호 * · 접수 *\n* * 4,500원");
        assertThat(MovingParts.masked("멜론검색:아이유 V-1 10:1 24/7")).isEqualTo("멜론검색:아이유 V-1 10:1 24/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "channel: plusfriend",
                "channel: plusfriend\nsteps: []",
                "channel: plusfriend\nsteps:\n  - {user: kim}",
                "channel: plusfriend\nsteps:\n  - {says: 안녕}",
                "channel: plusfriend\nsteps:\n  - {user: kim, says: a, taps: b}",
                "channel: plusfriend\nsteps:\n  - {user: kim, tells: a}",
                "channel: skill\nsteps:\n  - {user: kim, room: ' ', says: a}",
                "channel: skill\nsteps:\n  - {user: kim, room: lunch, adds: channel}",
                "channel: plusfriend\nsteps:\n  - {user: kim, says: a}\n  - x"
            })
    void refusesWhatIsNoConversation(String yaml) {
        assertThatThrownBy(() -> ChatFile.parse(yaml))
                .isInstanceOf(WrongChatFile.class)
                .hasMessageStartingWith("not a conversation");
    }

    @Test
    void namesTheLine() {
        assertThatThrownBy(() -> ChatFile.parse("channel: plusfriend\nsteps:\n  - {user: kim, tells: a}"))
                .hasMessage("not a conversation, see line 3");
    }
}
