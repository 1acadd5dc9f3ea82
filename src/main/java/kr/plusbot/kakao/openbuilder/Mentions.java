package kr.plusbot.kakao.openbuilder;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;

/**
 * Tells what is said to the bot in a group room: what begins with its name after {@code @}, and taps of its buttons. Immutable and
 * safe across threads.
 */
@Singleton
final class Mentions {

    private static final Pattern SEPARATORS = Pattern.compile("^[\\s\\p{Z},]+");

    private final PerBot<Optional<String>> names;

    @Inject
    Mentions(Bots bots) {
        this.names = bots.each(settings -> settings.own().text("plusbot.bot.name"));
    }

    /** Asked for when the application starts, so that a setting of a bot's counts as read. */
    void onStart(@Observes Startup event) {}

    /** The call as the bot hears it: without its own name, and marked where it was not meant. */
    SkillPayload heard(SkillPayload payload) {
        if (!payload.sender().isInRoom()) {
            return payload;
        }
        OptionalInt end = end(payload.utterance(), of(payload));
        String rest = end.isEmpty() ? payload.utterance() : payload.utterance().substring(end.getAsInt());
        String words =
                end.isEmpty() ? rest : Texts.trim(SEPARATORS.matcher(rest).replaceFirst(""));
        return payload.heard(words, end.isEmpty() && !payload.isTap());
    }

    /** How the bot is called in a room; where the operator has not said it, by the name in the call. */
    private String of(SkillPayload payload) {
        return names.of(payload.bot().name()).orElseGet(payload::botName);
    }

    /** What a button says, so that it is said to the bot. */
    String addressed(SkillPayload payload, String words) {
        String name = of(payload);
        return name.isEmpty() ? words : "@" + name + " " + words;
    }

    /** The same without a call; where the operator has not said how the bot is called, the words alone. */
    String addressed(BotId bot, String words) {
        return names.of(bot.name()).map(name -> "@" + name + " " + words).orElse(words);
    }

    /** Where the mention ends; empty when the text does not begin with it, or goes on with another name. */
    private static OptionalInt end(String text, String name) {
        String key = Phrase.key("@" + name);
        OptionalInt end =
                name.isEmpty() ? OptionalInt.empty() : Phrase.endOfLongestPrefix(text, Set.of(key), key.length());
        boolean isWhole = end.isPresent()
                && (end.getAsInt() == text.length() || !Character.isLetterOrDigit(text.codePointAt(end.getAsInt())));
        return isWhole ? end : OptionalInt.empty();
    }
}
