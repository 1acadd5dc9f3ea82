package kr.plusbot.shop.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.http.BadInput;
import kr.plusbot.shop.faq.Faq;
import kr.plusbot.shop.faq.FaqText;
import kr.plusbot.shop.file.ShopText;
import kr.plusbot.shop.file.ShopVersion;
import kr.plusbot.shop.file.ShopVersions;
import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.TextKind;
import kr.plusbot.shop.file.WrongFile;
import kr.plusbot.shop.hours.HoursText;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.MenuText;
import org.jspecify.annotations.Nullable;

/** Reads and writes the menu, the questions and the hours for the page. Safe across threads. */
@Singleton
final class Texts {

    /** In characters. A column of H2 holds five times as many. */
    private static final int LONGEST = 200_000;

    private final MenuText menu;
    private final FaqText questions;
    private final HoursText hours;
    private final ShopVersions versions;

    @Inject
    Texts(MenuText menu, FaqText questions, HoursText hours, ShopVersions versions) {
        this.menu = menu;
        this.questions = questions;
        this.hours = hours;
        this.versions = versions;
    }

    ShopText<?> of(TextKind kind) {
        return switch (kind) {
            case MENU -> menu;
            case QUESTIONS -> questions;
            case HOURS -> hours;
        };
    }

    Menu menu(BotId bot) {
        return menu.current(bot);
    }

    Faq questions(BotId bot) {
        return questions.current(bot);
    }

    /** The number of the latest version; 0 while nothing was written. */
    long number(BotId bot, TextKind kind) {
        return versions.latest(bot, kind).map(ShopVersion::number).orElse(0L);
    }

    Optional<ShopVersion> latest(BotId bot, TextKind kind) {
        return versions.latest(bot, kind);
    }

    List<ShopVersion> all(BotId bot, TextKind kind) throws DatabaseUnavailable {
        return versions.all(bot, kind);
    }

    /** A version as YAML, 0 being what was there before the first; empty when it is not kept. */
    Optional<String> yaml(BotId bot, TextKind kind, long number) throws DatabaseUnavailable {
        return number == 0
                ? Optional.of(ShopYaml.write(of(kind).beginning(bot)))
                : versions.find(bot, kind, number).map(ShopVersion::yaml);
    }

    /** What the bot uses now, as YAML: what was written, with its comments. */
    String yaml(BotId bot, TextKind kind) {
        return of(kind).file(bot).isPresent()
                ? ShopYaml.write(of(kind).current(bot))
                : versions.latest(bot, kind)
                        .map(ShopVersion::yaml)
                        .orElseGet(() -> ShopYaml.write(of(kind).beginning(bot)));
    }

    /**
     * What a form holds: a number in a list stands for the entry at this place of what the bot uses now, so that a short change of a
     * long text is a short call.
     *
     * @throws WrongFile when it cannot be used
     */
    Object read(BotId bot, TextKind kind, @Nullable JsonNode content) throws WrongFile {
        if (content == null || !content.isObject()) {
            throw new BadInput("content is missing");
        }
        JsonNode whole = filled((ObjectNode) content, ShopYaml.tree(of(kind).current(bot)));
        try {
            return read(kind, ShopYaml.write(whole));
        } catch (WrongFile e) {
            throw new WrongFile(String.valueOf(e.getMessage()).replaceFirst("^\\d+번째 줄: ", ""));
        }
    }

    /** @throws WrongFile when it cannot be used */
    Object read(TextKind kind, String yaml) throws WrongFile {
        if (yaml.length() > LONGEST) {
            throw new WrongFile("글이 %,d자를 넘습니다.".formatted(LONGEST));
        }
        return of(kind).read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode filled(ObjectNode content, JsonNode before) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        content.properties()
                .forEach(field -> whole.set(
                        field.getKey(),
                        field.getValue() instanceof ArrayNode list
                                ? filled(list, before.path(field.getKey()))
                                : field.getValue()));
        return whole;
    }

    private static ArrayNode filled(ArrayNode list, JsonNode before) {
        ArrayNode whole = JsonNodeFactory.instance.arrayNode();
        list.forEach(one -> whole.add(one.isInt() ? before.path(one.intValue()) : one));
        return whole;
    }

    /** @return false when there is a later version than the writer has seen */
    boolean write(BotId bot, TextKind kind, long seen, String yaml, String who) throws DatabaseUnavailable {
        return versions.add(bot, kind, seen, yaml, who);
    }
}
