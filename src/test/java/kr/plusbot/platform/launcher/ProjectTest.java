package kr.plusbot.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {

    @TempDir
    Path folder;

    @Test
    void isNamedAfterItsFolder() {
        Project project = parse("/tmp/우리 가게/my-bot");
        assertThat(project.name()).isEqualTo("my-bot");
        assertThat(project.packageName()).isEqualTo("mybot");
    }

    @Test
    void takesAPackageBeforeOrAfterTheName() {
        assertThat(parse("mybot", "--package", "kr.me")).isEqualTo(parse("--package", "kr.me", "mybot"));
        assertThat(parse("mybot", "--package", "kr.me").packageName()).isEqualTo("kr.me");
    }

    @ParameterizedTest
    @CsvSource({
        "My Bot, my-bot",
        "우리봇, my-bot",
        "my_bot, my-bot",
        "MyBot, mybot",
        "9bots, bots",
        "bot-, bot",
        "' ', my-bot",
        ".., my-bot",
        "'', my-bot"
    })
    void refusesANameThatMavenOrDockerWouldNotTake(String name, String instead) {
        assertThatThrownBy(() -> parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("봇의 이름이 될 수 없습니다")
                .hasMessageEndingWith("예: " + instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kr.Me", "kr..me", "한국.나", "kr.new", "java.mine", "kr.plusbot", "kr.plusbot.mine", ".", "kr-me"})
    void refusesAPackageThatJavaWouldNotTake(String name) {
        assertThatThrownBy(() -> parse("mybot", "--package", name)).hasMessageContaining("--package kr.me");
    }

    @Test
    void asksForAPackageWhereTheNameIsAWordOfJava() {
        assertThatThrownBy(() -> parse("new")).hasMessageContaining("--package kr.me");
        assertThat(parse("new", "--package", "kr.me").name()).isEqualTo("new");
    }

    @Test
    void takesOneName() {
        List.of(new String[] {}, new String[] {"one", "two"}, new String[] {"mybot", "--package"}, new String[] {
                    "--help"
                })
                .forEach(words -> assertThatThrownBy(() -> parse(words)).hasMessageContaining("이름 하나"));
    }

    @Test
    void writesItsOwnNamesAndTheVersion() throws Exception {
        Project project = new Project(folder.resolve("tea-bot"), "tea-bot", "kr.me.mybot");
        project.write(
                Map.of(
                        "pom.xml", bytes("<plusbot.version>0</plusbot.version> mybot my.bot ${plusbot.version}"),
                        "src/my/bot/A.java", bytes("package my.bot; // 봇"),
                        "gitignore", bytes("target/")),
                "1.1.0");
        assertThat(project.folder().resolve("pom.xml"))
                .hasContent("<plusbot.version>1.1.0</plusbot.version> tea-bot kr.me.mybot ${plusbot.version}");
        assertThat(project.folder().resolve("src/kr/me/mybot/A.java")).hasContent("package kr.me.mybot; // 봇");
        assertThat(project.folder().resolve(".gitignore")).exists();
        assertThatThrownBy(() -> project.write(Map.of(), "1")).isInstanceOf(FileAlreadyExistsException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Project parse(String... words) {
        return Project.parse(List.of(words));
    }
}
