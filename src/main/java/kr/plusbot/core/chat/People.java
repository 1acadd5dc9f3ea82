package kr.plusbot.core.chat;

/** Who is who. A command that looks up what is kept of a user asks here first. Safe across threads and replicas. */
public interface People {

    /**
     * The person who sent a message, whichever of their names came with it.
     *
     * @throws Exception when this cannot be looked up now: what the database throws
     */
    UserId person(Sender sender) throws Exception;
}
