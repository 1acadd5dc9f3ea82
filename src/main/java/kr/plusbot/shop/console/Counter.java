package kr.plusbot.shop.console;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.Arrival;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.runtime.SampledLog;
import kr.plusbot.shop.staff.Role;
import kr.plusbot.shop.staff.Sessions;
import kr.plusbot.shop.staff.Visit;

/**
 * Where each call of the page goes through: it looks who is signed in, and whether a change comes from our own page. Who is signed in at one
 * bot's page is a stranger at another's. Safe across threads.
 */
@Singleton
final class Counter {

    /** The header that carries the {@linkplain Visit#proof proof} of a change. */
    static final String PROOF = "X-Console-Proof";

    private static final SampledLog LOG = new SampledLog(Counter.class);

    /**
     * The most calls at the same time; another one is refused. When the database is silent, each call holds one of
     * the connector's threads for a second, and Kakao's calls need those threads.
     */
    private static final int MOST_CALLS = 16;

    private final Sessions sessions;
    private final Semaphore free = new Semaphore(MOST_CALLS);

    @Inject
    Counter(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Whose page is called. */
    static BotId bot() {
        return new BotId(Arrival.current().bot());
    }

    /** Answers a call of somebody who need not be signed in, but uses our page. */
    Response entering(HttpHeaders headers, Work work) {
        return SameOrigin.sent(headers) ? bounded(work) : ErrorBody.response(403);
    }

    /** Answers a call that changes nothing. */
    Response reading(HttpHeaders headers, Role needed, VisitWork work) {
        return bounded(() -> {
            Optional<Visit> visit = visit(headers);
            if (visit.isEmpty()) {
                return ErrorBody.response(401, "not signed in");
            }
            return visit.get().member().role().covers(needed) ? work.answer(visit.get()) : ErrorBody.response(403);
        });
    }

    /** Answers a call that changes something. */
    Response changing(HttpHeaders headers, Role needed, VisitWork work) {
        if (!SameOrigin.sent(headers)) {
            return ErrorBody.response(403);
        }
        return reading(
                headers,
                needed,
                visit -> visit.isProvenBy(headers.getHeaderString(PROOF))
                        ? work.answer(visit)
                        : ErrorBody.response(403));
    }

    private Optional<Visit> visit(HttpHeaders headers) throws DatabaseUnavailable {
        BotId bot = bot();
        Optional<String> token = Cookies.session(headers, bot);
        return token.isEmpty() ? Optional.empty() : sessions.visit(bot, token.get());
    }

    private Response bounded(Work work) {
        if (!free.tryAcquire()) {
            return ErrorBody.response(503);
        }
        try {
            return work.answer();
        } catch (DatabaseUnavailable e) {
            LOG.log(Level.WARNING, "The shop''s page was not answered: {0}", e.getMessage());
            return ErrorBody.response(503);
        } finally {
            free.release();
        }
    }

    /** What a call does. */
    @FunctionalInterface
    interface Work {
        Response answer() throws DatabaseUnavailable;
    }

    /** What a call of somebody who is signed in does. */
    @FunctionalInterface
    interface VisitWork {
        Response answer(Visit visit) throws DatabaseUnavailable;
    }
}
