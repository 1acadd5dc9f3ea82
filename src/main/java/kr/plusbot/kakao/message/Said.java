package kr.plusbot.kakao.message;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Sender;

/**
 * What a user sent, before anybody asks who they are. Immutable.
 *
 * @param content the text, or the first address; may be empty
 * @param addresses of all media; empty for text
 */
public record Said(MessageKind kind, String content, List<String> addresses) {

    /** What stands for an emoticon where a channel hands on words only. */
    private static final String EMOTICON = "(이모티콘)";

    /** An address where Kakao keeps what users send. What follows the host may have characters that no URI has. */
    private static final Pattern MEDIUM =
            Pattern.compile("https://([a-z0-9-]+\\.)*kakaocdn\\.net(:443)?([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

    /** Copies the list. */
    public Said {
        addresses = List.copyOf(addresses);
    }

    /** Words; a photo when they are nothing but one of Kakao's addresses. Other addresses are words. */
    public static Said words(String text) {
        String plain = text.strip();
        if (plain.equals(EMOTICON)) {
            return new Said(MessageKind.OTHER, text, List.of());
        }
        return isMedium(plain)
                ? medium(MessageKind.PHOTO, List.of(plain))
                : new Said(MessageKind.TEXT, text, List.of());
    }

    /** One or several media of a kind. */
    public static Said medium(MessageKind kind, List<String> addresses) {
        return new Said(kind, addresses.isEmpty() ? "" : addresses.get(0), addresses);
    }

    /** This, sent by somebody. */
    public IncomingMessage by(Sender sender, Set<Circumstance> circumstances) {
        return new IncomingMessage(sender, kind, content).with(addresses, circumstances);
    }

    private static boolean isMedium(String text) {
        return MEDIUM.matcher(text).matches();
    }
}
