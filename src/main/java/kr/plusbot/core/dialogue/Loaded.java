package kr.plusbot.core.dialogue;

import java.util.List;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserKey;

/**
 * A conversation with who it is with. Immutable.
 *
 * @param sender the sender of a message, as the person who they are
 * @param conversation the person's; {@link Conversation#NONE} when nothing is stored
 * @param unknown names of the sender that are not stored yet
 */
public record Loaded(Sender sender, Conversation conversation, List<UserKey> unknown) {

    /** Copies the list. */
    public Loaded {
        unknown = List.copyOf(unknown);
    }
}
