package kr.plusbot.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import kr.plusbot.platform.http.Entrances.Way;
import kr.plusbot.platform.monitoring.Measures;
import org.jspecify.annotations.Nullable;

/**
 * Answers a message at once that waited too long to be read: it came with a crowd that the process cannot serve as a whole, and
 * otherwise all of their answers would be late. Nothing but the caller is looked at, so that it costs little. In a server that does not say how long a call waited, nothing is shed. Safe across threads.
 */
@Singleton
final class LoadShedder {

    /**
     * Of 1,000 searches in one moment at a process that has just started, all were answered within 4.5 s on two cores; with 0.9 s
     * not in all rounds ({@code bench/run cold}).
     */
    static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final Entrances entrances;
    private final SimulatorCallers trying;
    private final AnsweredCalls answered;
    private final BodyLimit bodies;
    private final Drain drain;
    private final Measures measures;

    @Inject
    LoadShedder(
            Entrances entrances,
            SimulatorCallers trying,
            AnsweredCalls answered,
            BodyLimit bodies,
            Drain drain,
            Measures measures) {
        this.entrances = entrances;
        this.trying = trying;
        this.answered = answered;
        this.bodies = bodies;
        this.drain = drain;
        this.measures = measures;
    }

    /**
     * Answers a message that waited too long.
     *
     * @return false when the call is to be handled as usual
     */
    boolean shed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Arrival.current().waited().compareTo(LONGEST_WAIT) <= 0 || !isJson(request)) {
            return false;
        }
        Caller caller = Caller.of(request);
        Optional<Way> way = entrances
                .find(path(request))
                .filter(its -> its.entrance().refuse(its.bot(), caller).isEmpty());
        byte[] body = way.isPresent() ? body(request) : null;
        Optional<String> answer = body == null
                ? Optional.empty()
                : way.get().entrance().shed(way.get().path().encoded(), new String(body, StandardCharsets.UTF_8));
        if (answer.isEmpty()) {
            return false;
        }
        write(response, answer.get().getBytes(StandardCharsets.UTF_8));
        count(way.get(), caller);
        return true;
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getMethod().equals("POST") && JsonRequest.JSON.equals(request.getContentType());
    }

    private static CanonicalPath path(HttpServletRequest request) {
        return CanonicalPath.of(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** Null when it is too long, or does not arrive in time or as a whole. Who handles the call as usual finds it, too. */
    private byte @Nullable [] body(HttpServletRequest request) {
        int length = request.getContentLength();
        if (length < 1 || length > BodyLimit.MOST) {
            return null;
        }
        try {
            byte[] body = bodies.read(request.getInputStream(), length);
            request.setAttribute(BodyLimit.READ, body);
            return body;
        } catch (ClientErrorException | IOException e) {
            return null;
        }
    }

    private void write(HttpServletResponse response, byte[] answer) throws IOException {
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        if (drain.hasBegun()) {
            response.setHeader("Connection", "close");
        }
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private void count(Way way, Caller caller) {
        String channel = way.entrance().path();
        if (!trying.areTrying(caller)) {
            answered.tell(channel, way.bot(), HttpServletResponse.SC_OK);
        }
        measures.counter(
                        "plusbot_shed",
                        "Messages that had waited too long in a crowd and were answered at once",
                        "bot",
                        way.bot(),
                        "channel",
                        channel)
                .increment();
    }
}
