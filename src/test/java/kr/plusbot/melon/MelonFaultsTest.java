package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.testing.DeafServer;
import kr.plusbot.testing.FaultServer;
import kr.plusbot.testing.FaultServer.Fault;
import kr.plusbot.testing.Faults;
import kr.plusbot.testing.HandTimer;
import kr.plusbot.testing.TestCertificate;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Melon's bad days, one by one: what the user reads, when, and what became of the connection. */
class MelonFaultsTest {

    private static final int MEGABYTE = 1_024 * 1_024;

    private final ExecutorService users = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        users.shutdownNow();
    }

    /** What takes longer than a test waits, and how many bytes come all the same. */
    static Stream<Arguments> faultsOfTime() {
        String many = Payload.songs(100);
        return Stream.of(
                Arguments.of(Named.of("accepts and is silent", Faults.silence()), 0),
                Arguments.of(Named.of("drips headers", Faults.dripHeaders(many)), 5),
                Arguments.of(Named.of("drips the body", Faults.dripBody(many)), 100),
                Arguments.of(Named.of("answers late", Faults.answerTooLate(Payload.SONGS)), 0));
    }

    @ParameterizedTest
    @MethodSource("faultsOfTime")
    void givesUpInTimeAndClosesTheConnection(Fault fault, int bytes) throws Exception {
        try (FaultServer melon = FaultServer.http(fault)) {
            givesUpInTime(melon.address(), () -> melon.connections() == 1 && melon.bytesSent() >= bytes);
            assertThat(melon.connections()).isLessThanOrEqualTo(1);
            await().until(() -> melon.openConnections() == 0);
        }
    }

    static Stream<Named<Fault>> faultsOfAnswers() {
        String songs = Payload.SONGS;
        return Stream.of(
                Named.of("never ends its headers", Faults.endlessHeaders()),
                Named.of("10 MB", Faults.longBody(10 * MEGABYTE)),
                Named.of("endless chunks", Faults.endlessChunks()),
                Named.of("gzip bomb", Faults.gzipBomb(10 * MEGABYTE)),
                Named.of(
                        "gzip although not asked for", Faults.answer("200 OK", "Content-Encoding: gzip", new byte[20])),
                Named.of("HTML with 200", Faults.answer("<!DOCTYPE html><html><body>점검 중</body></html>")),
                Named.of("body cut off", Faults.cutBody(songs)),
                Named.of("JSON cut in half", Faults.answer(songs.substring(0, songs.length() / 2))),
                Named.of("JSONP cut in half", Faults.answer("_(" + songs.substring(0, songs.length() / 2))),
                Named.of("JSONP without its end", Faults.answer("_(" + songs)),
                Named.of("JSONP of two calls", Faults.answer("alert(1);_(" + songs + ");")),
                Named.of("nothing at all", Faults.answer("")),
                Named.of("spaces", Faults.answer("   \n")),
                Named.of("null", Faults.answer("null")),
                Named.of("a list", Faults.answer("[]")),
                Named.of("a word", Faults.answer("\"OK\"")),
                Named.of("two documents", Faults.answer("{}{}")),
                Named.of("deep nesting", Faults.answer("[".repeat(100_000))),
                Named.of("songs that are no list", Faults.answer("{\"SONGCONTENTS\":\"없음\"}")),
                Named.of("no song that is one", Faults.answer("{\"SONGCONTENTS\":[1,null,\"x\",[]]}")),
                Named.of("ERROR", Faults.answer("{\"STATUS\":\"1\",\"ERROR\":\"fail\"}")),
                Named.of("EUC-KR", inCharset(Charset.forName("EUC-KR"))),
                Named.of("UTF-16", inCharset(StandardCharsets.UTF_16)),
                Named.of("no HTTP", connection -> {
                    connection.send("220 mail.example ESMTP\r\n");
                    connection.awaitClose();
                }),
                Named.of("reset", Faults.reset()),
                Named.of("closed without an answer", Faults.close()),
                Named.of("reset in the headers", connection -> {
                    connection.readRequest();
                    connection.send("HTTP/1.1 200 OK\r\nContent-");
                    connection.reset();
                }));
    }

    @ParameterizedTest
    @MethodSource("faultsOfAnswers")
    void saysUnavailableAtOnce(Fault fault) throws Exception {
        try (FaultServer melon = FaultServer.http(fault)) {
            saysUnavailableAtOnce(melon.address());
            await().until(() -> melon.openConnections() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "204 No Content",
                "206 Partial Content",
                "400 Bad Request",
                "401 Unauthorized",
                "403 Forbidden",
                "404 Not Found",
                "407 Proxy Authentication Required",
                "429 Too Many Requests",
                "304 Not Modified",
                "500 Internal Server Error",
                "502 Bad Gateway",
                "503 Service Unavailable",
                "504 Gateway Timeout"
            })
    void takesNoStatusBut200(String status) throws Exception {
        Fault fault = Faults.answer(status, "Retry-After: 1", Payload.SONGS.getBytes(StandardCharsets.UTF_8));
        try (FaultServer melon = FaultServer.http(fault)) {
            saysUnavailableAtOnce(melon.address());
        }
    }

    @Test
    void doesNotWaitForTheBodyOfAnError() throws Exception {
        Fault fault = connection -> {
            connection.readRequest();
            connection.send("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 1000\r\n\r\n");
            connection.awaitClose();
        };
        try (FaultServer melon = FaultServer.http(fault)) {
            saysUnavailableAtOnce(melon.address());
            await().until(() -> melon.openConnections() == 0);
        }
    }

    @Test
    void saysUnavailableWhenRefused() throws Exception {
        URI nobody;
        try (FaultServer melon = FaultServer.http(Faults.silence())) {
            nobody = melon.address();
        }
        saysUnavailableAtOnce(nobody);
    }

    @Test
    void givesUpInTimeWhenPacketsAreDropped() throws Exception {
        try (DeafServer melon = new DeafServer()) {
            givesUpInTime(melon.address(), () -> true);
        }
    }

    @Test
    void saysUnavailableWhenNobodyHasThatName() throws Exception {
        saysUnavailableAtOnce(URI.create("http://melon.invalid"));
    }

    @Test
    void trustsNoExpiredCertificate(@TempDir Path folder) throws Exception {
        saysUnavailableWithoutAskingBy(TestCertificate.expired(folder));
    }

    @Test
    void trustsNoUnknownIssuer(@TempDir Path folder) throws Exception {
        saysUnavailableWithoutAskingBy(TestCertificate.selfSigned(folder));
    }

    private static void saysUnavailableWithoutAskingBy(SSLContext certificate) throws Exception {
        try (FaultServer melon = FaultServer.https(certificate, Faults.answer(Payload.SONGS));
                WiredSearch search = WiredSearch.patient(melon.address())) {
            assertThat(search.ask("아이유")).isEqualTo(SongSearchCommand.UNAVAILABLE);
            assertThat(melon.connections()).isPositive();
            assertThat(melon.bytesSent()).isZero();
        }
    }

    @Test
    void givesUpInTimeWhenTlsIsSilent() throws Exception {
        try (FaultServer melon = FaultServer.http(Faults.silence())) {
            URI tls = URI.create(melon.address().toString().replace("http:", "https:"));
            givesUpInTime(tls, () -> melon.connections() == 1);
            await().until(() -> melon.openConnections() == 0);
        }
    }

    /** What the JDK's client does of its own accord, so that nobody is surprised: see {@link MelonClient}. */
    @Test
    void asksAtMostTwiceWhenTheConnectionEndsBeforeTheAnswer() throws Exception {
        for (Fault fault : new Fault[] {Faults.close(), Faults.reset()}) {
            try (FaultServer melon = FaultServer.http(fault)) {
                saysUnavailableAtOnce(melon.address());
                assertThat(melon.connections()).isLessThanOrEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void asksOnceWhenMelonAnswersAnError(int status) throws Exception {
        try (FaultServer melon = FaultServer.http(Faults.answer(status + " No", "Retry-After: 0", new byte[0]))) {
            saysUnavailableAtOnce(melon.address());
            assertThat(melon.connections()).isEqualTo(1);
        }
    }

    /** Nothing was asked for by name, so a name says nothing. */
    @Test
    void takesAnyCallback() throws Exception {
        Fault fault = Faults.answer("jQuery1910_17.x (" + Payload.SONGS.strip() + ")\n");
        try (FaultServer melon = FaultServer.http(fault);
                WiredSearch search = WiredSearch.patient(melon.address())) {
            assertThat(search.ask("아이유").text()).contains("[밤편지] 밤편지 by 아이유");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;charset=EUC-KR", "application/json;charset=iso-8859-1", "nonsense", ""})
    void readsUtf8WhateverTheContentTypeSays(String contentType) throws Exception {
        byte[] songs = Payload.SONGS.getBytes(StandardCharsets.UTF_8);
        try (FaultServer melon = FaultServer.http(Faults.answer("200 OK", "Content-Type: " + contentType, songs));
                WiredSearch search = WiredSearch.patient(melon.address())) {
            assertThat(search.ask("아이유").text()).contains("[밤편지] 밤편지 by 아이유");
        }
    }

    private static Fault inCharset(Charset charset) {
        return Faults.answer("200 OK", "Content-Type: application/json", Payload.SONGS.getBytes(charset));
    }

    /**
     * The reply comes when the timeout has passed, and neither before nor later.
     *
     * @param underWay when the call has met its fault
     */
    private void givesUpInTime(URI melon, Callable<Boolean> underWay) throws Exception {
        HandTimer timer = new HandTimer();
        try (WiredSearch search = WiredSearch.timedBy(timer, melon)) {
            Future<Reply> reply = users.submit(() -> search.ask("아이유"));
            await().until(() -> timer.waiting() == 1);
            await().until(underWay);
            timer.wind(WiredSearch.TIMEOUT.minusNanos(1));
            assertThat(reply).isNotDone();
            timer.wind(Duration.ofNanos(1));
            assertThat(reply).succeedsWithin(Waits.LONGEST).isEqualTo(SongSearchCommand.UNAVAILABLE);
        }
    }

    /** Asks where the timeout never comes, so that it is not the timeout that brings the reply. */
    private static void saysUnavailableAtOnce(URI melon) throws Exception {
        try (WiredSearch search = WiredSearch.patient(melon)) {
            assertThat(search.ask("아이유")).isEqualTo(SongSearchCommand.UNAVAILABLE);
        }
    }
}
