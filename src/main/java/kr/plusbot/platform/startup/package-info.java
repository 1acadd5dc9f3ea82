/**
 * The start inside a server: brings our own CDI and JAX-RS to servers that have none.
 *
 * <p>Nothing here knows the application but by its name. Start at {@link kr.plusbot.platform.startup.ServletStartup}.
 */
@NullMarked
package kr.plusbot.platform.startup;

import org.jspecify.annotations.NullMarked;
