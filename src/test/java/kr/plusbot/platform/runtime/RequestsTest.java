package kr.plusbot.platform.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {

    @TempDir
    Path directory;

    private Requests requests;

    @BeforeEach
    void make() {
        requests = new Requests(directory, "sum");
    }

    @Test
    void bringABotsAnswer() throws Exception {
        var asked = CompletableFuture.supplyAsync(() -> ask(Duration.ofMinutes(1)));
        while (!asked.isDone()) {
            requests.answer(question -> Optional.of(question + "2"));
        }
        assertThat(asked.get()).contains("1+1=2");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void wereNotAnsweredWhereNoBotLooks() {
        assertThat(ask(Duration.ZERO)).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void areWaitedForWhileABotWorks() throws Exception {
        AtomicLong now = new AtomicLong();
        CountDownLatch waitsOn = new CountDownLatch(1);
        requests = new Requests(directory, "sum", now::get);
        var asked = CompletableFuture.supplyAsync(() -> ask(Duration.ofSeconds(10), () -> {
            waitsOn.countDown();
            return true;
        }));
        while (!asked.isDone()) {
            requests.answer(question -> {
                now.addAndGet(Duration.ofMinutes(1).toNanos());
                waitsOn.await();
                return Optional.of("late");
            });
        }
        assertThat(asked.get()).contains("late");
    }

    @Test
    void goOnWaitingWhenABotFails() throws Exception {
        Files.writeString(directory.resolve("sum-1.request"), "1+1=");
        assertThatIllegalStateException()
                .isThrownBy(() -> requests.answer(question -> {
                    throw new IllegalStateException();
                }));
        assertThat(directory).isDirectoryNotContaining(file -> file.toString().endsWith(".taken"));
        requests.answer(question -> Optional.of("2"));
        assertThat(directory.resolve("sum-1.request")).doesNotExist();
        assertThat(directory.resolve("sum-1.answer")).hasContent("2");
    }

    @Test
    void areNobodyElsesOnceTaken() throws Exception {
        Files.writeString(directory.resolve("sum-1.request"), "1+1=");
        Files.createFile(directory.resolve("sum-1.taken"));
        requests.answer(question -> Optional.of("2"));
        assertThat(directory.resolve("sum-1.request")).exists();
        requests.letGo();
        requests.answer(question -> Optional.of("2"));
        assertThat(directory.resolve("sum-1.request")).doesNotExist();
    }

    @Test
    void areDroppedWhenTheyAreNone() throws Exception {
        Files.writeString(directory.resolve("sum-1.request"), "1".repeat(1_001));
        Files.writeString(directory.resolve("sum-2.request"), "");
        requests.answer(question -> Optional.<String>empty());
        assertThat(directory).isEmptyDirectory();
    }

    private Optional<String> ask(Duration longest) {
        return ask(longest, () -> false);
    }

    private Optional<String> ask(Duration longest, BooleanSupplier works) {
        try {
            return requests.ask("1+1=", longest, works);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
