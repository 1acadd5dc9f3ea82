package kr.plusbot.platform.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import kr.plusbot.platform.http.Entrances.Way;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.platform.runtime.WarmUp;

/**
 * Lets only those callers in whom the path's {@link Entrance} lets in; a path without one is open to all. Nothing else has
 * been decided about the call here.
 *
 * <p>Before that it rewrites the path to its {@link CanonicalPath}, so that the matching after it sees the same path. When a
 * base address was saved with a slash, Kakao calls {@code //plusfriend/message} or {@code /plusfriend/message/}. The bot
 * serves both without a redirect, since Kakao follows none (auto-reply manual, section 8).
 * Safe across threads.
 */
@Singleton
@PreMatching
@Priority(Door.FIRST)
public final class Door implements ContainerRequestFilter {

    /** Before any other filter. */
    static final int FIRST = 100;

    /** The property of a request that was let in. */
    private static final String ENTRANCE = Door.class.getName();

    /** The property of a stranger's request. */
    private static final String STRANGER = KnownPeers.class.getName();

    private final SampledLog log = new SampledLog(Door.class);
    private final Entrances entrances;
    private final KnownPeers peers;
    private final Bots bots;
    private final Measures measures;
    private final WarmUp warmUp;
    private final SimulatorCallers trying;

    @Inject
    Door(Entrances entrances, KnownPeers peers, Bots bots, Measures measures, WarmUp warmUp, SimulatorCallers trying) {
        this.entrances = entrances;
        this.peers = peers;
        this.bots = bots;
        this.measures = measures;
        this.warmUp = warmUp;
        this.trying = trying;
    }

    /** Whether the request was let in at this entrance. */
    public static boolean letIn(ContainerRequestContext request, String entrance) {
        return entrance.equals(request.getProperty(ENTRANCE));
    }

    /** Whether the connection ends with the answer to this call, since a stranger sent it. */
    static boolean isStrangers(ContainerRequestContext request) {
        return request.getProperty(STRANGER) != null;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!peers.isKnown(Arrival.current().peer())) {
            request.setProperty(STRANGER, true);
        }
        CanonicalPath path = makeCanonical(request);
        Optional<Way> way = entrances.find(path);
        if (way.isPresent()) {
            enter(way.get(), request);
        } else if (Entrances.isOfFurther(path)) {
            request.abortWith(ErrorBody.response(404));
        }
    }

    private static CanonicalPath makeCanonical(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String base = uri.getBaseUri().getRawPath();
        String sent = uri.getRequestUri().getRawPath();
        boolean belowBase = sent.startsWith(base);
        CanonicalPath path = CanonicalPath.of(belowBase ? sent.substring(base.length()) : sent);
        if (!sent.equals(base + path.encoded())) {
            rewrite(request, path);
        }
        return path;
    }

    private static void rewrite(ContainerRequestContext request, CanonicalPath path) {
        URI base = request.getUriInfo().getBaseUri();
        request.setRequestUri(base, withPath(request.getUriInfo().getRequestUri(), base.getRawPath() + path.encoded()));
    }

    private static URI withPath(URI uri, String path) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path + query);
    }

    private void enter(Way way, ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        boolean own = warmUp.opens(caller.header(WarmUp.HEADER));
        Optional<Refusal> refusal = own ? Optional.empty() : way.entrance().refuse(way.bot(), caller);
        if (refusal.isPresent()) {
            refuse(way, refusal.get(), request);
            return;
        }
        request.setProperty(ENTRANCE, way.entrance().path());
        if (!own && way.entrance().makesKnown()) {
            becomeKnown(request);
        }
        if (way.entrance().isChannel() && !own && !trying.areTrying(caller)) {
            AnsweredCalls.begin(request, way.entrance().path(), way.bot());
        }
        if (!way.bot().equals(Bots.MAIN)) {
            Arrival.at(way.bot());
            rewrite(request, way.path());
        }
    }

    private void becomeKnown(ContainerRequestContext request) {
        if (isStrangers(request)) {
            peers.noteLetIn(Arrival.current().peer());
            request.removeProperty(STRANGER);
        }
    }

    private void refuse(Way way, Refusal refusal, ContainerRequestContext request) {
        String entrance = way.entrance().path();
        measures.counter("plusbot_refused", "Calls that the door did not let in", "entrance", entrance)
                .increment();
        if (!refusal.why().isEmpty()) {
            log.log(Level.WARNING, "Refused a call to {0} {1}", bots.titled(entrance, way.bot()), refusal.why());
        }
        request.abortWith(refusal.response());
    }
}
