package kr.plusbot.server;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Twenty customers who talk to whatever bot there is, about 40 messages a second in all. Used by one thread. */
final class Customers implements AutoCloseable {

    private static final int MANY = 20;

    private final Tally tally;
    private final List<Customer> all;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2 * MANY);
    private volatile @Nullable MortalBot bot;
    private volatile boolean finishing;

    /** @param seed of what they do; when they do it is up to the machine */
    Customers(long seed, Tally tally) {
        this.tally = tally;
        this.all = IntStream.range(0, MANY)
                .mapToObj(i -> new Customer("customer" + i, new Random(seed + i), tally))
                .toList();
        all.forEach(this::goOn);
    }

    void talkTo(MortalBot next) {
        bot = next;
    }

    /** Lets each finish the order that he has begun. Who cannot was led astray. */
    void finish(Duration atMost) {
        finishing = true;
        try {
            await().atMost(atMost).until(() -> all.stream().allMatch(Customer::isDone));
        } catch (ConditionTimeoutException e) {
            all.stream()
                    .filter(customer -> !customer.isDone())
                    .forEach(customer -> tally.illegal(customer + " is stuck"));
        }
    }

    private void goOn(Customer customer) {
        threads.schedule(() -> speak(customer), customer.pause().toMillis(), MILLISECONDS);
    }

    private void speak(Customer customer) {
        try {
            MortalBot present = bot;
            if (present != null && !(finishing && customer.isDone())) {
                customer.speak(present, threads);
            }
        } catch (Exception | AssertionError e) {
            tally.illegal(e.toString());
        } finally {
            goOn(customer);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
