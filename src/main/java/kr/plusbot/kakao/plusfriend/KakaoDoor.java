package kr.plusbot.kakao.plusfriend;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.System.Logger.Level;
import java.util.Optional;
import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.platform.http.Caller;
import kr.plusbot.platform.http.Entrance;
import kr.plusbot.platform.http.ObjectMapperProvider;
import kr.plusbot.platform.http.Refusal;
import kr.plusbot.platform.http.SimulatorCallers;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;

/**
 * Opens this channel's whole path to Kakao only. Kakao's calls carry no signature, so the caller's address is the only
 * thing to check (manual, section 7). Who tries the bot in the simulator comes in, too. Immutable and safe across threads.
 */
@Singleton
final class KakaoDoor implements Entrance {

    private static final System.Logger LOG = System.getLogger(KakaoDoor.class.getName());

    private final Bots bots;
    private final PerBot<PlusfriendSettings> settings;
    private final SimulatorCallers trying;
    private final String busy;

    @Inject
    KakaoDoor(Bots bots, SimulatorCallers trying, ObjectMapperProvider json) {
        this.busy = json.write(MessageResponse.of(Dispatcher.BUSY));
        this.bots = bots;
        this.settings = bots.each(PlusfriendSettings::new);
        this.trying = trying;
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {
        bots.names()
                .forEach(bot -> LOG.log(
                        Level.INFO,
                        "{0} is open to {1}",
                        bots.titled(path(), bot),
                        settings.of(bot).callers()));
    }

    @Override
    public String path() {
        return "plusfriend";
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
        return bots.names().stream().anyMatch(bot -> settings.of(bot).callers().expect(peer));
    }

    @Override
    public Optional<String> shed(String path, String body) {
        return path.equals(path() + "/message") ? Optional.of(busy) : Optional.empty();
    }

    @Override
    public Optional<Refusal> refuse(String bot, Caller caller) {
        PlusfriendSettings its = settings.of(bot);
        return trying.areTrying(caller)
                        || (its.callers().mayCall(caller) && (!its.requireUserAgent() || isNamedRight(caller)))
                ? Optional.empty()
                : Optional.of(Refusal.forbidden("from " + its.callers().name(caller)));
    }

    private static boolean isNamedRight(Caller caller) {
        String userAgent = caller.header(HttpHeaders.USER_AGENT);
        return userAgent != null && userAgent.startsWith("KakaoTalk/Bot");
    }
}
