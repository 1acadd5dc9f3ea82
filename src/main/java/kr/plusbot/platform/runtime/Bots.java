package kr.plusbot.platform.runtime;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The bots that this deployment serves: the one without a name of its own, and those that {@code plusbot.bots} names.
 * Immutable and safe across threads.
 */
@Singleton
public final class Bots {

    /** How the bot is called that has no name of its own. */
    public static final String MAIN = "main";

    private static final System.Logger LOG = System.getLogger(Bots.class.getName());
    private static final String BOTS = "plusbot.bots";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,19}");

    /** After everybody else has read the settings. */
    private static final int LAST = 10_000;

    private final Settings root;
    private final Map<String, Settings> settings = new LinkedHashMap<>();

    /** @throws InvalidSetting when a name is none, or a setting is given for a bot that is not named */
    @Inject
    public Bots(Settings root) {
        this.root = root;
        settings.put(MAIN, root);
        root.list(BOTS, List.of()).forEach(this::add);
        root.perBot().stream()
                .filter(found -> !isFurther(found.bot()))
                .findFirst()
                .ifPresent(found -> refuse(found, "a setting of a bot that " + BOTS + " names"));
    }

    private void add(String name) {
        if (!NAME.matcher(name).matches() || settings.putIfAbsent(name, root.of(name)) != null) {
            throw new InvalidSetting(
                    BOTS,
                    name,
                    "the name of one more bot: a small letter and up to 19 small letters and digits, not main");
        }
    }

    private static void refuse(BotSetting found, String expected) {
        throw new InvalidSetting(found.name(), "(hidden)", expected);
    }

    /** All of them, the one without a name of its own first. */
    public Set<String> names() {
        return Set.copyOf(settings.keySet());
    }

    /** Whether this is a bot with a name of its own. */
    public boolean isFurther(String name) {
        return !name.equals(MAIN) && settings.containsKey(name);
    }

    /** How something of a bot is called in the log: by its own name alone where the bot has none. */
    public String titled(String name, String bot) {
        return isFurther(bot) ? name + " of " + bot : name;
    }

    /**
     * Reads something from the settings of each bot. Done when the application starts, so that a wrong value stops it.
     *
     * @throws InvalidSetting when a value cannot be used
     */
    public <T> PerBot<T> each(Function<Settings, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        settings.forEach((bot, its) -> all.put(bot, read.apply(its)));
        return bot -> {
            T its = all.get(bot);
            if (its == null) {
                throw new IllegalArgumentException("no such bot: " + bot);
            }
            return its;
        };
    }

    /**
     * A setting that nobody has asked for by now is a slip, or one that the bots share.
     *
     * @throws InvalidSetting when such a setting is given for one bot
     */
    void onStart(@Observes @Priority(LAST) Startup event) {
        root.perBot().stream()
                .filter(found -> !root.wasAskedFor(found))
                .findFirst()
                .ifPresent(found -> refuse(found, "a setting that one bot can have"));
        settings.forEach((bot, its) -> LOG.log(Level.INFO, "Serving the bot {0}", title(bot, its)));
    }

    private static String title(String bot, Settings its) {
        return its.own()
                .text("plusbot.name")
                .map(name -> bot + " (" + name + ")")
                .orElse(bot);
    }
}
