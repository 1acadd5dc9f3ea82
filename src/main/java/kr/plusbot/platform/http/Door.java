package kr.plusbot.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 *
 * <p>The path of a further bot begins with {@code bots/} and its name; what
 * follows goes on as the main bot's paths do. Safe across threads.
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

    private static final Pattern SEGMENTS = Pattern.compile("[/;]");

    /** The first part of the paths of further bots. */
    static final String BOTS = "bots";

    /** The path of a further bot, percent-encoded: the bot's name, and what follows it. */
    private static final Pattern FURTHER = Pattern.compile(BOTS + "/([a-z0-9]+)/(.+)");

    /** By their paths. */
    private final SampledLog log = new SampledLog(Door.class);

    private final Map<String, Entrance> entrances;

    private final KnownPeers peers;
    private final Bots bots;
    private final Measures measures;
    private final WarmUp warmUp;
    private final SimulatorCallers trying;

    @Inject
    Door(
            @Any Instance<Entrance> entrances,
            KnownPeers peers,
            Bots bots,
            Measures measures,
            WarmUp warmUp,
            SimulatorCallers trying) {
        this.entrances = entrances.stream().collect(Collectors.toUnmodifiableMap(Entrance::path, Function.identity()));
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
        makeCanonical(request);
        String path = request.getUriInfo().getPath();
        String first = firstSegment(path);
        if (first.equals(BOTS)) {
            enterFurther(request, path);
        } else {
            entrance(first).ifPresent(entrance -> enter(entrance, Bots.MAIN, request));
        }
    }

    private static void makeCanonical(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String base = uri.getBaseUri().getRawPath();
        String sent = uri.getRequestUri().getRawPath();
        boolean belowBase = sent.startsWith(base);
        String path = base
                + CanonicalPath.of(belowBase ? sent.substring(base.length()) : sent)
                        .encoded();
        if (!path.equals(sent)) {
            request.setRequestUri(uri.getBaseUri(), withPath(uri.getRequestUri(), path));
        }
    }

    private static URI withPath(URI uri, String path) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path + query);
    }

    private void enterFurther(ContainerRequestContext request, String path) {
        URI base = request.getUriInfo().getBaseUri();
        URI sent = request.getUriInfo().getRequestUri();
        Matcher further =
                FURTHER.matcher(sent.getRawPath().substring(base.getRawPath().length()));
        Optional<Entrance> entrance = further.matches() && bots.isFurther(further.group(1))
                ? entrance(firstSegment(path.substring(further.start(2)))).filter(Entrance::isOfEachBot)
                : Optional.empty();
        if (entrance.isEmpty()) {
            request.abortWith(ErrorBody.response(404));
        } else if (enter(entrance.get(), further.group(1), request)) {
            Arrival.at(further.group(1));
            request.setRequestUri(base, withPath(sent, base.getRawPath() + further.group(2)));
        }
    }

    private Optional<Entrance> entrance(String path) {
        return Optional.ofNullable(entrances.get(path));
    }

    private boolean enter(Entrance entrance, String bot, ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        boolean own = warmUp.opens(caller.header(WarmUp.HEADER));
        Optional<Refusal> refusal = own ? Optional.empty() : entrance.refuse(bot, caller);
        if (refusal.isEmpty()) {
            request.setProperty(ENTRANCE, entrance.path());
            if (!own && entrance.makesKnown()) {
                becomeKnown(request);
            }
            if (entrance.isChannel() && !own && !trying.areTrying(caller)) {
                AnsweredCalls.begin(request, entrance.path(), bot);
            }
            return true;
        }
        refused(entrance.path());
        String why = refusal.get().why();
        if (!why.isEmpty()) {
            log.log(Level.WARNING, "Refused a call to {0} {1}", bots.titled(entrance.path(), bot), why);
        }
        request.abortWith(refusal.get().response());
        return false;
    }

    private void becomeKnown(ContainerRequestContext request) {
        if (isStrangers(request)) {
            peers.noteLetIn(Arrival.current().peer());
            request.removeProperty(STRANGER);
        }
    }

    private void refused(String entrance) {
        measures.counter("plusbot_refused", "Calls that the door did not let in", "entrance", entrance)
                .increment();
    }

    /** The path up to its first slash or semicolon. A slash that was sent as {@code %2F} counts, too. */
    private static String firstSegment(String path) {
        return SEGMENTS.split(path, 2)[0];
    }
}
