package kr.plusbot.shop.order;

/** The names of the order's steps. The database stores them with every open order. Without state. */
final class Steps {

    static final String CATEGORY = "category";
    static final String ITEM = "item";
    static final String PROPOSAL = "proposal";
    static final String QUANTITY = "quantity";
    static final String MORE = "more";
    static final String MEMO = "memo";
    static final String PICKUP = "pickup";
    static final String NAME = "name";
    static final String TABLE = "table";
    static final String SUMMARY = "summary";

    private Steps() {}

    /** The step of one option. Each option has its own step, so that {@code 이전} leads to the option before. */
    static String option(int number) {
        return "option-" + number;
    }

    /** The step of the option that comes next. */
    static String option(Draft draft) {
        return option(draft.pick().choices().size());
    }
}
