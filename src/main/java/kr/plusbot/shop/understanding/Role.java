package kr.plusbot.shop.understanding;

/** What a word does in a sentence. */
enum Role {
    /** A word of the menu: an item, a choice, or both. */
    MENU(true),
    /** The question that choices answer, such as 온도. */
    OPTION(true),
    /** The name of a part of the menu. */
    CATEGORY(true),
    /** How many. */
    NUMBER(true),
    /** A number that is none to order by, such as 2.5, 0 or 한두 개. */
    VAGUE(true),
    /** A time or another number that counts nothing of the menu. */
    TIME(true),
    /** Asks for what was named. */
    VERB(false),
    /** A polite end. */
    END(false),
    /** Asks whether it can be had. */
    ASK(false),
    /** Asks whether it is there. */
    EXIST(false),
    /** Belongs to a question or a complaint. */
    NONE(false),
    /** Calls an order off. */
    CANCEL(false),
    /** Belongs to talk that is no order, without making it a question. */
    TALK(true),
    FILLER(false),
    PERSON(true),
    /** Takes back what stands before, for what follows. */
    NOT(false),
    /** Corrects what stands before. */
    CORRECT(false),
    /** Leaves out what stands before. */
    DROP(false),
    /** If what stands before is not there. */
    IFNONE(false),
    ALL(true),
    EACH(true),
    /** Behind a number, as 씩 in 두 잔씩. */
    EACHLY(false),
    OF(true),
    /** 반은: half of them. */
    HALF(true),
    REST(true),
    OR(true),
    CONJ(true),
    TOPIC(true),
    PARTICLE(true),
    DEGREE(true),
    WISHNOUN(true),
    WISH(true),
    /** What a shop adds for nothing, such as a fork. */
    TOOL(true),
    OUT(true),
    IN(true),
    /** 여기서, which means inside only when one eats. */
    HERE(true),
    /** A sign that parts the sentence. */
    PART(false),
    /** What nobody knows. */
    UNKNOWN(false);

    private final boolean noun;

    Role(boolean noun) {
        this.noun = noun;
    }

    /** Whether a particle may follow. */
    boolean isNoun() {
        return noun;
    }

    /** Whether it stands only behind a noun. */
    boolean isParticle() {
        return this == PARTICLE || this == TOPIC || this == CONJ || this == EACHLY || this == END || this == OF;
    }
}
