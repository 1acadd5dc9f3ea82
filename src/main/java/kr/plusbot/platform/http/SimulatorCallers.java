package kr.plusbot.platform.http;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.plusbot.platform.runtime.Settings;

/**
 * Whether there is a simulator, and who may use it: addresses of its own, else those that may call as Kakao. Its page calls the
 * channels from there, so where it has addresses of its own, these may call the channels, too. Immutable and safe across threads.
 */
@Singleton
public final class SimulatorCallers {

    /** The header by which this process shows a channel that the call is its own, made for somebody at the simulator. */
    public static final String OWN_HEADER = "X-Plusbot-Simulator";

    private static final String CALLERS = "plusbot.simulator.callers";

    private final boolean isOn;
    private final boolean areNamed;
    private final Callers callers;
    private final String own = UUID.randomUUID().toString();
    private final Secret ownSecret = new Secret(own);

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    SimulatorCallers(Settings settings) {
        isOn = settings.flag("plusbot.simulator.enabled", false);
        areNamed = settings.text(CALLERS).isPresent();
        callers = Callers.from(settings, areNamed ? CALLERS : "plusbot.kakao.callers", List.of());
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}

    /** Whether there is a simulator at all. */
    public boolean isOn() {
        return isOn;
    }

    /** Whether a socket's peer is one of them, or a trusted proxy. */
    public boolean expect(String peer) {
        return isOn && callers.expect(peer);
    }

    /** Why this caller may not use the simulator; empty when they may. */
    public Optional<Refusal> refuse(Caller caller) {
        if (!isOn) {
            return Optional.of(Refusal.NOT_THERE);
        }
        return callers.mayCall(caller)
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("from " + callers.name(caller)));
    }

    /** Whether this caller tries the bot: the address is no reason to refuse the call, and its failures are none that Kakao sees. */
    public boolean areTrying(Caller caller) {
        return isOn && (ownSecret.is(caller.header(OWN_HEADER)) || (areNamed && callers.mayCall(caller)));
    }

    /** What {@link #OWN_HEADER} carries; nobody can guess it, and it changes with each start. */
    public String own() {
        return own;
    }
}
