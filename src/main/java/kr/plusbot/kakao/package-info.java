/** The rooms that know Kakao's protocols: one package for each. */
@NullMarked
package kr.plusbot.kakao;

import org.jspecify.annotations.NullMarked;
