/** The ceiling: one servlet and Jackson. */
@NullMarked
package kr.plusbot.bench.bare;

import org.jspecify.annotations.NullMarked;
