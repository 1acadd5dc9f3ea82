package kr.plusbot.testkit;

import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.UserId;

/** What a user of the test kit talks to: all of the bot, or a part of it. */
interface Chat {

    Reply send(IncomingMessage message) throws Exception;

    default void added(UserId user) throws Exception {}

    default void blocked(UserId user) throws Exception {}

    default void left(UserId user) throws Exception {}
}
