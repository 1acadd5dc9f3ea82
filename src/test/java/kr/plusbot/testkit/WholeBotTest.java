package kr.plusbot.testkit;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeBotTest {

    private static final String COMMAND = """
            package com.example.tea;

            import java.util.List;
            import kr.plusbot.core.chat.Command;
            import kr.plusbot.core.chat.IncomingMessage;
            import kr.plusbot.core.chat.Reply;
            import kr.plusbot.core.chat.Trigger;

            final class TeaCommand implements Command {

                @Override
                public List<Trigger> triggers() {
                    return List.of(Trigger.text("차 있어요"));
                }

                @Override
                public Reply reply(IncomingMessage message) {
                    return Reply.of("네, 녹차가 있어요.");
                }
            }
            """;

    @TempDir
    Path elsewhere;

    @Test
    void hasTheCommandsOfAnyPackageAndPlace() throws Exception {
        Thread test = Thread.currentThread();
        ClassLoader before = test.getContextClassLoader();
        compile();
        try (URLClassLoader both =
                new URLClassLoader(new URL[] {elsewhere.toUri().toURL()}, before)) {
            test.setContextClassLoader(both);
            talk(new WholeBot(both.loadClass("com.example.tea.TeaCommand")));
        } finally {
            test.setContextClassLoader(before);
        }
    }

    private static void talk(WholeBot bot) throws IOException {
        bot.start();
        try {
            bot.bot().user("kim").says("차 있어요").sees("네, 녹차가 있어요.").says("주문내역").sees("*주문*");
        } finally {
            bot.stop();
        }
    }

    private void compile() throws IOException {
        Path source = Files.writeString(elsewhere.resolve("TeaCommand.java"), COMMAND);
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", elsewhere.toString(), source.toString());
        Assertions.assertThat(failures).isZero();
    }
}
