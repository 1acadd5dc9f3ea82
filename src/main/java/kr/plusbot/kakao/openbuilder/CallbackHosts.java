package kr.plusbot.kakao.openbuilder;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * The hosts to which the bot may deliver late answers. The address stands in the body of a call, so the bot does not
 * trust it. Immutable.
 */
final class CallbackHosts {

    private static final String NAME = "plusbot.skill.callback-hosts";
    private static final int HTTPS_PORT = 443;

    /** In characters. The addresses that we saw have about 120. */
    private static final int LONGEST = 2_000;

    private final List<Predicate<URI>> allowed;

    private CallbackHosts(List<Predicate<URI>> allowed) {
        this.allowed = allowed;
    }

    /** @throws InvalidSetting when an entry is neither the name of a host nor an origin */
    static CallbackHosts from(Settings settings) {
        return new CallbackHosts(settings.list(NAME, List.of("kakao.com")).stream()
                .map(CallbackHosts::entry)
                .toList());
    }

    /** The address, if an answer may be delivered there. */
    Optional<URI> allow(String url) {
        return url.length() > LONGEST
                ? Optional.empty()
                : parse(url).filter(uri -> allowed.stream().anyMatch(entry -> entry.test(uri)));
    }

    private static Predicate<URI> entry(String text) {
        String entry = text.toLowerCase(Locale.ROOT);
        return entry.contains("://") ? origin(entry) : host(entry);
    }

    /** This host and its subdomains, over https on its usual port. */
    private static Predicate<URI> host(String name) {
        if (!name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw invalid(name);
        }
        return uri -> uri.getScheme().equals("https")
                && (uri.getPort() == -1 || uri.getPort() == HTTPS_PORT)
                && (uri.getHost().equals(name) || uri.getHost().endsWith("." + name));
    }

    private static Predicate<URI> origin(String text) {
        URI origin = parse(text)
                .filter(uri ->
                        uri.getScheme().matches("https?") && uri.getRawPath().isEmpty() && uri.getRawQuery() == null)
                .orElseThrow(() -> invalid(text));
        return uri -> uri.getScheme().equals(origin.getScheme())
                && uri.getHost().equals(origin.getHost())
                && uri.getPort() == origin.getPort();
    }

    /** An absolute address with a host, its scheme and host in lower case; empty for what programs read differently. */
    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return plain && uri.getScheme() != null ? Optional.of(lowerCase(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URI lowerCase(URI uri) {
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String origin = (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + port;
        return URI.create(origin + uri.getRawPath() + query);
    }

    private static InvalidSetting invalid(String text) {
        return new InvalidSetting(NAME, text, "a host such as kakao.com or an origin such as http://127.0.0.1:9999");
    }
}
