package kr.plusbot.shop.menu;

/** A menu file that cannot be used. Its message is one line that tells the shop's owner where and why. */
public final class WrongMenu extends Exception {

    WrongMenu(String reason) {
        super(reason.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?"));
    }
}
