package kr.plusbot.core.outbox;

import java.time.Clock;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.monitoring.Measures;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.PrivacyKey;

/** The outbox as one of several processes has it. */
public final class Replica {

    private final Outbox outbox;
    private final Calls calls;
    private final Tasks tasks;
    private final Meter meter;
    private final Signs signs;

    public Replica(Database database, PrivacyKey privacy, Clock clock, int mostADay, int mostAPerson) {
        PerBot<OutboxSettings> settings = bot -> new OutboxSettings(true, mostADay, mostAPerson, false);
        this.outbox = new Outbox(database, settings, clock);
        this.calls = new Calls(database, privacy, settings, clock, new Measures());
        this.tasks = new Tasks(database, clock, new Measures());
        this.meter = new Meter(database, settings, clock);
        this.signs = new Signs(database, outbox, meter, clock);
    }

    public Outbox outbox() {
        return outbox;
    }

    public Calls calls() {
        return calls;
    }

    public Tasks tasks() {
        return tasks;
    }

    public Signs signs() {
        return signs;
    }

    public Meter meter() {
        return meter;
    }
}
