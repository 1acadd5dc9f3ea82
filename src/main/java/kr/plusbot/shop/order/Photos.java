package kr.plusbot.shop.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Texts;

/** The addresses of the photos that a customer sends with an order. The shop opens them; the bot fetches none. Without state. */
final class Photos {

    /** As many as one secure-image plug-in sends. */
    static final int MOST = 10;

    /** In code points. Kakao's signed addresses have about 250. */
    private static final int LONGEST = 1_000;

    private Photos() {}

    static boolean areIn(IncomingMessage message) {
        return message.kind() == MessageKind.PHOTO;
    }

    /** Those that were there before and those of the message; empty when it has none that the shop could open. */
    static Optional<List<String>> joined(List<String> before, IncomingMessage message) {
        List<String> addresses =
                message.addresses().stream().filter(Photos::isAddress).toList();
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(before.stream(), addresses.stream())
                        .distinct()
                        .toList());
    }

    private static boolean isAddress(String text) {
        return text.matches("(?i)https?://[!-~]+") && Texts.length(text) <= LONGEST;
    }
}
