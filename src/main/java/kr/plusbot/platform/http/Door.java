package kr.plusbot.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Asks the {@link Entrance} of a call's path whether the caller may come in, and refuses the others. A path without an
 * entrance is open to all. The path is canonical here, and nothing else has been decided. Safe across threads.
 */
@Singleton
@PreMatching
@Priority(FilterOrder.DOOR)
public final class Door implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());

    /** The property of a request that was let in. */
    private static final String ENTRANCE = Door.class.getName();

    private final List<Entrance> entrances;

    @Inject
    Door(@Any Instance<Entrance> entrances) {
        this.entrances = entrances.stream().toList();
    }

    /** Whether the request was let in at this entrance. */
    public static boolean letIn(ContainerRequestContext request, String entrance) {
        return entrance.equals(request.getProperty(ENTRANCE));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        for (Entrance entrance : entrances) {
            if (isTaken(path, entrance.path())) {
                open(entrance, request);
            }
        }
    }

    private static void open(Entrance entrance, ContainerRequestContext request) {
        Verdict verdict = entrance.judge(Caller.of(request));
        if (verdict.letsIn()) {
            request.setProperty(ENTRANCE, entrance.path());
            return;
        }
        if (!verdict.why().isEmpty()) {
            LOG.log(Level.WARNING, "Refused a call to {0} {1}", entrance.path(), verdict.why());
        }
        request.abortWith(verdict.refusal());
    }

    /**
     * Whether a path leads to an entrance or to something below it. A slash that was sent as {@code %2F} counts, too.
     */
    private static boolean isTaken(String path, String entrance) {
        return path.equals(entrance) || path.startsWith(entrance + "/") || path.startsWith(entrance + ";");
    }
}
