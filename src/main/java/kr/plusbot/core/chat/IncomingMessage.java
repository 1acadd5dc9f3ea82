package kr.plusbot.core.chat;

import java.util.List;
import java.util.Set;

/**
 * What one user sent. Immutable.
 *
 * @param sender who sent it
 * @param kind what it is
 * @param content the text as its reader sees it, or a medium's address; may be empty. Lone surrogates and NUL were replaced by
 *     U+FFFD
 * @param argument what follows the command's prefix, without spaces around; empty when nothing follows or the trigger
 *     is no prefix
 * @param addresses of all media that came with it, in Kakao's order; empty for most texts. Kakao's addresses expire after
 *     about 20 days, and the bot fetches none of them
 * @param circumstances how it was sent, as far as the channel knows
 */
public record IncomingMessage(
        Sender sender,
        MessageKind kind,
        String content,
        String argument,
        List<String> addresses,
        Set<Circumstance> circumstances) {

    /** Writes what was typed as it is read, once for all commands, without what a database or JSON cannot carry. */
    public IncomingMessage {
        String stored = Texts.storable(content);
        content = kind == MessageKind.TEXT ? VisibleText.of(stored) : stored;
        argument = VisibleText.of(Texts.storable(argument));
        addresses = addresses.stream().map(Texts::storable).toList();
        circumstances = Set.copyOf(circumstances);
    }

    /** A message as it arrives, before the registry has looked for its command. */
    public IncomingMessage(Sender sender, MessageKind kind, String content) {
        this(sender, kind, content, "", addresses(kind, content), Set.of());
    }

    /** A message of a user who is known by this id. */
    public IncomingMessage(UserId user, MessageKind kind, String content) {
        this(Sender.of(user), kind, content);
    }

    private static List<String> addresses(MessageKind kind, String content) {
        return switch (kind) {
            case PHOTO, VIDEO, AUDIO -> content.isBlank() ? List.of() : List.of(content);
            case TEXT, OTHER -> List.of();
        };
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
        return new IncomingMessage(known, kind, content, argument, addresses, circumstances);
    }

    /** This message with the part that follows the command's prefix. */
    public IncomingMessage withArgument(String following) {
        return new IncomingMessage(sender, kind, content, following, addresses, circumstances);
    }

    /** This message with what came with it. */
    public IncomingMessage with(List<String> itsAddresses, Set<Circumstance> its) {
        return new IncomingMessage(sender, kind, content, argument, itsAddresses, its);
    }

    /** Whether it was said in a room, where others read the answer, too. */
    public boolean isInRoom() {
        return sender.isInRoom();
    }

    /** Whether it was sent so. */
    public boolean is(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }

    /** Hides the user's words, since they belong in no log. */
    @Override
    public String toString() {
        return "IncomingMessage[" + kind + ", " + content.length() + " chars]";
    }
}
