package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import kr.plusbot.server.commands.FillCommand;
import org.junit.jupiter.api.Test;

/** A process without memory ends, so that what watches it starts another: it does not live on half dead. */
final class OutOfMemoryIT {

    /** What the JVM exits with then. */
    private static final int EXIT = 3;

    private static final String OPTION = "-XX:+ExitOnOutOfMemoryError";

    @Test
    void endsTheProcess() throws Exception {
        assertThat(Files.readString(Path.of("docs/deploy.md"))).contains("java " + OPTION + " -jar");
        try (OneProcess server = Launch.of(
                        Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow(), TestWar.with(FillCommand.class))
                .option(OPTION)
                .option("-Xmx96m")
                .start()) {
            catchThrowable(() -> Call.message("user", "채움").send(server.base()));
            assertThat(server.process().awaitExit()).isEqualTo(EXIT);
            assertThat(server.log()).contains("java.lang.OutOfMemoryError");
        }
    }
}
