/**
 * The packaged WAR in real servers, each in a process of its own, talked to over HTTP.
 *
 * <p>Here belongs what only a real server shows: class loaders, connectors, starting and stopping. What the bot says
 * belongs to the tests beside its code. Start at {@link kr.plusbot.server.ServerContractIT}.
 */
@NullMarked
package kr.plusbot.server;

import org.jspecify.annotations.NullMarked;
