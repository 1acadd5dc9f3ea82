package kr.plusbot.shop.order;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.shop.menu.Item;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.shop.order.Wanted.Spoken;
import kr.plusbot.shop.understanding.GrammarReader;
import kr.plusbot.shop.understanding.Understanding;
import kr.plusbot.shop.understanding.Understood;

/** Reads from a customer's sentence what they want of the menu. Safe across threads. */
@Vetoed
final class SentenceReader {

    /** The name of a host before a path, which nobody says of what they order. */
    private static final Pattern ADDRESS = Pattern.compile("\\w\\.[A-Za-z]{2,}(?::[0-9]+)?/|https?://");

    /** In code points, of all notices together. */
    private static final int LONGEST_NOTICE = 200;

    private final Menus menus;
    private final Map<String, Understanding> readers = new ConcurrentHashMap<>();

    SentenceReader(Menus menus) {
        this.menus = menus;
    }

    /** What they want; empty when the message orders nothing. */
    Optional<Wanted> wanted(Draft draft, IncomingMessage message) {
        Menu menu = menus.of(draft.bot());
        boolean isTalk = message.kind() != MessageKind.TEXT
                || ADDRESS.matcher(message.content()).find();
        if (isTalk || !menu.isAvailable()) {
            return Optional.empty();
        }
        Understood said = read(draft, message.content());
        if (!said.order() || (said.lines().isEmpty() && said.unavailable().isEmpty())) {
            return Optional.empty();
        }
        List<Spoken> open = said.lines().stream()
                .flatMap(line -> spoken(menu, line).stream())
                .toList();
        return Optional.of(new Wanted(
                open, List.of(), said.dine().orElse(null), said.memo().orElse(""), notice(menu, said), said.unclear()));
    }

    /** What a sentence says, by the bot's menu of this moment. */
    Understood read(Draft draft, String sentence) {
        return readers.computeIfAbsent(draft.bot(), bot -> new GrammarReader()).read(sentence, menus.of(draft.bot()));
    }

    private static Optional<Spoken> spoken(Menu menu, Understood.Line line) {
        return menu.categories().stream()
                .filter(category ->
                        category.item(line.item()).filter(Item::isAvailable).isPresent())
                .map(category -> new Spoken(category.name(), line.item(), line.choices(), line.quantity()))
                .findFirst();
    }

    private static String notice(Menu menu, Understood said) {
        String all = said.unavailable().stream()
                .map(name -> Texts.cut(name, 30) + (isOnMenu(menu, name) ? ": 지금은 품절이에요." : ": 메뉴에 없어요."))
                .collect(Collectors.joining("\n"));
        return Texts.cut(all, LONGEST_NOTICE);
    }

    /** Whether an item or a choice is called so, sold out or not. */
    static boolean isOnMenu(Menu menu, String name) {
        return menu.categories().stream()
                        .anyMatch(category -> category.item(name).isPresent())
                || menu.choices().stream().anyMatch(its -> its.choice().equals(name));
    }
}
