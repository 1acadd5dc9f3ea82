package kr.plusbot.shop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PrivacyKey;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.testing.TestDatabases;
import kr.plusbot.testkit.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerLinksTest {

    @TempDir
    Path directory;

    private Settings settings;
    private Database database;
    private Staff staff;
    private OwnerLinks links;

    @BeforeEach
    void open() {
        settings = new Settings(
                Map.of(
                        "plusbot.data.directory",
                        directory.toString(),
                        "plusbot.bots",
                        "cafe",
                        "plusbot.http.port",
                        "9000"),
                Map.of());
        database = TestDatabases.H2.open(TestDatabases.H2.empty());
        staff = new Staff(
                database,
                new Passwords(),
                new Devices(new PrivacyKey(new byte[32])),
                new HandClock(Instant.parse("2026-11-22T09:00:00Z")));
        links = new OwnerLinks(new StaffSettings(settings), settings, new Bots(settings), staff);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesTheCommandALinkThatMakesAnOwner() throws Exception {
        List<String> said = new ArrayList<>();
        var thread = Executors.newSingleThreadExecutor();
        var command = CompletableFuture.supplyAsync(
                () -> new OwnerCommand(settings).applyAsInt(List.of("--bot", "cafe", "사장"), said::add), thread);
        while (!command.isDone()) {
            links.take(directory);
        }
        thread.shutdown();
        assertThat(command.get()).isZero();
        assertThat(said.get(1)).startsWith("http://localhost:9000/bots/cafe/console/#join=");
        String token = said.get(1).substring(said.get(1).indexOf('=') + 1);
        Visit visit = staff.join(new BotId("cafe"), token, "", "열려라 참깨!!");
        assertThat(visit.member()).isEqualTo(new Member(new BotId("cafe"), "사장", Role.OWNER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{}",
                "{\"bot\":\"other\",\"name\":\"a\",\"token\":\"b\"}",
                "{\"name\":\"\",\"token\":\"b\"}"
            })
    void dropsWhatIsNoRequest(String content) throws Exception {
        Files.writeString(directory.resolve("owner-x.request"), content);
        links.take(directory);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesACallWithoutAName() {
        for (List<String> arguments :
                List.of(List.<String>of(), List.of(" "), List.of("a", "b"), List.of("--bot", "UPPER", "a"))) {
            assertThatThrownBy(() -> new OwnerCommand(settings).applyAsInt(arguments, line -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
