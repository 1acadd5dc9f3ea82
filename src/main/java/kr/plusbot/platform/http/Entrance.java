package kr.plusbot.platform.http;

/** Decides who gets in to one part of the paths. Each is a bean, which the {@link Door} asks. Safe across threads. */
public interface Entrance {

    /** The first part of the paths behind it, such as {@code openbuilder}. */
    String path();

    /** Whether this caller gets in; asked before anything else is said about the call. */
    Verdict judge(Caller caller);
}
