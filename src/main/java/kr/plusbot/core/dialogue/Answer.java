package kr.plusbot.core.dialogue;

import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a message leads to. Immutable.
 *
 * @param reply what the user reads
 * @param next where the user is then
 * @param closing what is still to be done; its reply is read in place of the other one, unless its fate is unknown
 */
record Answer(Reply reply, Conversation next, Next.@Nullable Closing closing) {

    Answer(Reply reply, Conversation next) {
        this(reply, next, null);
    }

    /** This once all is done. */
    Answer closed() throws Exception {
        return closing == null ? this : new Answer(closing.close(), next);
    }
}
