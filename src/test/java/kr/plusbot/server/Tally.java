package kr.plusbot.server;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the customers have seen. Safe across threads. */
final class Tally {

    private static final int MOST_TOLD = 10;

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> illegal = new ConcurrentLinkedQueue<>();
    private final Set<Shown> shown = ConcurrentHashMap.newKeySet();

    /** @param call who said what, to tell it if it failed */
    void count(MortalBot.Reply reply, String call) {
        if (reply.called()) {
            calls.incrementAndGet();
        }
        if (reply.late()) {
            late.incrementAndGet();
        }
        if (!reply.failure().isEmpty()) {
            failures.add(call + ": " + reply.failure());
        }
    }

    /** @param many messages were answered, not only apologised for */
    void answered(int many) {
        answers.addAndGet(many);
    }

    /** Notes a conversation that went wrong; the first few tell enough. */
    void illegal(String conversation) {
        if (illegal.size() < MOST_TOLD) {
            illegal.add(conversation);
        }
    }

    /** An order that was shown, now or again. */
    void shown(Shown order) {
        shown.add(order);
    }

    int calls() {
        return calls.get();
    }

    /** How many answers came when Kakao no longer waits: as few as the machine lets through in time. */
    int late() {
        return late.get();
    }

    int answers() {
        return answers.get();
    }

    Queue<String> failures() {
        return failures;
    }

    Queue<String> illegal() {
        return illegal;
    }

    Set<Shown> shown() {
        return shown;
    }

    /** An order as its customer knows it. Immutable. */
    record Shown(String user, String number, int quantity) {}
}
