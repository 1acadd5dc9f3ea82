package kr.plusbot.kakao.openbuilder;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.dispatch.LateAnswer;
import kr.plusbot.core.dispatch.LateChannel;
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
final class Callbacks implements LateChannel {

    /** After the announcement. Kakao may refuse an answer before it has read the announcement. */
    static final Duration EARLIEST = Duration.ofSeconds(1);

    /**
     * After the announcement. The announcement comes up to 5 s after the call, so the delivery stays within the minute.
     */
    static final Duration LATEST = Duration.ofSeconds(48);

    /** The same in a group room, where the address is valid for five minutes. */
    static final Duration LATEST_IN_ROOM = Duration.ofSeconds(288);

    /** After the latest moment, for what a delivery waits for before it begins. */
    private static final Duration RESERVE = Duration.ofSeconds(1);

    private final SampledLog log = new SampledLog(Callbacks.class);
    private final PerBot<CallbackHosts> hosts;
    private final Mentions mentions;
    private final QuickReplies quickReplies;
    private final CallbackPost post;
    private final ScheduledExecutorService timer;
    private final Clock clock;

    @Inject
    Callbacks(
            Bots bots,
            Mentions mentions,
            QuickReplies quickReplies,
            ObjectMapperProvider json,
            Clock clock,
            Measures measures) {
        this(
                bots.each(CallbackHosts::from),
                mentions,
                quickReplies,
                new CallbackPost(json, OutgoingHttp.withoutKeys(), timer(), measures),
                clock);
    }

    Callbacks(
            PerBot<CallbackHosts> hosts, Mentions mentions, QuickReplies quickReplies, CallbackPost post, Clock clock) {
        this.hosts = hosts;
        this.mentions = mentions;
        this.quickReplies = quickReplies;
        this.post = post;
        this.timer = post.timer();
        this.clock = clock;
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

    @Override
    public String name() {
        return SkillDoor.PATH;
    }

    /**
     * Delivers the answer as soon as it is there, or another answer when it takes too long.
     *
     * @param show writes a reply as the user of the call sees it
     * @param latest how long after the announcement
     */
    void deliver(URI address, LateAnswer late, Function<Reply, SkillResponse> show, Duration latest) {
        CompletableFuture<SkillResponse> first = new CompletableFuture<>();
        AtomicBoolean over = new AtomicBoolean();
        after(EARLIEST, () -> late.answer().thenAccept(reply -> first.complete(show.apply(reply))));
        var end = after(latest, () -> first.complete(show.apply(late.notYet())));
        after(latest.plus(RESERVE), () -> over.set(true));
        first.thenAccept(answer -> {
            end.cancel(false);
            late.claim().thenAccept(mine -> {
                if (mine && !over.get()) {
                    post.send(address, answer, late::delivered);
                } else {
                    late.delivered();
                }
            });
        });
    }

    /** Another process has announced this answer. */
    @Override
    public void deliver(Sender sender, String address, Instant came, LateAnswer late) {
        Duration latest = latest(sender).minus(Duration.between(came, clock.instant()));
        Optional<URI> allowed = hosts.of(sender.bot().name()).allow(address);
        if (allowed.isEmpty() || latest.isNegative()) {
            late.delivered();
        } else {
            deliver(allowed.get(), late, reply -> show(sender, reply), latest);
        }
    }

    /** How long after the announcement an answer may be delivered. */
    static Duration latest(Sender sender) {
        return sender.isInRoom() ? LATEST_IN_ROOM : LATEST;
    }

    private SkillResponse show(Sender sender, Reply reply) {
        return sender.isInRoom()
                ? SkillResponse.of(RoomOutputs.of(reply, words -> mentions.addressed(sender.bot(), words)), List.of())
                : SkillResponse.of(Outputs.of(reply), quickReplies.of(sender.user(), reply));
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
