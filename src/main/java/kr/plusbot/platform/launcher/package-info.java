/**
 * How the WAR starts alone: {@code java -jar} with an embedded Tomcat.
 *
 * <p>This package lies at the WAR's root, where {@code java -jar} finds it and no server looks. Nothing here knows the
 * application. Start at {@link kr.plusbot.platform.launcher.Main}.
 */
@NullMarked
package kr.plusbot.platform.launcher;

import org.jspecify.annotations.NullMarked;
