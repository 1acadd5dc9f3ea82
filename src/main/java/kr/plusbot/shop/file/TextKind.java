package kr.plusbot.shop.file;

/** What an owner writes. Its name stands in the database. */
public enum TextKind {

    /** What is sold. */
    MENU,
    /** Questions of customers with their answers. */
    QUESTIONS,
    /** When the shop is open. */
    HOURS
}
