package kr.plusbot.shop.file;

/** A file of the shop that cannot be used. Its message is one line that tells the shop's owner where and why. */
public final class WrongFile extends Exception {

    public WrongFile(String reason) {
        super(reason.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?"));
    }
}
