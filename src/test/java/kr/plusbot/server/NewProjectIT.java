package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kr.plusbot.server.commands.SecondSleepCommand;
import org.junit.jupiter.api.Test;

/** {@code java -jar plusbot.war new} writes a project whose build is green, whose WAR answers, and which takes over the next release. */
final class NewProjectIT {

    private static final Jdk JDK = Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow();

    /** The release before, which had a command that is gone. */
    private static final String BEFORE = "0.9.0";

    private static final Predicate<String> IS_OF_BEFORE = name -> name.endsWith("/SecondSleepCommand.class");

    /** In place of Maven Central: what the build of the bot has fetched. */
    private static final String SETTINGS = """
            <settings>
              <mirrors><mirror><id>fetched</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
            </settings>
            """;

    private final Path folder = Distribution.newFolder("a place with blanks");
    private final Path repository = folder.resolve("repository");

    @Test
    void isBuiltTestedUpgradedAndServed() throws IOException {
        Path before = TestWar.release(BEFORE, SecondSleepCommand.class);
        assertThat(bot(before, "new", "our-cafe", "--package", "kr.me.cafe"))
                .startsWith("0 ")
                .contains("cd our-cafe");
        Path project = folder.resolve("our-cafe");
        assertThat(maven(project)).contains("Tests run: 3", "BUILD SUCCESS");
        Path war = project.resolve("target/our-cafe.war");
        assertThat(bot(war, "--version")).startsWith("0 Plusbot " + BEFORE);
        assertThat(names(war)).anyMatch(IS_OF_BEFORE);

        assertThat(bot(TestWar.packaged(), "install")).startsWith("0 ");
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace('>' + BEFORE + '<', '>' + number() + '<'));
        assertThat(maven(project)).contains("Tests run: 3", "BUILD SUCCESS");
        assertThat(names(war)).noneMatch(IS_OF_BEFORE);
        try (OneProcess bot = Launch.of(JDK, war).start()) {
            assertThat(says("오늘의 추천", bot)).matches("오늘은 .* 어떠세요\\?");
            assertThat(says("원두 추천", bot)).isEqualTo("어떤 맛을 좋아하세요?");
        }
        assertThat(bot(war, "--version")).isEqualTo("0 Plusbot " + number() + "\n");
        assertThat(bot(war, "new", "another")).startsWith("2 ").contains("use the WAR");
        Path unpacked = folder.resolve("our-unpacked");
        assertThat(bot(war, "unpack", unpacked.toString())).startsWith("0 ");
        try (OneProcess bot = Launch.of(JDK, unpacked.resolve("plusbot.jar")).start()) {
            assertThat(says("오늘의 추천", bot)).startsWith("오늘은 ");
        }
        isServedByServers(war);
    }

    /** The launcher aside: it has been tried. */
    private static void isServedByServers(Path war) {
        ServerOnJdk.once()
                .filter(place ->
                        !place.toString().startsWith("java -jar") && place.jdk().isPresent())
                .forEach(place -> {
                    try (RunningServer bot = place.start(war, Map.of("plusbot.kakao.callers", "127.0.0.1,::1"))) {
                        assertThat(says("오늘의 추천", bot)).as("%s", place).startsWith("오늘은 ");
                    }
                });
    }

    @Test
    void isRefusedWhereItCannotBe() throws IOException {
        Path war = TestWar.packaged();
        Files.createDirectory(folder.resolve("taken"));
        assertThat(bot(war, "new", "taken")).startsWith("1 이미 있는 폴더입니다.");
        assertThat(bot(war, "new")).startsWith("2 새 봇의 이름 하나를 적어 주세요.").contains("Usage: ");
        assertThat(bot(war, "new", "My Bot")).startsWith("2 \"My Bot\"").contains("예: my-bot");
        Path unpacked = folder.resolve("unpacked");
        assertThat(bot(war, "unpack", unpacked.toString())).startsWith("0 ");
        assertThat(bot(unpacked.resolve("plusbot.jar"), "new", "mybot"))
                .startsWith("2 ")
                .contains("use the WAR");
        assertThat(folder).isDirectoryNotContaining("glob:**/{mybot,My Bot,repository}");
    }

    private static List<String> names(Path war) throws IOException {
        try (ZipFile zip = new ZipFile(war.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private String number() {
        return bot(TestWar.packaged(), "--version").strip().replaceFirst(".* ", "");
    }

    /** The exit code, a blank, and what it wrote. */
    private String bot(Path archive, String... words) {
        List<String> command =
                new ArrayList<>(List.of(JDK.java(), "-Dmaven.repo.local=" + repository, "-jar", archive.toString()));
        command.addAll(List.of(words));
        return ran(words[0], ServerProcess.program(command).directory(folder.toFile()));
    }

    private String maven(Path project) throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.xml"), SETTINGS.formatted(fetched()));
        Path maven = Path.of(System.getProperty("maven.home"), "bin", "mvn");
        ProcessBuilder program = ServerProcess.program(List.of(
                maven.toString(),
                "-B",
                "-ntp",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + repository,
                "verify"));
        program.environment().put("JAVA_HOME", JDK.home().toString());
        return ran("mvn", program.directory(project.toFile()));
    }

    /** The local repository of this build, which surefire tells. */
    private static String fetched() {
        return Path.of(System.getProperty("localRepository")).toUri().toString();
    }

    private static String ran(String name, ProcessBuilder program) {
        try (ServerProcess process = ServerProcess.start(name, program)) {
            return process.awaitExit() + " " + process.output();
        }
    }

    private static String says(String text, RunningServer bot) {
        return Call.message("test", text).send(bot.base()).text();
    }
}
