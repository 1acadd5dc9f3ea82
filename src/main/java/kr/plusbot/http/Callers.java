package kr.plusbot.http;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;
import kr.plusbot.settings.InvalidSetting;
import kr.plusbot.settings.Settings;

/**
 * Who calls, and who may. Immutable and safe across threads.
 *
 * <p>The caller is the socket's peer, unless that is a trusted proxy: then the {@code X-Forwarded-For} lines are walked
 * from the right, trusted proxies skipped, and the first other address is the caller. Anything else that is met first
 * ({@code unknown}, nothing, a port, a name) means that nobody knows who calls.
 */
public final class Callers {

    private static final String PROXIES = "plusbot.trusted-proxies";

    private final AddressRanges allowed;
    private final AddressRanges proxies;

    private Callers(AddressRanges allowed, AddressRanges proxies) {
        this.allowed = allowed;
        this.proxies = proxies;
    }

    /**
     * @param name the setting that lists who may call
     * @param byDefault its default
     * @throws InvalidSetting when a value is unreadable, or an address may call and is a trusted proxy at the same time
     */
    public static Callers from(Settings settings, String name, List<String> byDefault) {
        List<String> proxyTexts = settings.list(PROXIES, List.of());
        AddressRanges allowed = AddressRanges.of(name, settings.list(name, byDefault));
        AddressRanges proxies = AddressRanges.of(PROXIES, proxyTexts);
        if (allowed.overlaps(proxies)) {
            throw new InvalidSetting(PROXIES, String.join(",", proxyTexts), "apart from " + name + ": " + allowed);
        }
        return new Callers(allowed, proxies);
    }

    /**
     * Whether the caller may call.
     *
     * @param peer the socket's peer, as the servlet container names it
     * @param forwardedFor the {@code X-Forwarded-For} lines in the order sent; null or empty when there are none
     */
    public boolean mayCall(String peer, List<String> forwardedFor) {
        return caller(withoutZone(peer), forwardedFor).filter(allowed::contains).isPresent();
    }

    private Optional<IPAddress> caller(String peer, List<String> forwardedFor) {
        Optional<IPAddress> socket = AddressRanges.parse(peer);
        return socket.filter(proxies::contains).isPresent() ? lastForeign(forwardedFor) : socket;
    }

    private Optional<IPAddress> lastForeign(List<String> forwardedFor) {
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            Optional<IPAddress> hop = AddressRanges.parse(hops[i].strip());
            if (hop.filter(proxies::contains).isEmpty()) {
                return hop;
            }
        }
        return Optional.empty();
    }

    /** The peer of a link-local connection is named with its interface, {@code fe80::1%eth0}. */
    private static String withoutZone(String peer) {
        int zone = peer.indexOf('%');
        return zone < 0 ? peer : peer.substring(0, zone);
    }

    /** Who may call, as an operator would write it. */
    @Override
    public String toString() {
        return allowed.toString();
    }
}
