package kr.plusbot.shop.console;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Tells calls of our own page from those that a foreign page makes a browser send. Without state. */
final class SameOrigin {

    private SameOrigin() {}

    /** Whether our page sent the call. Browsers say so since 2023; of older ones {@code Origin} must name our host. */
    static boolean sent(HttpHeaders headers) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        return site == null
                ? names(headers.getHeaderString("Origin"), headers.getHeaderString("Host"))
                : site.equals("same-origin");
    }

    private static boolean names(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
