package kr.plusbot.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Fetches the answer that missed the deadline. The dispatcher runs it itself, so that it works while commands hang. */
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
        return answers.fetch(message.user());
    }
}
