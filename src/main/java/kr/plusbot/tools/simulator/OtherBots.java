package kr.plusbot.tools.simulator;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * The bots elsewhere that the page may talk with. The page names an address, so the server calls none but those that the
 * operator has listed. Immutable.
 *
 * @param origins scheme, host and port of each, such as {@code https://bot.example.com:443}; none unless told
 */
@Singleton
record OtherBots(Set<String> origins) {

    private static final String NAME = "plusbot.simulator.bots";

    /** @throws InvalidSetting when an entry is no origin */
    @Inject
    OtherBots(Settings settings) {
        this(settings.list(NAME, List.of()).stream().map(OtherBots::entry).collect(Collectors.toUnmodifiableSet()));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}

    /** The address, if it belongs to a bot that may be talked with. */
    Optional<URI> allow(String address) {
        return parse(address).filter(uri -> origins.contains(origin(uri)));
    }

    private static String entry(String text) {
        return parse(text)
                .filter(uri -> uri.getRawPath().matches("/?") && uri.getRawQuery() == null)
                .map(OtherBots::origin)
                .orElseThrow(() -> new InvalidSetting(NAME, text, "an origin such as https://bot.example.com"));
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return plain && String.valueOf(uri.getScheme()).matches("(?i)https?") ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        return "%s://%s:%d".formatted(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
    }
}
