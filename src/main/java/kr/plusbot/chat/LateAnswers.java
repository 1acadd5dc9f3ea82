package kr.plusbot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Answers that missed the deadline, until their users fetch them: the newest of each user, for ten minutes, as long as
 * Kakao keeps a chat's last keyboard (auto-reply manual, section 4). Safe across threads.
 */
@Singleton
final class LateAnswers {

    /** The label that fetches an answer. */
    static final String BUTTON = "결과 보기";

    /** What a user reads while his answer is not there yet. */
    static final Reply NOT_YET =
            Reply.of("아직 찾고 있어요. 잠시 후 '" + BUTTON + "'를 눌러 주세요.").withKeyboard(Keyboard.of(BUTTON, Home.BUTTON));

    /** What a user reads when there is no answer to fetch. */
    static final Reply NONE = Reply.of("보여 드릴 결과가 없어요. 찾으시는 내용을 다시 보내 주세요.");

    private static final Duration KEPT = Duration.ofMinutes(10);
    /** At about 3 KB a reply, 15 MB at the most. */
    private static final int MOST_USERS = 5_000;

    private final Cache<UserId, CompletableFuture<Reply>> answers;

    @Inject
    LateAnswers() {
        this(Ticker.systemTicker());
    }

    LateAnswers(Ticker ticker) {
        answers = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_USERS)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Keeps an answer that is still to come, in place of the user's earlier one. Its ten minutes begin when it comes. */
    void keep(UserId user, CompletableFuture<Reply> answer) {
        answers.put(user, answer);
        answer.thenRun(() -> answers.asMap().replace(user, answer, answer));
    }

    /** The user's late answer if it has come, else a reply that says how it stands. The answer can be fetched again. */
    Reply fetch(UserId user) {
        CompletableFuture<Reply> answer = answers.getIfPresent(user);
        return answer == null ? NONE : answer.getNow(NOT_YET);
    }
}
