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
import kr.plusbot.platform.runtime.DaemonThreads;
import kr.plusbot.platform.runtime.OutgoingHttp;

/**
 * Delivers answers that come late to Kakao's callback addresses: each at most once, within the minute that the address is
 * valid (Kakao's callback guide). Whatever becomes of that, the answer also waits behind its button. Safe across threads.
 */
@Singleton
final class Callbacks {

    /** After the announcement: before Kakao has read that, it may refuse the answer. */
    static final Duration EARLIEST = Duration.ofSeconds(1);

    /** After the announcement, which itself comes up to 5 s after the call; with the delivery it stays below a minute. */
    static final Duration LATEST = Duration.ofSeconds(48);

    private static final System.Logger LOG = System.getLogger(Callbacks.class.getName());

    private final CallbackHosts hosts;
    private final CallbackPost post;
    private final ScheduledExecutorService timer;

    @Inject
    Callbacks(SkillSettings settings, ObjectMapperProvider json) {
        this(settings.callbackHosts(), json, OutgoingHttp.withoutKeys(), timer());
    }

    Callbacks(CallbackHosts hosts, ObjectMapperProvider json, SSLContext tls, ScheduledExecutorService timer) {
        this.hosts = hosts;
        this.post = new CallbackPost(json, tls, timer);
        this.timer = timer;
    }

    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("callback-timer"));
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** Where an answer to this call may be delivered; empty when nowhere. */
    Optional<URI> address(SkillPayload payload) {
        Optional<URI> allowed = payload.callbackUrl().flatMap(hosts::allow);
        if (allowed.isEmpty() && payload.callbackUrl().isPresent()) {
            LOG.log(Level.WARNING, "A callback address is not below plusbot.skill.callback-hosts and is left alone");
        }
        return allowed;
    }

    /**
     * Delivers the answer as soon as it is there, or another one when it takes too long.
     *
     * @param instead what is delivered in the place of an answer that does not come in time
     */
    void deliver(URI address, CompletableFuture<SkillResponse> late, SkillResponse instead) {
        CompletableFuture<SkillResponse> first = new CompletableFuture<>();
        after(EARLIEST, () -> late.thenAccept(first::complete));
        var end = after(LATEST, () -> first.complete(instead));
        first.thenAccept(answer -> {
            end.cancel(false);
            post.send(address, answer);
        });
    }

    private Future<?> after(Duration delay, Runnable task) {
        return timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What is not delivered by now waits behind its button, if it comes in time for that. */
    @PreDestroy
    void close() {
        timer.shutdownNow();
        post.close();
    }
}
