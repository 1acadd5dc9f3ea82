package kr.plusbot.core.chat;

import java.time.LocalDate;

/** How often a bot could not answer in time, so that it only announced its answer. Safe across threads and replicas. */
public interface LateDays {

    /**
     * So often from one day in Seoul to another. What happened in the last seconds may be missing.
     *
     * @throws Exception what the database throws
     */
    int between(BotId bot, LocalDate first, LocalDate last) throws Exception;
}
