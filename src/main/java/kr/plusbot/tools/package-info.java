/** Tools for developers of bots: a simulator of KakaoTalk, and a check of a bot's answers. They speak HTTP, as everybody else does. */
@NullMarked
package kr.plusbot.tools;

import org.jspecify.annotations.NullMarked;
