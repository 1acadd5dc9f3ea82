package kr.plusbot.openbuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import kr.plusbot.chat.DaemonThreads;
import kr.plusbot.http.ObjectMapperProvider;

/**
 * Delivers answers that come late to Kakao's callback addresses: each once, within the minute that the address is valid
 * (Kakao's callback guide), and never anywhere that it was redirected to. Safe across threads.
 */
@Singleton
final class Callbacks {

    private static final System.Logger LOG = System.getLogger(Callbacks.class.getName());

    /** Before Kakao has read the announcement it may refuse the answer. */
    private static final Duration EARLIEST = Duration.ofSeconds(1);

    /** After the announcement, which itself comes up to 5 s after the call; with the delivery it stays below a minute. */
    private static final Duration LATEST = Duration.ofSeconds(48);

    private static final Duration DELIVERY = Duration.ofSeconds(5);

    private final CallbackHosts hosts;
    private final ObjectMapperProvider json;
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, DaemonThreads.named("callback"));
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(DELIVERY)
            .executor(timer)
            .sslContext(withoutKeys())
            .build();

    @Inject
    Callbacks(SkillSettings settings, ObjectMapperProvider json) {
        this.hosts = settings.callbackHosts();
        this.json = json;
        timer.setRemoveOnCancelPolicy(true);
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
        timer.schedule(() -> late.thenAccept(first::complete), EARLIEST.toMillis(), TimeUnit.MILLISECONDS);
        var end = timer.schedule(() -> first.complete(instead), LATEST.toMillis(), TimeUnit.MILLISECONDS);
        first.thenAccept(answer -> {
            end.cancel(false);
            timer.execute(() -> post(address, answer));
        });
    }

    private void post(URI address, SkillResponse answer) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(DELIVERY)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(write(answer)))
                .build();
        var sent = client.sendAsync(request, BodyHandlers.discarding());
        timer.schedule(() -> sent.cancel(true), DELIVERY.toMillis(), TimeUnit.MILLISECONDS);
        sent.whenComplete((response, failure) -> {
            if (failure != null || response.statusCode() != 200) {
                String how = failure == null
                        ? "" + response.statusCode()
                        : failure.getClass().getSimpleName();
                LOG.log(Level.WARNING, "A late answer was not taken by {0}: {1}", address.getHost(), how);
            }
        });
    }

    private String write(SkillResponse answer) {
        try {
            return json.getContext(SkillResponse.class).writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    /** Kakao asks for no certificate of ours, and the default context fails where a server's key store has a password. */
    private static SSLContext withoutKeys() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** What is not delivered by now is lost with the process. */
    @PreDestroy
    void close() {
        timer.shutdownNow();
    }
}
