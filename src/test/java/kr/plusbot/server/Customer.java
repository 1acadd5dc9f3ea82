package kr.plusbot.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who orders croissants again and again, taps twice at times, and says once more what was not answered. Used by one
 * thread at a time.
 */
final class Customer {

    private static final Pattern NUMBER = Pattern.compile("주문번호 ([A-Z]+-\\d{3})");

    /** Not answered, but politely: the message was taken or not. */
    private static final Pattern APOLOGY =
            Pattern.compile("(?s)(죄송해요\\. (잠시 문제가 있어|주문이 들어갔는지)|지금 이용하시는 분이 많아|아직 찾고 있어요).*");

    /** What the bot says before its answer once the shop has left an order for ten minutes. */
    private static final Pattern NEWS = Pattern.compile("(주문번호 [A-Z]+-\\d{3} 주문을 매장이 아직 확인하지 못했어요\\.[^\n]*\n+)+");

    /** The default of {@code plusbot.chat.double-tap}. */
    static final Duration DOUBLE_TAP = Duration.ofSeconds(2);

    private static final int TAPS_ONCE_TO_TWICE = 5;

    private final String key;
    private final Random random;
    private final Tally tally;
    private final Whereabouts whereabouts = new Whereabouts();
    private int quantity;

    Customer(String key, Random random, Tally tally) {
        this.key = key;
        this.random = random;
        this.tally = tally;
    }

    /** Whether he knows that he has no order open. */
    boolean isDone() {
        return whereabouts.isCertain() && whereabouts.here() == Place.PLACED;
    }

    /** How long until he says the next thing. */
    Duration pause() {
        return Duration.ofMillis(random.nextInt(1_000));
    }

    /**
     * Says what leads on from where he is.
     *
     * @param second sends a second tap
     */
    void speak(MortalBot bot, ExecutorService second) throws Exception {
        if (isDone()) {
            quantity = 1 + random.nextInt(9);
        }
        String said = whereabouts.here().says(quantity);
        long began = System.nanoTime();
        List<MortalBot.Reply> replies = send(() -> bot.say(key, said), second);
        boolean quick = replies.size() == 1 || System.nanoTime() - began < DOUBLE_TAP.toNanos();
        replies.forEach(reply -> tally.count(reply, key + ": " + said));
        List<String> answers = answers(replies);
        tally.answered(answers.size());
        String where = toString();
        if (!whereabouts.hear(said, answers, quick)) {
            tally.illegal("%s said %s and heard %s".formatted(where, said, answers));
        }
        answers.forEach(this::note);
    }

    private List<MortalBot.Reply> send(Callable<MortalBot.Reply> tap, ExecutorService second) throws Exception {
        List<Future<MortalBot.Reply>> again = new ArrayList<>();
        if (random.nextInt(TAPS_ONCE_TO_TWICE) == 0) {
            again.add(second.submit(tap));
        }
        List<MortalBot.Reply> replies = new ArrayList<>(List.of(tap.call()));
        for (Future<MortalBot.Reply> reply : again) {
            replies.add(reply.get());
        }
        return replies;
    }

    private static List<String> answers(List<MortalBot.Reply> replies) {
        return replies.stream()
                .map(MortalBot.Reply::text)
                .flatMap(Optional::stream)
                .map(text -> NEWS.matcher(text).replaceFirst(""))
                .filter(text -> !isApology(text))
                .toList();
    }

    /** Whether the bot has not answered, but politely. */
    static boolean isApology(String answer) {
        return APOLOGY.matcher(answer).matches();
    }

    @Override
    public String toString() {
        return key + " at one of " + whereabouts;
    }

    private void note(String answer) {
        Matcher number = NUMBER.matcher(answer);
        if (number.find()) {
            tally.shown(new Tally.Shown(key, number.group(1), quantity));
        }
    }
}
