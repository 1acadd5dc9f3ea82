package kr.plusbot.tools.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kr.plusbot.platform.http.SimulatorCallers;
import kr.plusbot.tools.check.Endpoint;
import kr.plusbot.tools.check.Exchange;
import kr.plusbot.tools.check.Judge;
import kr.plusbot.tools.check.Judgement;
import kr.plusbot.tools.check.Judgement.Outcome;
import kr.plusbot.tools.event.Talk;
import kr.plusbot.tools.event.TalkTask;
import kr.plusbot.tools.event.TalkUser;

/** Runs the block of an event for each user of a call: asks the skill for the bubble. Safe across threads. */
@Singleton
final class TalkBlocks {

    private final OtherBots allowed;
    private final OtherBotCalls calls;
    private final SimulatorCallers callers;
    private final TalkLog log;
    private final Clock clock;
    private volatile NoticeSkill skill = NoticeSkill.OWN;

    @Inject
    TalkBlocks(OtherBots allowed, OtherBotCalls calls, SimulatorCallers callers, TalkLog log, Clock clock) {
        this.allowed = allowed;
        this.calls = calls;
        this.callers = callers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * From now on blocks ask this skill.
     *
     * @return whether it is one that may be asked
     */
    boolean ask(NoticeSkill asked) {
        boolean may = asked.address() == null || allowed.allow(asked.address()).isPresent();
        if (may) {
            skill = asked;
        }
        return may;
    }

    /** Runs them all; completed when each has come to its end. It never fails. */
    CompletableFuture<Void> run(Talk talk, TalkTask task, URI own) {
        return CompletableFuture.allOf(talk.users().stream()
                .map(user -> run(talk, user, task, own).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Runs none of them. */
    void fail(Talk talk, TalkTask task) {
        talk.users().forEach(user -> {
            task.failed(user, "Block execution failed.", clock.instant());
            log.add(talk, TalkNews.Block.without(user, "failed"));
        });
    }

    private CompletionStage<Void> run(Talk talk, TalkUser user, TalkTask task, URI own) {
        if (user.type().equals("appUserId")) {
            task.unknown();
            log.add(talk, TalkNews.Block.without(user, "unknown"));
            return CompletableFuture.completedStage(null);
        }
        NoticeSkill asked = skill;
        URI at = asked.address() == null ? own.resolve("openbuilder/notice") : URI.create(asked.address());
        TalkNews.Request request = asked.request(talk, user, at);
        HttpRequest.Builder call = HttpRequest.newBuilder(at)
                .timeout(OtherBotRequest.PATIENCE)
                .POST(BodyPublishers.ofString(request.body()));
        request.headers().forEach(call::header);
        if (asked.address() == null) {
            call.header(SimulatorCallers.OWN_HEADER, callers.own());
        }
        return calls.send(call.build()).thenAccept(answer -> end(talk, user, task, request, answer));
    }

    private void end(Talk talk, TalkUser user, TalkTask task, TalkNews.Request request, OtherBotAnswer answer) {
        Judgement judgement = Judge.judge(new Exchange(
                Endpoint.SKILL_OF_EVENT,
                answer.status(),
                Duration.ofMillis(answer.millis()),
                answer.header("content-type"),
                answer.body()));
        String outcome = outcome(judgement);
        if (outcome.equals("failed")) {
            task.failed(user, "Skill server failed: status " + answer.status(), clock.instant());
        } else {
            task.delivered();
        }
        log.add(
                talk,
                new TalkNews.Block(user.type(), user.key(), outcome, request, answer, JudgementBody.of(judgement)));
    }

    private static String outcome(Judgement judgement) {
        JsonNode shown = judgement.shown();
        if (judgement.outcome() != Outcome.SHOWN || shown == null) {
            return "failed";
        }
        return shown.at("/template/outputs").isEmpty() ? "silent" : "bubble";
    }
}
