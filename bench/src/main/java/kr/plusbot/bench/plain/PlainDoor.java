package kr.plusbot.bench.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Lets one address in, compared as a text. */
@Provider
@PreMatching
public class PlainDoor implements ContainerRequestFilter {

    @Context
    private HttpServletRequest socket;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!socket.getRemoteAddr().equals("127.0.0.1")) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }
}
