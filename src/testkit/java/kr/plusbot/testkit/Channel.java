package kr.plusbot.testkit;

import java.net.URI;
import java.util.function.Function;

/**
 * The protocols over which a running bot is talked with; what a user reads is meant to be the same over all of them.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource(Channel.class)
 * void saysTheSameOverEachProtocol(Channel channel) {
 *     BOT.bot(channel).user("kim").says("차 주문").taps("녹차").sees("녹차 몇 잔 드릴까요?");
 * }
 * }</pre>
 */
public enum Channel {
    PLUSFRIEND(PlusfriendChat::new),
    OPENBUILDER(bot -> new SkillChat(bot, "", null));

    private final Function<URI, Chat> chat;

    Channel(Function<URI, Chat> chat) {
        this.chat = chat;
    }

    /** A chat with the bot that listens there. */
    Chat with(URI bot) {
        return chat.apply(bot);
    }
}
