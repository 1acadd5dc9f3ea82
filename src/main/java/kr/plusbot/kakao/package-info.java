/** What knows Kakao's wire: one package for each protocol. */
@NullMarked
package kr.plusbot.kakao;

import org.jspecify.annotations.NullMarked;
