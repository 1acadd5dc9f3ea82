package kr.plusbot.tools.simulator;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kr.plusbot.platform.http.ErrorBody;
import kr.plusbot.platform.runtime.DaemonThreads;

/** Runs one check at a time, which takes seconds, and none of the server's own threads. Safe across threads. */
@Singleton
final class CheckThread {

    private final ExecutorService thread =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThreads.named("check"));

    /** What the check answers, or a refusal while another one runs. */
    CompletionStage<Response> run(Supplier<Response> check) {
        try {
            return CompletableFuture.supplyAsync(check, thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedStage(ErrorBody.response(409, "a check is running already"));
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
