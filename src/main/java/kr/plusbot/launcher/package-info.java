/**
 * How the WAR starts: alone by {@code java -jar} with an embedded Tomcat, or inside a server.
 *
 * <p>{@code Main…} and {@code Embedded…} lie at the WAR's root, where {@code java -jar} finds them and no server looks;
 * {@code ServletStartup} lies among the application's classes. Nothing here knows the application. Start at {@link
 * kr.plusbot.launcher.Main}.
 */
@NullMarked
package kr.plusbot.launcher;

import org.jspecify.annotations.NullMarked;
