package kr.plusbot.core.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.People;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.platform.runtime.SampledLog;

/**
 * Answers that missed the deadline, until their users fetch them: the newest of each user and chat, for ten minutes, as long as
 * Kakao keeps a chat's last keyboard (auto-reply manual, section 4). In the database, where all replicas find them and a
 * restart leaves them; in memory while they are still to come, or when the database does not take them. Safe across threads.
 */
@Singleton
final class LateAnswers {

    /** The label that fetches an answer. */
    static final String BUTTON = "결과 보기";

    /** What a user reads while their answer is not there yet. */
    static final Reply NOT_YET =
            Reply.of("아직 찾고 있어요. 잠시 후 '" + BUTTON + "'를 눌러 주세요.").withKeyboard(Keyboard.of(BUTTON, SharedWords.HOME));

    /** What a user reads when there is no answer to fetch. */
    static final Reply NONE = Reply.of("보여 드릴 결과가 없어요. 찾으시는 내용을 다시 보내 주세요.");

    static final Duration KEPT = Duration.ofMinutes(10);
    /** At about 3 KB a reply, 15 MB at the most. */
    private static final int MOST_USERS = 5_000;

    private final SampledLog log = new SampledLog(LateAnswers.class);
    private final Cache<ChatId, CompletableFuture<Reply>> answers;
    private final LateAnswerStore store;
    private final People people;
    private final CommandThreads threads;

    @Inject
    LateAnswers(LateAnswerStore store, People people, CommandThreads threads) {
        this(store, people, threads, Ticker.systemTicker());
    }

    LateAnswers(LateAnswerStore store, People people, CommandThreads threads, Ticker ticker) {
        this.store = store;
        this.people = people;
        this.threads = threads;
        answers = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_USERS)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Keeps an answer that is still to come, in place of the user's earlier one. Its ten minutes begin when it comes. */
    void keep(Sender sender, CompletableFuture<Reply> answer) {
        ChatId chat = sender.chat();
        answers.put(chat, answer);
        answer.thenRun(() -> answers.asMap().replace(chat, answer, answer));
    }

    /** What this process knows of the user's late answer: the answer, or that it is not there yet. */
    Optional<Reply> peek(Sender sender) {
        return sender.ids().stream()
                .map(id -> answers.getIfPresent(sender.chat().of(id)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(answer -> answer.getNow(NOT_YET));
    }

    /** The user's late answer if it has come, else a reply that says how it stands. The answer can be fetched again. */
    Reply fetch(Sender sender) throws Exception {
        Optional<Reply> known = peek(sender);
        return known.isPresent()
                ? known.get()
                : store.find(stored(sender), KEPT).orElse(NONE);
    }

    /** Drops what this process knows of the user's late answers, in all chats; the database's are left alone. */
    void drop(Sender sender) {
        answers.asMap().keySet().removeIf(chat -> sender.ids().contains(chat.user()));
    }

    /** Forgets the user's late answer. */
    void forget(Sender sender) throws Exception {
        sender.ids().forEach(id -> answers.invalidate(sender.chat().of(id)));
        store.forget(stored(sender));
    }

    private ChatId stored(Sender sender) throws Exception {
        return sender.chat().of(people.person(sender));
    }

    /** The answer, which has come, is in the database. */
    void isStored(Sender sender, CompletableFuture<Reply> answer) {
        answers.asMap().remove(sender.chat(), answer);
    }

    /** Stores an answer that has come, unless there is a newer one, on a thread of its own. */
    void store(Sender sender, CompletableFuture<Reply> answer) {
        threads.start(sender.bot(), () -> {
            if (answers.getIfPresent(sender.chat()) == answer) {
                put(sender, answer);
            }
        });
    }

    private void put(Sender sender, CompletableFuture<Reply> answer) {
        try {
            store.put(stored(sender), answer.join());
            isStored(sender, answer);
        } catch (Exception e) {
            log.log(Level.WARNING, "A late answer is kept in memory only: {0}", e.getMessage());
        }
    }
}
