/**
 * The simulator's page in a real Chromium, against the packaged WAR: compiled and run only where the Maven profile {@code
 * browser} is, which is where Debian's Chromium is installed.
 *
 * <p>Start at {@link kr.plusbot.browser.Browser} and {@link kr.plusbot.browser.Phone}.
 */
@NullMarked
package kr.plusbot.browser;

import org.jspecify.annotations.NullMarked;
