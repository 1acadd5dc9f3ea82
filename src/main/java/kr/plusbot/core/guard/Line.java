package kr.plusbot.core.guard;

import jakarta.enterprise.inject.Vetoed;

/** What Kakao counts the failures of: one channel of one bot. Immutable. */
@Vetoed
record Line(String bot, String channel) {}
