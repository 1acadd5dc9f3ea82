package kr.plusbot.core.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.dialogue.Conversation.Earlier;
import kr.plusbot.core.dialogue.Conversation.OpenStep;
import kr.plusbot.platform.database.StoredJson;

/**
 * One dialogue with one user. It reads the stored data into the dialogue's record, runs a step, and writes the data
 * back. Used by one thread, for one message.
 *
 * @param <D> what the user has said so far
 */
final class OpenDialogue<D extends Record> {

    /** The most steps that a user can go back. It bounds what is stored. */
    private static final int MOST_EARLIER = 20;

    private static final String LATE_TAP = "지나간 질문의 버튼이에요. 여기에는 글로 써 주세요.";

    private final Dialogue<D> dialogue;
    private final Conversation conversation;

    OpenDialogue(Dialogue<D> dialogue, Conversation conversation) {
        this.dialogue = dialogue;
        this.conversation = conversation;
    }

    /** The question to a user before the dialogue goes on after a silence. */
    String resumeQuestion() {
        return dialogue.resumeQuestion();
    }

    /** The line that this dialogue is given up for another. */
    String droppedLine() {
        return dialogue.droppedLine();
    }

    /** Starts the dialogue in place of the one that was open. */
    Answer begin(IncomingMessage message) throws Exception {
        return dialogue.script().begin().begin(message).follow(new FromBeginning());
    }

    /** Starts the dialogue with a text that no trigger waits for; empty when the text is not meant for it. */
    Optional<Answer> hear(IncomingMessage message) throws Exception {
        Optional<Next<D>> next = dialogue.hear(message);
        return next.isEmpty() ? Optional.empty() : Optional.of(next.get().follow(new FromBeginning()));
    }

    /** Asks the open step again. */
    Answer ask(Position<D> here, String hint) throws Exception {
        return answer(here, hint, here.question());
    }

    /**
     * Hands the user's answer to the open step; a tap that comes late is no answer to it.
     *
     * @param fallbacks answer what the step does not understand
     */
    Answer take(Position<D> here, IncomingMessage message, Fallbacks fallbacks) throws Exception {
        return isLateTap(here, message)
                ? ask(here, LATE_TAP)
                : here.step().take().take(here.data(), message).follow(new FromStep(here, message, fallbacks));
    }

    /** Whether a step that takes what is typed gets the label of a button of a step before. */
    private boolean isLateTap(Position<D> here, IncomingMessage message) throws Exception {
        if (!here.isTyping() || message.kind() != MessageKind.TEXT) {
            return false;
        }
        for (Earlier earlier : here.open().earlier()) {
            Optional<Position<D>> before = position(here.open().at(earlier));
            if (before.isPresent() && before.get().offers(message)) {
                return true;
            }
        }
        return false;
    }

    /** Goes back to the step before; asks the first one again. */
    Answer back(Position<D> here) throws Exception {
        List<Earlier> earlier = here.open().earlier();
        if (earlier.isEmpty()) {
            return ask(here, "여기가 첫 단계예요.");
        }
        Earlier before = earlier.get(earlier.size() - 1);
        OpenStep open = new OpenStep(
                dialogue.name(),
                before.step(),
                here.open().form(),
                before.data(),
                false,
                earlier.subList(0, earlier.size() - 1));
        return ask(position(open).orElse(here), "");
    }

    /** The open step with its data; empty when a release stored it in a form that is no longer read. */
    Optional<Position<D>> position(OpenStep open) {
        if (open.form() != dialogue.script().form()) {
            return Optional.empty();
        }
        return dialogue.script()
                .find(open.step())
                .flatMap(step -> StoredJson.read(open.data(), dialogue.script().type())
                        .map(data -> new Position<>(open, step, data)));
    }

    private Answer open(String name, D data, String hint, List<Earlier> earlier) throws Exception {
        Script.Step<D> step = dialogue.script()
                .find(name)
                .orElseThrow(() -> new IllegalStateException(dialogue.name() + " has no step " + name));
        OpenStep open =
                new OpenStep(dialogue.name(), name, dialogue.script().form(), StoredJson.write(data), false, earlier);
        return ask(new Position<>(open, step, data), hint);
    }

    private Answer answer(Position<D> here, String hint, Reply question) {
        String text = hint.isEmpty() || question.text() == null ? question.text() : hint + "\n\n" + question.text();
        Keyboard keyboard = here.buttons(question);
        Reply reply = new Reply(text, question.photo(), question.link(), keyboard, question.card());
        return new Answer(reply, conversation.at(here.open().asleep(false)));
    }

    /** What a command says meanwhile, with the line that this dialogue waits and the open step's buttons. */
    Reply besides(OpenStep open, Reply reply) throws Exception {
        Optional<Position<D>> here = position(open);
        return here.isEmpty() ? reply : besides(here.get(), reply);
    }

    private Reply besides(Position<D> here, Reply reply) throws Exception {
        return new WaitingStep(dialogue.waitingLine(), here.buttons(here.question())).below(reply);
    }

    private static List<Earlier> longer(OpenStep open) {
        List<Earlier> longer = new ArrayList<>(open.earlier());
        longer.add(new Earlier(open.step(), open.data()));
        return longer.subList(Math.max(0, longer.size() - MOST_EARLIER), longer.size());
    }

    /** What to do after the dialogue's trigger. */
    private class FromBeginning implements Next.Kinds<D, Answer> {

        @Override
        public Answer again(String hint, Optional<Keyboard> buttons) throws Exception {
            throw new IllegalStateException(dialogue.name() + " has no step yet to ask again");
        }

        @Override
        public Answer goTo(String step, D data, String hint) throws Exception {
            return open(step, data, hint, List.of());
        }

        @Override
        public Answer end(Reply reply) {
            return new Answer(reply, conversation.at(null));
        }

        @Override
        public Answer end(Next.Closing closing, String inDoubt) throws Exception {
            throw new IllegalStateException(dialogue.name() + " has no step yet to stay at in doubt");
        }
    }

    /** What to do after the user's answer at a step. */
    private final class FromStep extends FromBeginning {

        private final Position<D> here;
        private final IncomingMessage message;
        private final Fallbacks fallbacks;

        private FromStep(Position<D> here, IncomingMessage message, Fallbacks fallbacks) {
            this.here = here;
            this.message = message;
            this.fallbacks = fallbacks;
        }

        @Override
        public Answer again(String hint, Optional<Keyboard> buttons) throws Exception {
            Optional<Reply> other = message.kind() == MessageKind.TEXT ? fallbacks.besides(message) : Optional.empty();
            return other.isPresent()
                    ? new Answer(
                            besides(here, other.get()),
                            conversation.at(here.open().asleep(false)))
                    : askAgain(hint, buttons);
        }

        private Answer askAgain(String hint, Optional<Keyboard> buttons) throws Exception {
            return buttons.isPresent() ? answer(here, "", Reply.of(hint).withKeyboard(buttons.get())) : ask(here, hint);
        }

        @Override
        public Answer goTo(String step, D data, String hint) throws Exception {
            boolean stays = here.open().step().equals(step);
            return open(step, data, hint, stays ? here.open().earlier() : longer(here.open()));
        }

        @Override
        public Answer end(Next.Closing closing, String inDoubt) throws Exception {
            return new Answer(ask(here, inDoubt).reply(), conversation.at(null), closing);
        }
    }
}
