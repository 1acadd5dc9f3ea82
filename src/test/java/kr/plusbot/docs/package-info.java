/**
 * The documents tell the truth: what they show compiles and runs, and what they name exists.
 *
 * <p>Start at {@link kr.plusbot.docs.Document}.
 */
@NullMarked
package kr.plusbot.docs;

import org.jspecify.annotations.NullMarked;
