package kr.plusbot.platform.http;

import inet.ipaddr.IPAddress;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.plusbot.platform.runtime.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose word counts, and what they say of a call: where it comes from, and whether it came over TLS. Immutable and safe
 * across threads.
 */
@Vetoed
public final class TrustedProxies {

    private static final String PROXIES = "plusbot.trusted-proxies";

    /** In bits. Who has an IPv6 address has all of its network. */
    private static final int NETWORK = 64;

    private static final Pattern LOOPBACK_NAME =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?");

    private final AddressRanges proxies;

    /** Of proxies without a fixed address. */
    private final Optional<Secret> secret;

    private TrustedProxies(AddressRanges proxies, Optional<Secret> secret) {
        this.proxies = proxies;
        this.secret = secret;
    }

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value is unreadable */
    public static TrustedProxies from(Settings settings) {
        return new TrustedProxies(
                AddressRanges.of(PROXIES, settings.shared().list(PROXIES, List.of())),
                Secret.from(settings.shared(), Callers.PROXY_SECRET));
    }

    /**
     * Whether nobody on the way can read the call: the caller's browser spoke TLS, or it runs on this machine and nothing stands between. Of a
     * proxy that is not trusted nobody knows what it stands before, so what it passes on is not safe.
     */
    public boolean keepSecret(Caller caller) {
        if (isBehindProxy(caller)) {
            return "https".equals(lower(caller.header("X-Forwarded-Proto")));
        }
        return caller.overTls() || isOnThisMachine(caller);
    }

    /** The name in {@code Host} is looked at, since a foreign page can give its own name this machine's address. */
    private static boolean isOnThisMachine(Caller caller) {
        boolean forwarded = caller.header("X-Forwarded-For") != null
                || caller.header("X-Forwarded-Proto") != null
                || caller.header("Forwarded") != null;
        return !forwarded
                && AddressLiteral.parse(withoutZone(caller.peer()))
                        .filter(IPAddress::isLoopback)
                        .isPresent()
                && LOOPBACK_NAME.matcher(lower(caller.header("Host"))).matches();
    }

    /** The caller's own address, or the network of an IPv6 address; a fixed word when nobody knows it. */
    public String network(Caller caller) {
        String peer = withoutZone(caller.peer());
        String address = isBehindProxy(caller) ? Callers.lastForeign(caller.forwardedFor(), this::isProxy) : peer;
        return AddressLiteral.parse(address).map(TrustedProxies::network).orElse("unknown");
    }

    private static String network(IPAddress address) {
        return address.isIPv6() ? address.toPrefixBlock(NETWORK).toCanonicalString() : address.toCanonicalString();
    }

    private boolean isBehindProxy(Caller caller) {
        return isProxy(withoutZone(caller.peer()))
                || (secret.isPresent() && secret.get().is(caller.header(Callers.PROXY_SECRET_HEADER)));
    }

    private boolean isProxy(String address) {
        return address.length() <= AddressLiteral.LONGEST
                && AddressLiteral.parse(address).filter(proxies::contains).isPresent();
    }

    private static String withoutZone(String peer) {
        int zone = peer.indexOf('%');
        return zone < 0 ? peer : peer.substring(0, zone);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
