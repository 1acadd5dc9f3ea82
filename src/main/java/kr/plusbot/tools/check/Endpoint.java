package kr.plusbot.tools.check;

/** What kind of answer Kakao expects of a call. */
public enum Endpoint {
    /** {@code GET keyboard}: a bare keyboard (manual, section 5.1). */
    KEYBOARD("5", "8"),
    /** {@code POST message}: a message and perhaps a keyboard (manual, section 5.2). */
    MESSAGE("5", "8"),
    /** The three calls about friends and chat rooms: the status counts (manual, sections 5.3 and 5.4). */
    NOTICE("5", "8"),
    /** A skill call without a callback address (format page, "SkillResponse"). */
    SKILL("스킬", "스킬"),
    /** A skill call of a group room, where a bot may stay silent. */
    SKILL_IN_GROUP("스킬", "스킬"),
    /** A skill call of a group room whose answer may come later. */
    SKILL_IN_GROUP_WITH_CALLBACK("스킬", "스킬"),
    /** A skill call whose answer may come later. */
    SKILL_WITH_CALLBACK("스킬", "스킬"),
    /** A call to the skill of an event's block, which may have nothing to say. */
    SKILL_OF_EVENT("스킬", "스킬"),
    /** Not a call of Kakao's but the answer that a bot delivers later, judged as if Kakao had asked for it. */
    CALLBACK("콜백", "콜백");

    private final String timeSection;
    private final String statusSection;

    Endpoint(String timeSection, String statusSection) {
        this.timeSection = timeSection;
        this.statusSection = statusSection;
    }

    /** Where it is said what a call is and how long it may take. */
    String timeSection() {
        return timeSection;
    }

    /** Where it is said which status counts. */
    String statusSection() {
        return statusSection;
    }

    boolean isOfSkill() {
        return this == SKILL || this == SKILL_OF_EVENT || isInGroup() || takesCallback() || this == CALLBACK;
    }

    boolean isInGroup() {
        return this == SKILL_IN_GROUP || this == SKILL_IN_GROUP_WITH_CALLBACK;
    }

    /** Whether no bubble at all is an answer, too. */
    boolean maySayNothing() {
        return this == SKILL_OF_EVENT || isInGroup();
    }

    boolean takesCallback() {
        return this == SKILL_WITH_CALLBACK || this == SKILL_IN_GROUP_WITH_CALLBACK;
    }
}
