package kr.plusbot.shop.staff;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.Settings;

/**
 * What an operator sets about who comes behind the counter. Immutable.
 *
 * @param enabled whether the page for them exists
 * @param address where their browsers find the bot, without a slash at its end
 */
@Singleton
public record StaffSettings(boolean enabled, URI address) {

    private static final int HIGHEST_PORT = 65_535;

    /** @throws kr.plusbot.platform.runtime.InvalidSetting when a value cannot be used */
    @Inject
    public StaffSettings(Settings settings) {
        this(
                settings.flag("plusbot.console.enabled", false),
                settings.httpAddress(
                        "plusbot.console.address",
                        URI.create(
                                "http://localhost:" + settings.integer("plusbot.http.port", 8_080, 1, HIGHEST_PORT))));
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}

    /** The link by which somebody chooses a password. What follows the sign is sent to no server, so no log holds it. */
    String link(String bot, String token) {
        String path = bot.equals(Bots.MAIN) ? "/console/" : "/bots/" + bot + "/console/";
        return address + path + "#join=" + token;
    }
}
