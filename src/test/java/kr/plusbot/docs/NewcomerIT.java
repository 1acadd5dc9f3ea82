package kr.plusbot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.plusbot.server.Jdk;
import kr.plusbot.server.Launch;
import kr.plusbot.server.OneProcess;
import kr.plusbot.server.TestWar;
import kr.plusbot.testkit.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody copies the README's command into the bot, in a package of their own. */
final class NewcomerIT {

    @TempDir
    private Path folder;

    @Test
    void hasTheirCommandAnswered() throws Exception {
        try (CompiledBlocks readme =
                        CompiledBlocks.of(Document.of(Path.of("README.md")).blocks("java"), folder);
                OneProcess bot = start(readme.types().get(0))) {
            assertThat(says("따라해:안녕", bot)).isEqualTo("안녕");
            assertThat(says("따라해:", bot)).startsWith("따라 할 말을 적어 주세요.");
            assertThat(says("도움말", bot)).contains("따라해:안녕 - 그대로 따라 말해요");
        }
    }

    private static OneProcess start(Class<?> command) {
        Jdk jdk = Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow();
        return Launch.of(jdk, TestWar.with(command)).start();
    }

    private static String says(String text, OneProcess bot) {
        return new Call(bot.base(), "POST", "/plusfriend/message")
                .header("Content-Type", "application/json")
                .body("{\"user_key\":\"test\",\"type\":\"text\",\"content\":\"%s\"}".formatted(text))
                .send()
                .json()
                .at("/message/text")
                .asText();
    }
}
