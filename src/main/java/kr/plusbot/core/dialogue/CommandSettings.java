package kr.plusbot.core.dialogue;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.platform.runtime.InvalidSetting;
import kr.plusbot.platform.runtime.Settings;

/**
 * Which commands and dialogues a bot does not have. Immutable.
 *
 * @param switchedOff their names
 */
@Vetoed
record CommandSettings(Set<String> switchedOff) {

    private static final String COMMANDS = "plusbot.commands";
    private static final String OFF = "-";

    /**
     * @param all every command and dialogue there is
     * @throws InvalidSetting when there is none of a name
     */
    static CommandSettings of(Settings settings, List<Triggered> all) {
        Set<String> names = all.stream().map(Triggered::name).collect(Collectors.toSet());
        return new CommandSettings(settings.list(COMMANDS, List.of()).stream()
                .map(entry -> name(settings, entry, names))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static String name(Settings settings, String entry, Set<String> names) {
        if (!entry.startsWith(OFF) || !names.contains(entry.substring(1))) {
            throw new InvalidSetting(
                    settings.nameOf(COMMANDS),
                    entry,
                    "the name of a command behind a minus sign, such as -song-search");
        }
        return entry.substring(1);
    }

    /** Those that the bot has. */
    List<Triggered> offered(List<Triggered> all) {
        return all.stream().filter(one -> !switchedOff.contains(one.name())).toList();
    }
}
