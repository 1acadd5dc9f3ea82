package kr.plusbot.tools.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kr.plusbot.testing.RunningBot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedConversationsTest {

    private static final Path SAVED = Path.of("src/test/resources/conversations");

    @RegisterExtension
    static final RunningBot BOT = RunningBot.withSettings(Map.of("plusbot.kakao.callers", "127.0.0.0/8,::1"));

    private final SavedConversations conversations = new SavedConversations(HttpClient.newHttpClient());

    @ParameterizedTest
    @ValueSource(strings = {"order", "order-sentence", "erase"})
    void areAnsweredAsTheyWereSaved(String name) {
        assertThat(conversations.apply(BOT.address(), SAVED.resolve(name + ".chat.yaml")))
                .isEmpty();
    }

    @Test
    void showTheFirstDifferenceInOneLine(@TempDir Path folder) throws IOException {
        Path order = folder.resolve("order.chat.yaml");
        Files.writeString(order, """
                channel: plusfriend
                steps:
                  - {user: kim, adds: channel}
                  - {user: kim, says: 주문하기, sees: "*"}
                  - user: kim
                    says: 처음으로
                    sees: |-
                      잘
                      가세요
                """);
        assertThat(conversations.apply(BOT.address(), order))
                .startsWith("kim: 처음으로 → \"")
                .endsWith("(저장된 것: \"잘 / 가세요\")")
                .doesNotContain("\n");
        Files.writeString(order, "channel: [");
        assertThat(conversations.apply(BOT.address(), order)).isNotEmpty();
    }
}
