package kr.plusbot.testkit;

import kr.plusbot.tools.simulator.ChatFile;
import kr.plusbot.tools.simulator.ChatStep;

/** Says again what a conversation file says, and compares what the bot answers. Without state. */
public final class Replay {

    private Replay() {}

    /** @throws AssertionError with both chats side by side, when they differ */
    public static void of(ChatFile file, Bot bot) {
        Comparison comparison = new Comparison();
        for (ChatStep step : file.steps()) {
            if (!take(step, bot.user(step.user()), comparison)) {
                break;
            }
        }
        comparison.assertSame();
    }

    /** Whether the conversation can go on. */
    private static boolean take(ChatStep step, BotUser user, Comparison comparison) {
        comparison.act(step.user() + ": " + told(step));
        if (step.taps() != null && user.buttons().stream().noneMatch(shown -> Wildcard.matches(step.taps(), shown))) {
            comparison.differ("    [" + step.taps() + "]", "    " + user.buttons());
            return false;
        }
        act(step, user);
        if (step.sees() != null || step.buttons() != null) {
            comparison.reply(step.sees(), step.buttons(), user.reply());
        }
        return true;
    }

    /** Lets a user do what a step says. */
    public static BotUser act(ChatStep step, BotUser user) {
        if (step.says() != null) {
            return user.says(step.says());
        }
        if (step.taps() != null) {
            return user.taps(step.taps());
        }
        if (step.sends() != null) {
            String[] words = step.sends().split(" ", 2);
            return user.sends(words[0], words.length > 1 ? words[1] : "");
        }
        if (step.adds() != null) {
            return user.adds();
        }
        return step.blocks() != null ? user.blocks() : user.leaves();
    }

    private static String told(ChatStep step) {
        if (step.says() != null) {
            return step.says();
        }
        if (step.taps() != null) {
            return "[" + step.taps() + "]";
        }
        if (step.sends() != null) {
            return "(" + step.sends() + ")";
        }
        if (step.adds() != null) {
            return "(채널 추가)";
        }
        return step.blocks() != null ? "(채널 차단)" : "(채팅방 나가기)";
    }
}
