package kr.plusbot.melon;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where Melon's search is asked, and which redirects stay with Melon. Without state. */
final class MelonAddress {

    private static final String HTTP = "http";
    private static final String HTTPS = "https";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private MelonAddress() {}

    /** The address that answers a search with JSON. */
    static URI search(URI base, SongQuery query) {
        return URI.create(base.toASCIIString() + "/search/keyword/index.json?query=" + query.encoded());
    }

    /**
     * Where a redirect leads, if that is the same server: equal scheme, host and port, or the way from plain http to https
     * of one host, each on its usual port.
     *
     * @param location the header as received
     */
    static Optional<URI> redirect(URI from, String location) {
        try {
            URI to = from.resolve(new URI(location));
            return to.getHost() != null && to.getRawUserInfo() == null && isSameServer(from, to)
                    ? Optional.of(URI.create(to.toASCIIString()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isSameServer(URI from, URI to) {
        boolean sameScheme = from.getScheme().equalsIgnoreCase(to.getScheme());
        return from.getHost().equalsIgnoreCase(to.getHost())
                && (sameScheme ? port(from) == port(to) : isUpgrade(from, to));
    }

    private static boolean isUpgrade(URI from, URI to) {
        return HTTP.equalsIgnoreCase(from.getScheme())
                && HTTPS.equalsIgnoreCase(to.getScheme())
                && port(from) == HTTP_PORT
                && port(to) == HTTPS_PORT;
    }

    private static int port(URI address) {
        int usual = HTTPS.equalsIgnoreCase(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        return address.getPort() == -1 ? usual : address.getPort();
    }
}
