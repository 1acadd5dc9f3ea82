package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import kr.plusbot.server.commands.SecondSleepCommand;
import kr.plusbot.server.commands.SleepCommand;
import org.junit.jupiter.api.Test;

/** {@code java -jar plusbot.war add} takes a jar that fits, and refuses one that does not. */
final class AddIT {

    private static final Jdk JDK = Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow();
    private static final String ALL =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"all\"/>";

    private final Path folder = Distribution.newFolder("add");
    private final Path target = folder.resolve("mybot.war");

    @Test
    void writesAWarThatAnswersMore() throws IOException {
        jar("sleep.jar", ALL, SleepCommand.class);
        assertThat(add("sleep.jar", "-o", "mybot.war"))
                .startsWith("0 mybot.war에 더했습니다.")
                .contains("sleep.jar: " + SleepCommand.class.getName() + " (잠:)");
        try (OneProcess bot = Launch.of(JDK, target).start()) {
            assertThat(Call.message("test", "도움말").send(bot.base()).text()).startsWith("무엇을 도와드릴까요?");
            assertThat(Call.message("test", "잠:1").send(bot.base()).text()).isNotEmpty();
        }
    }

    @Test
    void changesNothingWhereTheyDoNotFit() throws IOException {
        Files.writeString(target, "before");
        jar("sleep.jar", ALL, SleepCommand.class);
        jar("second.jar", ALL, SecondSleepCommand.class);
        assertThat(add("sleep.jar", "second.jar", "-o", "mybot.war"))
                .startsWith("2 ")
                .contains(SleepCommand.class.getName(), SecondSleepCommand.class.getName());
        jar("without.jar", ALL, AddIT.class);
        assertThat(add("without.jar", "-o", "mybot.war"))
                .startsWith("2 without.jar: 클래스 " + AddIT.class.getName() + "(을)를 읽을 수 없습니다: ");
        jar("hidden.jar", "", SleepCommand.class);
        assertThat(add("hidden.jar", "-o", "mybot.war"))
                .startsWith("2 hidden.jar: ")
                .contains("bean-discovery-mode=\"all\"");
        assertThat(add("nothing.jar", "-o", "mybot.war"))
                .startsWith("2 \"nothing.jar\"")
                .contains("Usage: ");
        assertThat(add("sleep.jar")).startsWith("2 ").contains("-o");
        assertThat(target).hasContent("before");
    }

    /** The exit code, a blank, and what it wrote. */
    private String add(String... words) {
        List<String> command =
                new ArrayList<>(List.of(JDK.java(), "-jar", TestWar.packaged().toString(), "add"));
        command.addAll(List.of(words));
        ProcessBuilder program = ServerProcess.program(command).directory(folder.toFile());
        try (ServerProcess process = ServerProcess.start("add", program)) {
            return process.awaitExit() + " " + process.output();
        }
    }

    private void jar(String name, String beans, Class<?>... types) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry("META-INF/beans.xml"));
            jar.write(beans.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : types) {
                String entry = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                type.getClassLoader().getResourceAsStream(entry).transferTo(jar);
            }
        }
    }
}
