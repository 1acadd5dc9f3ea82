package kr.plusbot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KnownPeersTest {

    private static final String LISTED = "110.76.143.234";
    private static final String OTHER = "203.0.113.7";

    private final KnownPeers peers = new KnownPeers(List.of(new Listed(false)));

    @Test
    void knowsWhomAnEntranceExpects() {
        assertThat(peers.isKnown(LISTED)).isTrue();
        assertThat(peers.isKnown(OTHER)).isFalse();
        assertThat(peers.mostConnections(LISTED)).isEqualTo(Integer.MAX_VALUE);
        assertThat(peers.mostConnections(OTHER)).isEqualTo(256);
    }

    @Test
    void knowsWhoCameIn() {
        peers.noteLetIn(OTHER);

        assertThat(peers.isKnown(OTHER)).isTrue();
        assertThat(peers.mostConnections(OTHER)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void leavesRoomForTheFirstCallsOfOneWhoHasASecret() {
        KnownPeers bySecret = new KnownPeers(List.of(new Listed(false), new Listed(true)));

        assertThat(bySecret.mostConnections(OTHER)).isEqualTo(2_000);
    }

    private record Listed(boolean opensByASecretAlone) implements Entrance {

        @Override
        public String path() {
            return "here";
        }

        @Override
        public boolean expects(String peer) {
            return peer.equals(LISTED);
        }

        @Override
        public Optional<Refusal> refuse(String bot, Caller caller) {
            return Optional.empty();
        }
    }
}
