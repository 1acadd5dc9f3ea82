package kr.plusbot.kakao.event;

import jakarta.enterprise.inject.Vetoed;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * By what a bot speaks first. Immutable.
 *
 * @param bot the id by which Kakao knows it, with an exclamation mark for the development channel
 * @param authorization the head's value, with the key
 * @param name of the event that the block waits for
 * @param base where Kakao is
 */
@Vetoed
record EventSettings(String bot, String authorization, String name, URI base) {

    private static final String BOT = "plusbot.event.bot";
    private static final String KEY = "plusbot.event.key";
    private static final String NAME = "plusbot.event.name";
    private static final String BASE = "plusbot.event.base-url";
    private static final URI KAKAO = URI.create("https://bot-api.kakao.com");

    /**
     * Empty when the bot does not speak first.
     *
     * @throws InvalidSetting when only some of what is needed is set, or a value cannot be used
     */
    static Optional<EventSettings> of(Settings all) {
        Settings own = all.own();
        List<String> missing = Stream.of(BOT, KEY, NAME)
                .filter(name -> own.text(name).isEmpty())
                .toList();
        if (missing.size() == 3) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new InvalidSetting(
                    missing.get(0), "(not set)", "all of " + BOT + ", " + KEY + " and " + NAME + ", or none of them");
        }
        return Optional.of(new EventSettings(
                checked(own, BOT, "[A-Za-z0-9_-]{1,64}!?", "the bot's id at Kakao, such as 5f5af9bf8192ac0001a5a2ac"),
                authorization(own),
                checked(own, NAME, "\\P{Cntrl}{1,100}", "the event's name, as the block has it"),
                base(all)));
    }

    private static String checked(Settings own, String setting, String pattern, String expected) {
        String value = own.text(setting).orElseThrow();
        if (!value.matches(pattern)) {
            throw new InvalidSetting(own.nameOf(setting), value, expected);
        }
        return value;
    }

    /** A key alone is an app's; persons without a business get one that says {@code KakaoBK} before it (the group guide). */
    private static String authorization(Settings own) {
        String key = own.text(KEY).orElseThrow();
        if (!key.matches("(Kakao[AB]K )?[\\x21-\\x7E]{8,200}")) {
            throw new InvalidSetting(
                    own.nameOf(KEY), "(hidden)", "the REST API key of the app that is linked to the bot");
        }
        return key.contains(" ") ? key : "KakaoAK " + key;
    }

    /** The key goes over TLS, or stays on this machine. */
    private static URI base(Settings all) {
        URI base = all.httpAddress(BASE, KAKAO);
        boolean here = base.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
        if (!here && !"https".equalsIgnoreCase(base.getScheme())) {
            throw new InvalidSetting(all.nameOf(BASE), base.toString(), "an https address, or http on this machine");
        }
        return base;
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "EventSettings[" + bot + ", " + name + ", " + base + "]";
    }
}
