package kr.plusbot.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Marks every answer as JSON in UTF-8. Clients must not guess another type and must not store it. The answer to a stranger is
 * the last on its connection: what they send after it is not read. So is each answer while the bot stops ({@link Drain}).
 */
@Singleton
public final class SafetyHeaders implements ContainerResponseFilter {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8");

    private final Drain drain;

    @Inject
    SafetyHeaders(Drain drain) {
        this.drain = drain;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (Door.isStrangers(request) || drain.hasBegun()) {
            response.getHeaders().putSingle("Connection", "close");
        }
        if (response.hasEntity() && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, JSON);
        }
    }
}
