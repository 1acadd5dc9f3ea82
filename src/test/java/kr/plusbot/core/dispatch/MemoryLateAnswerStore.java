package kr.plusbot.core.dispatch;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;

/** Late answers in memory. Keeps them for ever. */
class MemoryLateAnswerStore implements LateAnswerStore {

    private final Map<UserId, Reply> stored = new ConcurrentHashMap<>();

    @Override
    public void put(UserId user, @Nullable Reply reply) throws DatabaseUnavailable {
        stored.put(user, Objects.requireNonNullElse(reply, LateAnswers.NOT_YET));
    }

    @Override
    public Optional<Reply> find(UserId user, Duration kept) {
        return Optional.ofNullable(stored.get(user));
    }

    @Override
    public void forget(UserId user) {
        stored.remove(user);
    }
}
