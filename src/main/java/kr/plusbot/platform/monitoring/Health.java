package kr.plusbot.platform.monitoring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Tells whether the bot takes messages. It does when every part that registered here says so. Safe across threads. */
@Singleton
public final class Health {

    private final List<BooleanSupplier> conditions = new CopyOnWriteArrayList<>();

    @Inject
    public Health() {}

    /**
     * Adds a condition without which the bot is not ready. Parts register when they are built, before the first call comes.
     *
     * @param condition answers at once, on any thread
     */
    public void require(BooleanSupplier condition) {
        conditions.add(condition);
    }

    /** Whether every condition holds; false as long as there is none. */
    public boolean isReady() {
        return !conditions.isEmpty() && conditions.stream().allMatch(BooleanSupplier::getAsBoolean);
    }
}
