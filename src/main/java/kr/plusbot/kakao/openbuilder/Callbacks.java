package kr.plusbot.kakao.openbuilder;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.OutgoingHttp;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Delivers late answers to Kakao's callback addresses, each at most once, within the time in which the address is
 * valid (Kakao's callback guide). In any case the answer also waits behind its button. Safe across threads.
 */
@Singleton
final class Callbacks {

    /** After the announcement. Kakao may refuse an answer before it has read the announcement. */
    static final Duration EARLIEST = Duration.ofSeconds(1);

    /**
     * After the announcement. The announcement comes up to 5 s after the call, so the delivery stays within the minute.
     */
    static final Duration LATEST = Duration.ofSeconds(48);

    /** The same in a group room, where the address is valid for five minutes. */
    static final Duration LATEST_IN_ROOM = Duration.ofSeconds(288);

    private final SampledLog log = new SampledLog(Callbacks.class);
    private final PerBot<CallbackHosts> hosts;
    private final CallbackPost post;
    private final ScheduledExecutorService timer;

    @Inject
    Callbacks(Bots bots, ObjectMapperProvider json, Measures measures) {
        this(bots.each(CallbackHosts::from), json, OutgoingHttp.withoutKeys(), timer(), measures);
    }

    Callbacks(
            PerBot<CallbackHosts> hosts,
            ObjectMapperProvider json,
            SSLContext tls,
            ScheduledExecutorService timer,
            Measures measures) {
        this.hosts = hosts;
        this.post = new CallbackPost(json, tls, timer, measures);
        this.timer = timer;
    }

    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("callback-timer"));
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** The address to which the answer to this call may be delivered; empty when there is none. */
    Optional<URI> address(SkillPayload payload) {
        Optional<URI> allowed =
                payload.callbackUrl().flatMap(hosts.of(payload.bot().name())::allow);
        if (allowed.isEmpty() && payload.callbackUrl().isPresent()) {
            log.log(Level.WARNING, "A callback address is not below plusbot.skill.callback-hosts and is left alone");
        }
        return allowed;
    }

    /**
     * Delivers the answer as soon as it is there, or another answer when it takes too long.
     *
     * @param instead the answer to deliver when the late one does not come in time
     * @param latest how long after the announcement
     */
    void deliver(URI address, CompletableFuture<SkillResponse> late, SkillResponse instead, Duration latest) {
        CompletableFuture<SkillResponse> first = new CompletableFuture<>();
        after(EARLIEST, () -> late.thenAccept(first::complete));
        var end = after(latest, () -> first.complete(instead));
        first.thenAccept(answer -> {
            end.cancel(false);
            post.send(address, answer);
        });
    }

    private Future<?> after(Duration delay, Runnable task) {
        return timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Stops the deliveries. An answer that was not delivered waits behind its button, if it comes in time for that. */
    @PreDestroy
    void close() {
        timer.shutdownNow();
        post.close();
    }
}
