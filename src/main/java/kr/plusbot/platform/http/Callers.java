package kr.plusbot.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * Finds a call's caller and decides whether they may call. Safe across threads.
 *
 * <p>The caller is the socket's peer, unless the peer is a trusted proxy: by its address, or since it shows the proxies'
 * secret, where they have no fixed addresses. Then this reads the {@code X-Forwarded-For}
 * lines from the right and skips trusted proxies. The first other address is the caller. If something else comes first
 * ({@code unknown}, nothing, a port, a name), nobody knows the caller.
 */
public final class Callers {

    private static final String PROXIES = "plusbot.trusted-proxies";

    /** The setting with the secret of proxies that have no fixed address. */
    static final String PROXY_SECRET = "plusbot.trusted-proxy-secret";

    /** The header that shows it. */
    static final String PROXY_SECRET_HEADER = "X-Plusbot-Proxy-Secret";

    /** At most about 200 KB, with 200 bytes for each address. Kakao calls from three. */
    private static final int MOST_REMEMBERED = 1_000;

    private final AddressRanges allowed;
    private final AddressRanges proxies;
    private final Optional<Secret> proxySecret;
    private final Cache<String, Standing> standings = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .executor(Runnable::run)
            .build();

    private Callers(AddressRanges allowed, AddressRanges proxies, Optional<Secret> proxySecret) {
        this.allowed = allowed;
        this.proxies = proxies;
        this.proxySecret = proxySecret;
    }

    /**
     * @param name the setting with the addresses that may call
     * @param byDefault its default
     * @throws InvalidSetting when a value is unreadable, or an address may call and is a trusted proxy at the same time
     */
    public static Callers from(Settings settings, String name, List<String> byDefault) {
        List<String> proxyTexts = settings.shared().list(PROXIES, List.of());
        AddressRanges allowed = AddressRanges.of(settings.nameOf(name), settings.list(name, byDefault));
        AddressRanges proxies = AddressRanges.of(PROXIES, proxyTexts);
        if (allowed.overlaps(proxies)) {
            throw new InvalidSetting(PROXIES, String.join(",", proxyTexts), "apart from " + name + ": " + allowed);
        }
        return new Callers(allowed, proxies, Secret.from(settings.shared(), PROXY_SECRET));
    }

    /** Whether the caller may call. */
    public boolean mayCall(Caller caller) {
        return standing(address(caller)) == Standing.ALLOWED;
    }

    /** Whether this socket's peer is a caller or a trusted proxy. */
    public boolean expect(String peer) {
        Standing standing = standing(withoutZone(peer));
        return standing == Standing.ALLOWED || standing == Standing.PROXY;
    }

    /** The caller's address for a log. It contains nothing that the caller wrote. */
    public String name(Caller caller) {
        String address = address(caller);
        return standing(address) == Standing.NOBODY ? "an unknown address behind " + caller.peer() : address;
    }

    private String address(Caller caller) {
        String socket = withoutZone(caller.peer());
        boolean behindProxy = isProxy(socket) || showsSecret(caller);
        return behindProxy ? lastForeign(caller.forwardedFor(), this::isProxy) : socket;
    }

    private boolean showsSecret(Caller caller) {
        return proxySecret.isPresent() && proxySecret.get().is(caller.header(PROXY_SECRET_HEADER));
    }

    /** The last hop that is no trusted proxy, even if it is no address; empty when there is none. */
    static String lastForeign(List<String> forwardedFor, Predicate<String> isProxy) {
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = withoutBlanks(hops[i]);
            if (!isProxy.test(hop)) {
                return hop;
            }
        }
        return "";
    }

    private boolean isProxy(String address) {
        return standing(address) == Standing.PROXY;
    }

    private Standing standing(String address) {
        return address.length() <= AddressLiteral.LONGEST ? standings.get(address, this::judge) : Standing.NOBODY;
    }

    private Standing judge(String address) {
        return AddressLiteral.parse(address).map(this::judge).orElse(Standing.NOBODY);
    }

    private Standing judge(IPAddress address) {
        if (allowed.contains(address)) {
            return Standing.ALLOWED;
        }
        return proxies.contains(address) ? Standing.PROXY : Standing.STRANGER;
    }

    /** The address without the interface that a link-local peer has, as in {@code fe80::1%eth0}. */
    private static String withoutZone(String peer) {
        int zone = peer.indexOf('%');
        return zone < 0 ? peer : peer.substring(0, zone);
    }

    /** The hop without the spaces and tabs that a list may have between its elements (RFC 9110, section 5.6.1). */
    private static String withoutBlanks(String hop) {
        int start = 0;
        int end = hop.length();
        while (start < end && isBlank(hop.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(hop.charAt(end - 1))) {
            end--;
        }
        return hop.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The addresses that may call, as an operator would write them. */
    @Override
    public String toString() {
        return allowed.toString();
    }

    /** The role of an address. */
    private enum Standing {
        ALLOWED,
        PROXY,
        STRANGER,
        /** This is no address. */
        NOBODY
    }
}
