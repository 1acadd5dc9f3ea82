/**
 * The command line of the WAR: {@code java -jar plusbot.war} serves from an embedded Tomcat, or does what its first word says.
 *
 * <p>This package lies at the WAR's root, where {@code java -jar} finds it and no server looks. Nothing here knows the
 * application but by name. Start at {@link kr.plusbot.platform.launcher.Main}.
 */
@NullMarked
package kr.plusbot.platform.launcher;

import org.jspecify.annotations.NullMarked;
