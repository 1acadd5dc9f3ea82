package kr.plusbot.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The first part of a path, behind which a door stands. Without state. */
public final class Entrance {

    private Entrance() {}

    /**
     * Whether a call leads to this entrance or anywhere below it. The call's path is canonical already; a slash that was sent
     * as {@code %2F} counts as one too.
     */
    public static boolean isTaken(ContainerRequestContext request, String entrance) {
        String path = request.getUriInfo().getPath();
        return path.equals(entrance) || path.startsWith(entrance + "/") || path.startsWith(entrance + ";");
    }
}
