package kr.plusbot.core.chat;

/**
 * What one user sent. Immutable.
 *
 * @param sender who sent it
 * @param kind what it is
 * @param content the text, or a medium's address; may be empty. Lone surrogates and NUL were replaced by U+FFFD
 * @param argument what follows the command's prefix, without spaces around; empty when nothing follows or the trigger
 *     is no prefix
 */
public record IncomingMessage(Sender sender, MessageKind kind, String content, String argument) {

    /** Replaces the characters that a database or JSON cannot carry, so that a command never sees them. */
    public IncomingMessage {
        content = Texts.storable(content);
        argument = Texts.storable(argument);
    }

    /** A message as it arrives, before the registry has looked for its command. */
    public IncomingMessage(Sender sender, MessageKind kind, String content) {
        this(sender, kind, content, "");
    }

    /** A message of a user who is known by this id. */
    public IncomingMessage(UserId user, MessageKind kind, String content) {
        this(Sender.of(user), kind, content, "");
    }

    /** The user who sent it: in a dialogue's step the person, else one of their ids. */
    public UserId user() {
        return sender.user();
    }

    /** The bot to which it was sent. */
    public BotId bot() {
        return sender.bot();
    }

    /** This message, of somebody who was looked up. */
    public IncomingMessage from(Sender known) {
        return new IncomingMessage(known, kind, content, argument);
    }

    /** This message with the part that follows the command's prefix. */
    public IncomingMessage withArgument(String following) {
        return new IncomingMessage(sender, kind, content, following);
    }

    /** Hides the user's words, since they belong in no log. */
    @Override
    public String toString() {
        return "IncomingMessage[" + kind + ", " + content.length() + " chars]";
    }
}
