package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code java -jar plusbot.war} can be told to do. */
@ParameterizedClass(name = "{0}")
@MethodSource("kr.plusbot.server.ServerOnJdk#baseline")
final class WordsIT {

    @Parameter
    private ServerOnJdk place;

    @Test
    void checksABotInPlaceOfServing() {
        Path war = TestWar.packaged();
        try (OneProcess server = Launch.of(launcher().jdk(), war).start()) {
            launcher().says(0, "주의 0, 실패 0", war, "check", server.base() + "plusfriend");
            launcher().says(1, "모든 호출에서: HTTP 404", war, "check", server.base() + "nothing");
        }
        launcher().says(2, "Usage: java -jar plusbot.war check", war, "check", "nothing");
    }

    @Test
    void saysWhatItCanBeToldToDo() {
        Path war = TestWar.packaged();
        assertThat(launcher().says(0, "Usage: ", war, "--help"))
                .contains(
                        "\n  serve",
                        "\n  check",
                        "\n  understand",
                        "\n  owner",
                        "\n  backup",
                        "\n  restore",
                        "\n  new",
                        "\n  dev",
                        "\n  install",
                        "\n  add",
                        "\n  unpack",
                        "\n  --version");
        launcher().says(0, "Plusbot 1.", war, "--version");
        launcher().says(0, "Usage: java -jar plusbot.war check [--skill | --event] ADDRESS", war, "check", "--help");
        launcher()
                .says(
                        2,
                        "\"help\" is none of: serve, check, understand, owner, backup, restore, new, dev, install, add, unpack, --help, --version",
                        war,
                        "help");
        launcher().says(2, "Usage: java -jar plusbot.war serve\n", war, "serve", "now");
    }

    @Test
    void startsFromAFolderThatItUnpackedItselfTo() {
        Path jar = launcher().unpacked();
        try (OneProcess server = Launch.of(launcher().jdk(), jar).start()) {
            assertThat(Call.message("test", "주문하기").send(server.base()).text()).startsWith("무엇을 드릴까요?");
            launcher().says(0, "주의 0, 실패 0", jar, "check", server.base() + "plusfriend");
        }
        launcher().says(0, "Usage: java -jar plusbot.jar [WORD ...]", jar, "--help");
        launcher().says(0, "Plusbot 1.", jar, "--version");
        launcher().says(1, "copy its folder", jar, "unpack", "copy");
        String folder = jar.getParent().toString();
        launcher().says(1, "It takes a folder that does not exist yet", TestWar.packaged(), "unpack", folder);
        launcher().says(2, "Usage: java -jar plusbot.war unpack FOLDER", TestWar.packaged(), "unpack");
    }

    private Launcher launcher() {
        place.skipWithoutJava();
        return new Launcher(place.jdk().orElseThrow());
    }
}
