package kr.plusbot.platform.http;

/** The order of the filters before matching, lowest first. Without state. */
final class FilterOrder {

    static final int CANONICAL_PATH = 100;
    static final int DOOR = 200;

    private FilterOrder() {}
}
