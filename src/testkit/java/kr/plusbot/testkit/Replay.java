package kr.plusbot.testkit;

import kr.plusbot.tools.simulator.Wildcard;
import kr.plusbot.tools.simulator.ChatFile;
import kr.plusbot.tools.simulator.ChatTurn;

/**
 * Says again what a conversation file says, and compares what the bot answers. Without state.
 *
 * <pre>{@code
 * ChatFile file = Conversations.read(Path.of("src/test/resources/conversations/order.chat.yaml"));
 * Replay.of(file, BOT.bot());
 * }</pre>
 */
public final class Replay {

    private Replay() {}

    /**
     * Says it at the moment when it was first said, if the file tells that. Afterwards the clock is where it was.
     *
     * @throws AssertionError with both chats side by side, when they differ
     */
    public static void of(ChatFile file, Bot bot) {
        if (file.moment().isPresent()) {
            bot.at(file.moment().get(), () -> say(file, bot));
        } else {
            say(file, bot);
        }
    }

    private static void say(ChatFile file, Bot bot) {
        Comparison comparison = new Comparison();
        if (file.bot() != null) {
            bot.named(file.bot());
        }
        for (ChatTurn turn : file.turns()) {
            if (!take(turn, user(turn, bot), comparison)) {
                break;
            }
        }
        comparison.assertSame();
    }

    /** Who takes a turn, where they take it. */
    public static BotUser user(ChatTurn turn, Bot bot) {
        BotUser user = bot.user(turn.user());
        return turn.room() == null ? user : user.in(turn.room());
    }

    /** Whether the conversation can go on. */
    private static boolean take(ChatTurn turn, BotUser user, Comparison comparison) {
        comparison.act(turn.user() + (turn.room() == null ? "" : "@" + turn.room()) + ": " + told(turn));
        if (turn.taps() != null && user.tappable().stream().noneMatch(shown -> Wildcard.matches(turn.taps(), shown))) {
            comparison.differ("    [" + turn.taps() + "]", "    " + user.buttons());
            return false;
        }
        act(turn, user);
        if (turn.sees() != null || turn.buttons() != null) {
            comparison.reply(turn.sees(), turn.buttons(), user.reply());
        }
        return true;
    }

    /** Lets a user do what a turn says. */
    public static BotUser act(ChatTurn turn, BotUser user) {
        if (turn.says() != null) {
            return user.says(turn.says());
        }
        if (turn.taps() != null) {
            return user.taps(turn.taps());
        }
        if (turn.sends() != null) {
            String[] words = turn.sends().split(" ", 2);
            return user.sends(words[0], words.length > 1 ? words[1] : "");
        }
        if (turn.adds() != null) {
            return user.adds();
        }
        return turn.blocks() != null ? user.blocks() : user.leaves();
    }

    private static String told(ChatTurn turn) {
        if (turn.says() != null) {
            return turn.says();
        }
        if (turn.taps() != null) {
            return "[" + turn.taps() + "]";
        }
        if (turn.sends() != null) {
            return "(" + turn.sends() + ")";
        }
        if (turn.adds() != null) {
            return "(채널 추가)";
        }
        return turn.blocks() != null ? "(채널 차단)" : "(채팅방 나가기)";
    }
}
