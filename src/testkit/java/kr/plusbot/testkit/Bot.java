package kr.plusbot.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.plusbot.core.chat.RoomId;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.chat.UserId;

/**
 * A bot to talk to in a test, without a server:
 *
 * <pre>{@code
 * Bot bot = Bot.with(new TeaDialogue());
 * bot.user("kim").says("차 주문").sees("어떤 차를 드릴까요?").taps("녹차").sees("녹차 몇 잔*");
 * }</pre>
 *
 * <p>{@link WholeBot} has all of the project's commands, with their database and a Melon to script. Used by one thread.
 */
public final class Bot {

    /** A person takes this long for a message, so that equal ones are no double tap. */
    static final Duration PACE = Duration.ofSeconds(3);

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    /** By which it is called where nobody says otherwise, as in the simulator. */
    private static final String NAME = "Plusbot";

    private final Chat chat;
    private final Function<String, Chat> rooms;
    private final HandClock clock;
    private final String suffix = " " + UUID.randomUUID();
    private final Map<String, BotUser> users = new HashMap<>();
    private final Map<String, BotUser> visitors = new HashMap<>();
    private String name = NAME;

    /** @param rooms gives what group rooms talk to, by the name that they call */
    Bot(Chat chat, HandClock clock, Function<String, Chat> rooms) {
        this.chat = chat;
        this.clock = clock;
        this.rooms = rooms;
    }

    /** A bot that has these commands and dialogues, besides help and the way home. */
    public static Bot with(Triggered... features) {
        return with(new HandClock(START), features);
    }

    /** A bot that has these and this clock, which they may read as well. */
    public static Bot with(HandClock clock, Triggered... features) {
        return of(new TestChat(clock, features), clock);
    }

    /** A bot that answers as this chat does. */
    public static Bot of(TestChat chat, HandClock clock) {
        return new Bot(chat::send, clock, name -> {
            throw new IllegalStateException("group rooms need all of the bot: WholeBot");
        });
    }

    /** The user of this name, always the same one; nobody else has their key. */
    public BotUser user(String user) {
        return users.computeIfAbsent(user, unknown -> new BotUser(this, user, new UserId(user + suffix), RoomId.NONE));
    }

    /** Is called by this name in group rooms, unless its settings give it one. */
    public Bot named(String itsName) {
        name = itsName;
        return this;
    }

    /** Does this as if it were that moment. */
    void at(Instant moment, Runnable act) {
        Instant before = clock.instant();
        clock.set(moment);
        try {
            act.run();
        } finally {
            clock.set(before);
        }
    }

    BotUser visitor(String user, String room) {
        return visitors.computeIfAbsent(
                user + " in " + room,
                unknown -> new BotUser(this, user, user(user).key(), new RoomId(room + suffix)));
    }

    /** Lets time pass. */
    public Bot wind(Duration time) {
        clock.wind(time);
        return this;
    }

    Chat chat(RoomId room) {
        clock.wind(PACE);
        return room.equals(RoomId.NONE) ? chat : rooms.apply(name);
    }
}
