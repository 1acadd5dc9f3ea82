package kr.plusbot.melon;

/** Songs cannot be searched now, which is something else than finding none. The message tells the operator why. */
class SongSearchUnavailable extends Exception {

    SongSearchUnavailable(String reason) {
        super(reason);
    }

    /** Melon answered that it does not take this one question: no sign that it fails for others. */
    static final class QuestionRefused extends SongSearchUnavailable {

        QuestionRefused(int status) {
            super("status " + status);
        }
    }
}
