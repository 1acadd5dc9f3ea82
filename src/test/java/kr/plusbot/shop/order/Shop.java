package kr.plusbot.shop.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.shop.menu.MenuFile;
import kr.plusbot.shop.menu.Menus;
import kr.plusbot.testkit.Bot;
import kr.plusbot.testkit.BotUser;
import kr.plusbot.testkit.HandClock;
import kr.plusbot.testkit.TestChat;

/** A shop in a test, and one customer who talks with its bot. */
final class Shop {

    private static final Pattern NUMBER = Pattern.compile("주문번호 ([A-Z]+-\\d{3})");
    private static final int MOST_STEPS = 60;

    final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
    final MemoryOrders orders = new MemoryOrders(clock);
    final Doors doors;
    final TestChat chat;
    final Bot bot;
    final BotUser kim;
    private final Optional<Path> file;

    /** A shop with the café's menu. */
    Shop() {
        this(Optional.empty());
    }

    /** A shop with a menu of its own. */
    Shop(Path directory, String yaml) throws IOException {
        this(Optional.of(Files.writeString(directory.resolve(UUID.randomUUID() + ".yaml"), yaml)));
    }

    private Shop(Optional<Path> file) {
        this.file = file;
        this.doors = new Doors(clock);
        MenuFile menu = new MenuFile(
                file, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos(), List.of());
        this.chat = new TestChat(clock, features(orders, menu, new Intake(doors), clock));
        this.bot = Bot.of(chat, clock);
        this.kim = bot.user("kim");
    }

    /** What this package brings into a chat. */
    static Triggered[] features(Orders orders, MenuFile menu, Clock clock) {
        return features(orders, menu, new Intake(new Doors(clock)), clock);
    }

    /** The same in a shop that does not always take orders. */
    static Triggered[] features(Orders orders, MenuFile menu, Intake intake, Clock clock) {
        Menus menus = new Menus(menu);
        return new Triggered[] {
            new OrderDialogue(
                    menus,
                    new MenuSteps(menus, new Sentences(menus)),
                    new Sentences(menus),
                    new Handover(bot -> new OrderSettings(true, Optional.empty())),
                    new Checkout(orders, menus, intake, clock),
                    intake),
            new HistoryCommand(orders, Sender::user, List.of()),
            new CancelCommand(orders, Sender::user)
        };
    }

    /** Changes the menu. */
    void write(String yaml) throws IOException {
        Path next = Files.writeString(file.orElseThrow().resolveSibling(UUID.randomUUID() + ".new"), yaml);
        Files.move(next, file.orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The customer types several things, one after the other. */
    BotUser says(String... texts) {
        List.of(texts).forEach(kim::says);
        return kim;
    }

    /** The customer's order up to its summary, made of the first button at each step. */
    BotUser toSummary() {
        kim.says(Words.ORDER);
        for (int step = 0; step < MOST_STEPS && !kim.buttons().contains(Words.CONFIRM); step++) {
            kim.says(simplestAnswer(kim.reply()));
        }
        return kim;
    }

    /** Taps the first button at each step until an order is confirmed, or there is nothing more to tap. */
    BotUser tapsThrough() {
        for (int step = 0; step < MOST_STEPS && number().isEmpty(); step++) {
            kim.says(simplestAnswer(kim.reply()));
        }
        return kim;
    }

    /** The first button, or what is typed where there is none. */
    static String simplestAnswer(Reply reply) {
        if (!buttons(reply).isEmpty()) {
            return buttons(reply).get(0);
        }
        return reply.text().contains("건너뛰기") ? "건너뛰기" : "2";
    }

    /** The number that the customer sees, if any. */
    Optional<String> number() {
        return number(kim.reply());
    }

    /** The number that a reply shows, if any. */
    static Optional<String> number(Reply reply) {
        Matcher matcher = NUMBER.matcher(reply.text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The buttons that a reply shows. */
    static List<String> buttons(Reply reply) {
        return reply.keyboard() == null ? List.of() : reply.keyboard().buttons();
    }

    /** The customer's orders, the newest first. */
    List<Order> placed() throws Exception {
        return orders.latest(kim.key(), 100);
    }
}
