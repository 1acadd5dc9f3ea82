package kr.plusbot.shop.order;

/** The names of the order's steps. Kept in the database with every open order. */
final class Steps {

    static final String CATEGORY = "category";
    static final String ITEM = "item";
    static final String QUANTITY = "quantity";
    static final String MORE = "more";
    static final String MEMO = "memo";
    static final String PICKUP = "pickup";
    static final String NAME = "name";
    static final String TABLE = "table";
    static final String SUMMARY = "summary";

    private Steps() {}

    /** Each option is a step of its own, so that {@code 이전} leads to the option before. */
    static String option(int number) {
        return "option-" + number;
    }

    /** The step of the option that comes next. */
    static String option(Draft draft) {
        return option(draft.pick().choices().size());
    }
}
