package kr.plusbot.chat;

/**
 * What a message leads to. Immutable.
 *
 * @param reply what the user reads
 * @param next where the user is then
 */
record Answer(Reply reply, Conversation next) {}
