package kr.plusbot.shop.staff;

/** A name, password or link does not let anybody in. It does not say which of them is wrong. */
public final class NotLetIn extends Exception {

    NotLetIn(String reason) {
        super(reason);
    }
}
