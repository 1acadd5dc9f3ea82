package kr.plusbot.core.dialogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Wording;
import kr.plusbot.core.dialogue.Conversation.OpenStep;

/**
 * Where a user is in a dialogue: an open step, read. Immutable.
 *
 * @param <D> what the user has said so far
 */
record Position<D extends Record>(OpenStep open, Script.Step<D> step, D data) {

    /** What the step asks. */
    Reply question() throws Exception {
        return step.ask().ask(data);
    }

    /** Whether the step takes what is typed. */
    boolean isTyping() throws Exception {
        Keyboard keyboard = question().keyboard();
        return keyboard == null || keyboard.isTyping();
    }

    /** Whether the step offers this text on a button. */
    boolean offers(IncomingMessage message) throws Exception {
        return offers(message, Phrase::key);
    }

    /** The same, whatever signs and laughter stand around it. */
    boolean offersBesideSigns(IncomingMessage message) throws Exception {
        return offers(message) || (!Wording.key(message.content()).isEmpty() && offers(message, Wording::key));
    }

    private boolean offers(IncomingMessage message, UnaryOperator<String> key) throws Exception {
        Keyboard keyboard = question().keyboard();
        String said = key.apply(message.content());
        return keyboard != null
                && keyboard.buttons().stream()
                        .anyMatch(label -> key.apply(label).equals(said));
    }

    /** The buttons of the step's question. Users who see buttons cannot type, so they need one for each shared word; the others save typing. */
    Keyboard buttons(Reply question) {
        Keyboard own = question.keyboard() == null ? Keyboard.TYPING : question.keyboard();
        return own.isTyping()
                ? new Keyboard(List.of(), withSharedWords(own.suggestions()))
                : new Keyboard(withSharedWords(own.buttons()), own.suggestions());
    }

    private List<String> withSharedWords(List<String> own) {
        Set<String> words = new LinkedHashSet<>(own);
        if (!open.earlier().isEmpty()) {
            words.add(SharedWords.BACK);
        }
        words.add(SharedWords.CANCEL);
        return List.copyOf(words);
    }
}
