package kr.plusbot.kakao.openbuilder;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.http.Refusal;
import kr.plusbot.platform.http.SimulatorCallers;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;

/**
 * Opens this channel's whole path to callers that show the secret or come from a listed address. When both are set, a
 * caller needs both. With neither set the path does not exist. Who tries the bot
 * in the simulator needs no listed address. Kakao signs nothing, so a header of the skill is all
 * that there is. Immutable and safe across threads.
 */
@Singleton
final class SkillDoor implements Entrance {

    static final String PATH = "openbuilder";

    /** The endpoints of {@link SkillResource}. */
    private static final Pattern MESSAGES = Pattern.compile(PATH + "/(skill|fallback|skill/[^/]+)");

    private static final System.Logger LOG = System.getLogger(SkillDoor.class.getName());

    private final Bots bots;
    private final PerBot<SkillSettings> settings;
    private final SimulatorCallers trying;
    private final String busy;

    @Inject
    SkillDoor(Bots bots, SimulatorCallers trying, ObjectMapperProvider json) {
        this.busy = json.write(SkillResponse.of(Outputs.of(Dispatcher.BUSY), List.of()));
        this.bots = bots;
        this.settings = bots.each(SkillSettings::new);
        this.trying = trying;
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {
        bots.names().forEach(bot -> LOG.log(Level.INFO, bots.titled(PATH, bot) + " is " + standing(settings.of(bot))));
    }

    private static String standing(SkillSettings settings) {
        return settings.isOn() ? "open to " + settings.opening() : "off";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean isOfEachBot() {
        return true;
    }

    @Override
    public boolean isChannel() {
        return true;
    }

    @Override
    public boolean expects(String peer) {
        return bots.names().stream()
                .flatMap(bot -> settings.of(bot).callers().stream())
                .anyMatch(callers -> callers.expect(peer));
    }

    @Override
    public boolean opensByASecretAlone() {
        return bots.names().stream()
                .map(settings::of)
                .anyMatch(its -> its.isOn() && its.callers().isEmpty());
    }

    /** In a group room the bot must not speak where it was not asked. */
    @Override
    public Optional<String> shed(String path, String body) {
        return MESSAGES.matcher(path).matches() && !SkillPayload.mayBeOfRoom(body)
                ? Optional.of(busy)
                : Optional.empty();
    }

    @Override
    public Optional<Refusal> refuse(String bot, Caller caller) {
        SkillSettings its = settings.of(bot);
        if (!its.isOn()) {
            return Optional.of(Refusal.NOT_THERE);
        }
        if (its.secret().isPresent() && !its.secret().get().is(caller.header(its.secretHeader()))) {
            return Optional.of(Refusal.forbidden("that does not show the secret"));
        }
        return its.callers()
                .filter(callers -> !callers.mayCall(caller) && !trying.areTrying(caller))
                .map(callers -> Refusal.forbidden("from " + callers.name(caller)));
    }
}
