package kr.plusbot.order;

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
import kr.plusbot.chat.IncomingMessage;
import kr.plusbot.chat.MessageKind;
import kr.plusbot.chat.Reply;
import kr.plusbot.chat.TestChat;
import kr.plusbot.chat.Triggered;
import kr.plusbot.chat.UserId;
import kr.plusbot.testkit.HandClock;

/** A shop in a test, and one customer who talks with its bot; he takes 3 s for each message. */
final class Shop {

    private static final Pattern NUMBER = Pattern.compile("주문번호 ([A-Z]+-\\d{3})");
    private static final int MOST_STEPS = 60;

    final HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
    final UserId customer = new UserId("customer " + UUID.randomUUID());
    final MemoryOrders orders = new MemoryOrders(clock);
    final TestChat chat;
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
        MenuFile menu = new MenuFile(
                file, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
        this.chat = new TestChat(clock, features(orders, menu, clock));
    }

    /** What this package brings into a chat. */
    static Triggered[] features(Orders orders, MenuFile menu, Clock clock) {
        return new Triggered[] {
            new OrderDialogue(menu, new MenuSteps(menu), new Checkout(orders, menu, clock)),
            new HistoryCommand(orders),
            new CancelCommand(orders)
        };
    }

    /** Changes the menu. */
    void write(String yaml) throws IOException {
        Path next = Files.writeString(file.orElseThrow().resolveSibling(UUID.randomUUID() + ".new"), yaml);
        Files.move(next, file.orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The customer writes or taps. */
    Reply say(String text) throws Exception {
        clock.wind(Duration.ofSeconds(3));
        return chat.say(customer, text);
    }

    /** The customer writes or taps several things; the last reply. */
    Reply say(String first, String... more) throws Exception {
        Reply reply = say(first);
        for (String text : more) {
            reply = say(text);
        }
        return reply;
    }

    /** The customer sends a picture. */
    Reply sendPhoto() throws Exception {
        clock.wind(Duration.ofSeconds(3));
        return chat.send(new IncomingMessage(customer, MessageKind.PHOTO, "http://media.example.com/1.jpg"));
    }

    /** Taps the first button at each step until an order is confirmed, or there is nothing more to tap; the last reply. */
    Reply tapThrough(Reply start) throws Exception {
        Reply reply = start;
        for (int step = 0; step < MOST_STEPS && number(reply).isEmpty(); step++) {
            reply = say(simplestAnswer(reply));
        }
        return reply;
    }

    /** As {@link #tapThrough}, but only to the summary. */
    Reply toSummary() throws Exception {
        Reply reply = say(Words.ORDER);
        for (int step = 0; step < MOST_STEPS && !buttons(reply).contains(Words.CONFIRM); step++) {
            reply = say(simplestAnswer(reply));
        }
        return reply;
    }

    /** The first button, or what is typed where there is none. */
    static String simplestAnswer(Reply reply) {
        if (!buttons(reply).isEmpty()) {
            return buttons(reply).get(0);
        }
        return reply.text().contains("건너뛰기") ? "건너뛰기" : "2";
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
        return orders.latest(customer, 100);
    }
}
