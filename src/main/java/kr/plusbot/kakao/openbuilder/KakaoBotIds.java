package kr.plusbot.kakao.openbuilder;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.Settings;

/** By which ids Kakao knows our bots, as far as the operator has said. Immutable and safe across threads. */
@Singleton
final class KakaoBotIds {

    private static final String ID = "plusbot.id";

    private final Map<String, String> bots = new HashMap<>();

    /** @throws InvalidSetting when two bots have one id */
    @Inject
    KakaoBotIds(Bots all) {
        PerBot<Settings> settings = all.each(Settings::own);
        all.names().stream().sorted().forEach(bot -> add(bot, settings.of(bot)));
    }

    private void add(String bot, Settings settings) {
        settings.text(ID).ifPresent(id -> {
            if (bots.putIfAbsent(plain(id), bot) != null) {
                throw new InvalidSetting(settings.nameOf(ID), id, "the id of one bot alone");
            }
        });
    }

    /** Asked for when the application starts, so that a wrong value stops the deployment. */
    void onStart(@Observes Startup event) {}

    /** Whether this is the id of another bot; an id that nobody has set is nobody's. */
    boolean isOfAnother(BotId bot, String id) {
        return !bots.getOrDefault(plain(id), bot.name()).equals(bot.name());
    }

    /** Kakao marks what is tried in the admin centre by an exclamation mark at the end. */
    private static String plain(String id) {
        return id.endsWith("!") ? id.substring(0, id.length() - 1) : id;
    }
}
