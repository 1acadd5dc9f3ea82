/** The examples that the documents show, compiled and run, so that they stay true. */
@NullMarked
package kr.plusbot.docs;

import org.jspecify.annotations.NullMarked;
