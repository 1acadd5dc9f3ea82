/**
 * The channel of KakaoTalk's skill servers, the one that is live today: the endpoints that blocks of the chatbot admin
 * centre call, their wire records, the door before them, and the callback for answers that take longer.
 *
 * <p>Nothing outside this package knows its protocol, and its limits stand in {@link
 * kr.plusbot.kakao.openbuilder.Limit} alone. Start at {@link kr.plusbot.kakao.openbuilder.SkillResource}. "The format
 * page" is Kakao's page "answer_json_format" of the chatbot's skill guide at kakaobusiness.gitbook.io.
 */
@NullMarked
package kr.plusbot.kakao.openbuilder;

import org.jspecify.annotations.NullMarked;
