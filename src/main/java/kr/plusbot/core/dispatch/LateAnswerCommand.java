package kr.plusbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.dialogue.FixedReplies;
import kr.plusbot.platform.database.DatabaseUnavailable;

/** Fetches the answer that missed the deadline: at once if this process has it, else from the database. */
@Singleton
public final class LateAnswerCommand implements Command {

    private final LateAnswers answers;

    @Inject
    LateAnswerCommand(LateAnswers answers) {
        this.answers = answers;
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(LateAnswers.BUTTON));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Optional<Reply> known(IncomingMessage message) {
        return answers.peek(message.sender());
    }

    @Override
    public Reply reply(IncomingMessage message) throws Exception {
        try {
            return answers.fetch(message.sender());
        } catch (DatabaseUnavailable e) {
            return FixedReplies.NO_MEMORY;
        }
    }
}
