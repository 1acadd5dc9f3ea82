package kr.plusbot.melon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import kr.plusbot.testing.FaultServer;
import kr.plusbot.testing.FaultServer.Fault;
import kr.plusbot.testing.Faults;
import kr.plusbot.testing.HandTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect leads to Melon or nowhere. */
class MelonRedirectTest {

    private FaultServer melon;
    private FaultServer canary;

    @BeforeEach
    void open() throws IOException {
        melon = FaultServer.http(Faults.silence());
        canary = FaultServer.http(Faults.answer(Payload.SONGS));
    }

    @AfterEach
    void close() {
        melon.close();
        canary.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:CANARY/",
                "//127.0.0.1:CANARY/",
                "http://localhost:CANARY/",
                "http://localhost:MELON/",
                "http://127.0.0.2:MELON/",
                "http://2130706433:MELON/",
                "http://127.1:MELON/",
                "https://127.0.0.1:MELON/",
                "https://127.0.0.1/",
                "http://127.0.0.1/",
                "http://127.0.0.1:MELON@127.0.0.1:CANARY/",
                "http://user@127.0.0.1:MELON/",
                "\\\\127.0.0.1:CANARY\\",
                "file:///etc/passwd",
                "file://127.0.0.1:MELON/etc/passwd",
                "gopher://127.0.0.1:CANARY/_GET",
                "ftp://127.0.0.1:CANARY/",
                "jar:http://127.0.0.1:CANARY/x.jar!/",
                "javascript:alert(1)",
                "http://",
                "http:///",
                "::",
                "http://[::1]:CANARY/",
                "/ with spaces"
            })
    void leadsNowhereElse(String location) throws Exception {
        melon.behave(
                Faults.redirect(302, location.replace("CANARY", port(canary)).replace("MELON", port(melon))));
        try (WiredSearch search = WiredSearch.patient(melon.address())) {
            assertThat(search.ask("아이유")).isEqualTo(SongSearchCommand.UNAVAILABLE);
        }
        assertThat(melon.connections()).isEqualTo(1);
        assertThat(canary.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void leadsToAnotherPathOfMelon(int status) throws Exception {
        melon.behave(onPath("/search/keyword/", Faults.redirect(status, "/moved/here?query=x"), "/moved/here?query=x"));
        try (WiredSearch search = WiredSearch.patient(melon.address())) {
            assertThat(search.ask("아이유").text()).contains("[밤편지] 밤편지 by 아이유");
        }
        assertThat(melon.connections()).isEqualTo(2);
    }

    @Test
    void leadsToTheWholeAddressOfMelon() throws Exception {
        melon.behave(onPath("/search/", Faults.redirect(301, melon.address() + "/moved#top"), "/moved HTTP"));
        try (WiredSearch search = WiredSearch.patient(melon.address())) {
            assertThat(search.ask("아이유").text()).contains("[밤편지] 밤편지 by 아이유");
        }
    }

    @Test
    void endsAfterThreeRedirects() throws Exception {
        melon.behave(Faults.redirect(302, "/again"));
        try (WiredSearch search = WiredSearch.patient(melon.address())) {
            assertThat(search.ask("아이유")).isEqualTo(SongSearchCommand.UNAVAILABLE);
        }
        assertThat(melon.connections()).isEqualTo(4);
    }

    @Test
    void needsALocation() throws Exception {
        melon.behave(Faults.answer("302 Found", "X: y", new byte[0]));
        try (WiredSearch search = WiredSearch.patient(melon.address())) {
            assertThat(search.ask("아이유")).isEqualTo(SongSearchCommand.UNAVAILABLE);
        }
    }

    /** No single answer takes too long, but three of them together do. */
    @Test
    void sharesOneDeadline() throws Exception {
        HandTimer timer = new HandTimer();
        melon.behave(connection -> {
            connection.readRequest();
            timer.wind(WiredSearch.TIMEOUT.multipliedBy(2).dividedBy(5));
            Faults.redirect(302, "/again").meet(connection);
        });
        try (WiredSearch search = WiredSearch.timedBy(timer, melon.address())) {
            assertThat(search.ask("아이유")).isEqualTo(SongSearchCommand.UNAVAILABLE);
            await().until(() -> melon.openConnections() == 0);
        }
        assertThat(melon.connections()).isEqualTo(3);
    }

    /** Meets requests for one path with a fault, and answers those for the other. */
    private static Fault onPath(String path, Fault fault, String next) {
        return connection -> {
            String request = connection.readRequest();
            if (request.startsWith("GET " + path)) {
                fault.meet(connection);
            } else if (request.startsWith("GET " + next)) {
                Faults.answer(Payload.SONGS).meet(connection);
            }
        };
    }

    private static String port(FaultServer server) {
        return String.valueOf(server.address().getPort());
    }
}
