package kr.plusbot.core.dialogue;

import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.platform.runtime.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What a dialogue says to a message. Immutable.
 *
 * @param reply what the user reads; with a closing, what they read when nobody knows whether its change was made
 * @param next the user's conversation after this message
 * @param closing the change at the dialogue's end; its own reply replaces this one; null when there is none
 */
record Answer(Reply reply, Conversation next, Next.@Nullable Closing closing) {

    Answer(Reply reply, Conversation next) {
        this(reply, next, null);
    }

    /** The same with a line above its text. */
    Answer below(String line) {
        String text = reply.text() == null ? line : line + "\n\n" + reply.text();
        return new Answer(new Reply(text, reply.photo(), reply.link(), reply.keyboard(), reply.card()), next, closing);
    }

    /** Makes the change and gives the answer with the change's reply. */
    Answer closed(Transaction transaction) throws Exception {
        return closing == null ? this : new Answer(closing.close(transaction), next);
    }
}
