package kr.plusbot.platform.http;

/** The order of the filters before matching, lowest first. Without state. */
public final class FilterOrder {

    static final int CANONICAL_PATH = 100;
    /** A channel's door: the path is canonical here, and nothing else has been decided. */
    public static final int DOOR = 200;

    private FilterOrder() {}
}
