package kr.plusbot.core.dispatch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.plusbot.core.chat.ChatId;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Late answers in memory. Keeps them for ever. */
class MemoryLateAnswerStore implements LateAnswerStore {

    private final Map<ChatId, Reply> stored = new ConcurrentHashMap<>();

    @Override
    public void put(ChatId chat, Reply reply) throws DatabaseUnavailable {
        stored.put(chat, reply);
    }

    @Override
    public Optional<Reply> find(ChatId chat, Duration kept) {
        return Optional.ofNullable(stored.get(chat));
    }

    @Override
    public void forget(ChatId chat) {
        stored.remove(chat);
    }
}
