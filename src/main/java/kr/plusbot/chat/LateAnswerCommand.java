package kr.plusbot.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.database.DatabaseUnavailable;

/** Fetches the answer that missed the deadline. Where this process knows it, the dispatcher has answered already. */
@Singleton
final class LateAnswerCommand implements Command {

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
    public Reply reply(IncomingMessage message) {
        try {
            return answers.fetch(message.user());
        } catch (DatabaseUnavailable e) {
            return Turn.NO_MEMORY;
        }
    }
}
