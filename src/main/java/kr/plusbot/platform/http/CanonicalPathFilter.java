package kr.plusbot.platform.http;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Rewrites the request to its {@link CanonicalPath}, so that the door and the matching after it see the same path. When
 * a base address was saved with a slash, Kakao calls {@code //plusfriend/message} or {@code /plusfriend/message/}. The
 * bot serves both without a redirect, since Kakao follows none (auto-reply manual, section 8).
 */
@Singleton
@PreMatching
@Priority(FilterOrder.CANONICAL_PATH)
public final class CanonicalPathFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String base = uri.getBaseUri().getRawPath();
        String sent = uri.getRequestUri().getRawPath();
        boolean belowBase = sent.startsWith(base);
        if (!belowBase || !CanonicalPath.isPlain(sent, base.length())) {
            CanonicalPath path = CanonicalPath.of(belowBase ? sent.substring(base.length()) : sent);
            request.setRequestUri(uri.getBaseUri(), withPath(uri.getRequestUri(), base + path.encoded()));
        }
    }

    static URI withPath(URI uri, String path) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path + query);
    }
}
