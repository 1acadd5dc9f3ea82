package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Counts the open connections of each address, and of IPv6 those of each network of 64 bits, which is what one customer of a
 * provider has. Safe across threads.
 */
final class ConnectionsByAddress {

    private static final int BYTES_OF_A_NETWORK = 8;

    /** After so many new connections those that are closed are forgotten. */
    private static final int BETWEEN_LOOKS = 1_024;

    private final Map<InetAddress, Set<SocketChannel>> open = new HashMap<>();
    private volatile ToIntFunction<String> most = address -> Integer.MAX_VALUE;
    private int sinceLook;

    /** From now on an address has no more connections than this says. */
    void bound(ToIntFunction<String> most) {
        this.most = most;
    }

    /** Counts a new connection unless its address has as many as it may have; says whether it may stay. */
    boolean admit(SocketChannel connection) {
        try {
            return connection.getRemoteAddress() instanceof InetSocketAddress peer
                    && admit(peer.getAddress(), connection);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean admit(InetAddress address, SocketChannel connection) throws UnknownHostException {
        int bound = most.applyAsInt(address.getHostAddress());
        return bound == Integer.MAX_VALUE || count(network(address), connection, bound);
    }

    private synchronized boolean count(InetAddress network, SocketChannel connection, int bound) {
        forgetClosedNowAndThen();
        Set<SocketChannel> its = open.computeIfAbsent(network, first -> new HashSet<>());
        if (its.size() >= bound) {
            its.removeIf(other -> !other.isOpen());
        }
        return its.size() < bound && its.add(connection);
    }

    private void forgetClosedNowAndThen() {
        sinceLook++;
        if (sinceLook >= BETWEEN_LOOKS) {
            sinceLook = 0;
            open.values().forEach(its -> its.removeIf(other -> !other.isOpen()));
            open.values().removeIf(Set::isEmpty);
        }
    }

    private static InetAddress network(InetAddress address) throws UnknownHostException {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, BYTES_OF_A_NETWORK, bytes.length, (byte) 0);
        return InetAddress.getByAddress(bytes);
    }
}
