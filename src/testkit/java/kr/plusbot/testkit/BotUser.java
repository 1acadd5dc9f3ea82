package kr.plusbot.testkit;

import kr.plusbot.tools.simulator.Wildcard;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.RoomId;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a test who talks with a {@link Bot}: what they do, and what they expect to see. Every method returns the
 * person again. A difference fails the test and shows both sides. In every text {@code *} stands for anything.
 *
 * <pre>{@code
 * BotUser kim = Bot.with(new TeaDialogue()).user("kim");
 * kim.says("차 주문").seesButtons("녹차", "홍차", "취소").taps("녹차").sees("녹차 몇 잔*");
 * kim.says("많이").sees("숫자로 알려 주세요.*").says("2").taps("없음").sees("녹차 2잔, 없음");
 * }</pre>
 */
public final class BotUser {

    private static final String SECURE_IMAGE = "secureimage";

    private final Bot bot;
    private final String name;
    private final UserId key;
    private final RoomId room;
    private @Nullable Reply last;
    private @Nullable IncomingMessage sent;

    BotUser(Bot bot, String name, UserId key, RoomId room) {
        this.bot = bot;
        this.name = name;
        this.key = key;
        this.room = room;
    }

    /**
     * This person in a group room, always the same one by its name. There the bot hears what begins with {@code @} and its name, and
     * shows what the skill protocol can show there. Only {@link WholeBot} has group rooms.
     */
    public BotUser in(String roomName) {
        return bot.visitor(name, roomName);
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

    /**
     * Sends a medium: {@code photo}, {@code video}, {@code audio}, {@code secureimage} with the addresses of its photos, or a kind that
     * nobody knows.
     */
    public BotUser sends(String kind, String address) {
        if (!kind.equals(SECURE_IMAGE)) {
            return send(kind(kind), address);
        }
        List<String> photos = List.of(address.split(" "));
        return send(message(MessageKind.PHOTO, photos.get(0)).with(photos, Set.of()));
    }

    /** Sends the same once more before time has passed, as a double tap does. */
    public BotUser repeats() {
        IncomingMessage again = sent == null ? fail("%s has said nothing yet", name) : sent;
        bot.wind(Bot.PACE.negated());
        return send(again);
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

    /** Expects that the bot says nothing, as in a group room where nobody asks it. */
    public BotUser seesNothing() {
        return sees("");
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
        return send(message(kind, content));
    }

    private IncomingMessage message(MessageKind kind, String content) {
        return new IncomingMessage(Sender.of(key).in(room), kind, content);
    }

    private BotUser send(IncomingMessage message) {
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
            act.on(bot.chat(room));
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
