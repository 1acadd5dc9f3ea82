package kr.plusbot.shop.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.file.WatchedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuFileTest {

    private static final Duration LONG_ENOUGH = Duration.ofMillis(1_001);

    @TempDir
    Path directory;

    private final Lines log = new Lines();
    private long now;
    private int edits;

    @BeforeEach
    void listen() {
        Logger.getLogger(WatchedFile.class.getName()).addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(WatchedFile.class.getName()).removeHandler(log);
    }

    @Test
    void servesTheCafeWhenNoFileIsNamed() {
        Menu cafe = new MenuFile(Optional.empty(), () -> now, List.of()).current();
        assertThat(cafe.isAvailable()).isTrue();
        assertThat(cafe.categories()).extracting(Category::name).containsExactly("커피", "논커피", "디저트");
    }

    @Test
    void readsTheFileAgainWhenItChanges() throws IOException {
        write("녹차");
        MenuFile menu = menu();
        assertThat(item(menu)).isEqualTo("녹차");
        write("홍차");
        wind(LONG_ENOUGH);
        assertThat(item(menu)).isEqualTo("홍차");
        assertThat(log.lines).hasSize(1).first().asString().contains("read again");
    }

    @Test
    void looksAtMostOnceASecond() throws IOException {
        write("녹차");
        MenuFile menu = menu();
        write("홍차");
        wind(Duration.ofMillis(999));
        assertThat(item(menu)).isEqualTo("녹차");
        wind(Duration.ofMillis(1));
        assertThat(item(menu)).isEqualTo("홍차");
    }

    @Test
    void keepsTheOldMenuAndSaysOnceWhyTheNewOneIsWrong() throws IOException {
        write("녹차");
        MenuFile menu = menu();
        write("취소");
        for (int i = 0; i < 3; i++) {
            wind(LONG_ENOUGH);
            assertThat(item(menu)).isEqualTo("녹차");
        }
        assertThat(log.lines)
                .hasSize(1)
                .first()
                .asString()
                .contains("menu.yaml is wrong", "봇이 쓰는 말이라")
                .doesNotContain("\n");
        write("홍차");
        wind(LONG_ENOUGH);
        assertThat(item(menu)).isEqualTo("홍차");
    }

    @Test
    void keepsTheOldMenuWhenTheFileIsGone() throws IOException {
        write("녹차");
        MenuFile menu = menu();
        Files.delete(file());
        for (int i = 0; i < 3; i++) {
            wind(LONG_ENOUGH);
            assertThat(item(menu)).isEqualTo("녹차");
        }
        assertThat(log.lines).hasSize(1).first().asString().contains("cannot be read");
        write("홍차");
        wind(LONG_ENOUGH);
        assertThat(item(menu)).isEqualTo("홍차");
    }

    @Test
    void seesAFileThatReplacesAnotherOfTheSameSizeAndTime() throws IOException {
        write("녹차");
        FileTime time = Files.getLastModifiedTime(file());
        MenuFile menu = menu();
        Path other = Files.writeString(directory.resolve("other"), yaml("홍차"));
        Files.setLastModifiedTime(other, time);
        Files.delete(file());
        Files.move(other, file());
        wind(LONG_ENOUGH);
        assertThat(item(menu)).isEqualTo("홍차");
    }

    @Test
    void stopsTheStartWithOneLineWhenTheFileIsWrong() throws IOException {
        write("취소");
        assertThatThrownBy(this::menu)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("plusbot.menu.file: \"" + file() + "\" is not a menu: 1번째 줄: ")
                .hasMessageContaining("이름 \"취소\": 봇이 쓰는 말이라 쓸 수 없습니다.")
                .hasMessageNotContaining("\n");
    }

    @Test
    void stopsTheStartWhenThereIsNoSuchFile() {
        assertThatThrownBy(this::menu)
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.menu.file: \"" + file() + "\" is not a menu: it cannot be read");
        assertThatThrownBy(() -> new MenuSettings(settings("\u0000")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.menu.file: \"?\" is not the name of a file");
    }

    @Test
    void stopsTheStartWhenTheFileIsFarTooLong() throws IOException {
        Files.writeString(file(), yaml("녹차") + "#".repeat(1 << 20));
        assertThatThrownBy(this::menu).isInstanceOf(InvalidSetting.class).hasMessageContaining("longer than 1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"차주문", "다른  차"})
    void stopsTheStartWithOneLineThatNamesTheEntryAndTheCommand(String word) throws IOException {
        write(word);
        MenuFile menu = menu();
        assertThatThrownBy(() -> menu.checkWords())
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("plusbot.menu.file: \"" + file() + "\" is not a menu: \"" + word.replaceAll(" +", " ")
                        + "\"을(를) 쓸 수 없습니다: 이미 명령(tea)의 말입니다.");
    }

    @Test
    void keepsTheMenuWhenAnEntryBecomesACommandsWord() throws IOException {
        write("녹차");
        MenuFile menu = menu();
        menu.checkWords();
        write("차 주문");
        wind(LONG_ENOUGH);
        assertThat(item(menu)).isEqualTo("녹차");
        assertThat(log.lines).singleElement().asString().contains("\"차 주문\"을(를) 쓸 수 없습니다: 이미 명령(tea)의 말입니다.");
    }

    private MenuFile menu() {
        return new MenuFile(
                new MenuSettings(settings(file().toString())).menuFile(), () -> now, List.of(new TeaDialogue()));
    }

    private static String item(MenuFile menu) {
        return menu.current().categories().get(0).items().get(0).name();
    }

    private Path file() {
        return directory.resolve("menu.yaml");
    }

    private void write(String item) throws IOException {
        Files.writeString(file(), yaml(item));
        Files.setLastModifiedTime(file(), FileTime.from(Instant.EPOCH.plusSeconds(edits++)));
    }

    private static String yaml(String item) {
        return "categories: [{name: 차, items: [{name: %s, price: 1000}]}]".formatted(item);
    }

    private void wind(Duration time) {
        now += time.toNanos();
    }

    private static Settings settings(String file) {
        Map<String, String> set = file == null ? Map.of() : Map.of("plusbot.menu.file", file);
        return new Settings(set, Map.of());
    }

    /** Waits for some words, and has a button of its own. */
    private static final class TeaDialogue implements Dialogue<TeaDialogue.Nothing> {

        @Override
        public List<Trigger> triggers() {
            return List.of(Trigger.text("차 주문"), Trigger.prefix("차"));
        }

        @Override
        public List<String> ownWords() {
            return List.of("다른 차");
        }

        @Override
        public Script<Nothing> script() {
            return Script.of(Nothing.class, 1, message -> Next.end(Reply.of("차가 없어요.")));
        }

        record Nothing() {}
    }

    /** What is logged. */
    private static final class Lines extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
