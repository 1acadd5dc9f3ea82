package kr.plusbot.testkit;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a test who talks with a {@link Bot}: what they do, and what they expect to see. Every method returns the
 * person again. A difference fails the test and shows both sides. In every text {@code *} stands for anything.
 */
public final class BotUser {

    private final Bot bot;
    private final String name;
    private final UserId key;
    private @Nullable Reply last;
    private @Nullable IncomingMessage sent;

    BotUser(Bot bot, String name, UserId key) {
        this.bot = bot;
        this.name = name;
        this.key = key;
    }

    /** Types a text. */
    public BotUser says(String text) {
        return send(MessageKind.TEXT, text);
    }

    /** Taps a button, which must be there. */
    public BotUser taps(String label) {
        return says(tappable().stream()
                .filter(shown -> Wildcard.matches(label, shown))
                .findFirst()
                .orElseGet(() -> fail("%s sees no button \"%s\" but %s", name, label, tappable())));
    }

    /** Sends a medium: {@code photo}, {@code video}, {@code audio}, or a kind that nobody knows. */
    public BotUser sends(String kind, String address) {
        return send(kind(kind), address);
    }

    /** Sends the same once more before time has passed, as a double tap does. */
    public BotUser repeats() {
        IncomingMessage again = sent == null ? fail("%s has said nothing yet", name) : sent;
        bot.wind(Bot.PACE.negated());
        return send(again.kind(), again.content());
    }

    /** Adds the channel. */
    public BotUser adds() {
        return notice(chat -> chat.added(key));
    }

    /** Blocks the channel. */
    public BotUser blocks() {
        return notice(chat -> chat.blocked(key));
    }

    /** Leaves the chat room. */
    public BotUser leaves() {
        return notice(chat -> chat.left(key));
    }

    /** Expects this text. */
    public BotUser sees(String pattern) {
        return compared(new Comparison().reply(pattern, null, reply()));
    }

    /** Expects these buttons and no others; none means typing. */
    public BotUser seesButtons(String... labels) {
        return compared(new Comparison().reply(null, List.of(labels), reply()));
    }

    /** The id by which the bot knows them. */
    public UserId key() {
        return key;
    }

    /** The bot's last answer. */
    public Reply reply() {
        return last == null ? fail("%s has seen nothing yet", name) : last;
    }

    /** The text that they see. */
    public String text() {
        return reply().text() == null ? "" : reply().text();
    }

    /** The buttons that they see; none means typing. */
    public List<String> buttons() {
        return last == null || last.keyboard() == null
                ? List.of()
                : last.keyboard().buttons();
    }

    /** The buttons, and the suggestions that a channel may show beside typing. */
    List<String> tappable() {
        return Stream.concat(
                        buttons().stream(),
                        last == null || last.keyboard() == null
                                ? Stream.of()
                                : last.keyboard().suggestions().stream())
                .toList();
    }

    private BotUser compared(Comparison comparison) {
        comparison.assertSame();
        return this;
    }

    private BotUser send(MessageKind kind, String content) {
        IncomingMessage message = new IncomingMessage(key, kind, content);
        sent = message;
        return act(chat -> last = chat.send(message));
    }

    /** What they saw before does not count any more. */
    private BotUser notice(Act act) {
        last = Reply.of("…").withKeyboard(Keyboard.TYPING);
        return act(act);
    }

    private BotUser act(Act act) {
        try {
            act.on(bot.chat());
            return this;
        } catch (Exception e) {
            throw new AssertionError(name + " got no answer", e);
        }
    }

    private static MessageKind kind(String name) {
        try {
            return MessageKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return MessageKind.OTHER;
        }
    }

    private interface Act {
        void on(Chat chat) throws Exception;
    }
}
