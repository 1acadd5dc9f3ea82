package kr.plusbot.shop.order;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Card;
import kr.plusbot.core.chat.Card.Row;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.shop.menu.Pick;
import kr.plusbot.shop.understanding.Dine;

/** Writes an order as its customer reads it. Without state. */
final class Receipt {

    /** In code points. A text has 1,000, and the total, a memo and the other words must fit, too. */
    private static final int LONGEST_CART = 600;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M월 d일", Locale.KOREAN);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.KOREAN);

    /** In code points: five orders, each with a reason, fit a text. */
    private static final int LONGEST_REASON = 60;

    private Receipt() {}

    /** {@code 아메리카노 (ICE, 라지)}. */
    static String name(Pick pick) {
        return name(pick.item(), pick.chosen());
    }

    private static String name(String item, List<String> options) {
        return options.isEmpty() ? item : item + " (" + String.join(", ", options) + ")";
    }

    /** The lines and their total. A cart that is too long is cut; the total is that of the whole cart. */
    static String cart(List<OrderLine> lines) {
        String all = lines.stream()
                .map(line -> "%s %d개 %s".formatted(name(line.name(), line.options()), line.quantity(), line.total()))
                .collect(Collectors.joining("\n"));
        return Texts.cut(all, LONGEST_CART) + "\n합계 " + OrderLine.total(lines);
    }

    /**
     * The lines, the total, the memo, the photos and the handover.
     *
     * @param photos how many
     */
    static String details(List<OrderLine> lines, String memo, int photos, String handover) {
        return Stream.of(
                        cart(lines),
                        "받기: " + handover,
                        memo.isEmpty() ? "" : "메모: " + memo,
                        photos == 0 ? "" : "사진: " + photos + "장")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** A question below the whole order, in words and as a card. */
    static Reply ask(String question, List<OrderLine> lines, String memo, int photos, String handover) {
        String text = question + "\n\n" + details(lines, memo, photos, handover);
        Row total = Row.of("합계", OrderLine.total(lines).toString());
        return Reply.of(text)
                .withCard(new Card(Card.Layout.SUMMARY, question, rows(lines, memo, photos, handover), total, text));
    }

    private static List<Row> rows(List<OrderLine> lines, String memo, int photos, String handover) {
        Stream<Row> ordered = lines.stream()
                .map(line -> Row.of(line.quantity() + "개", name(line.name(), line.options()) + " " + line.total()));
        Stream<Row> around = Stream.of(
                        Row.of("받기", handover), Row.of("메모", memo), Row.of("사진", photos == 0 ? "" : photos + "장"))
                .filter(row -> !row.description().isEmpty());
        return Stream.concat(ordered, around).toList();
    }

    /** {@code 포장, 이름 김}. */
    static String handover(Optional<Dine> dine, String pickup) {
        return Stream.concat(dine.map(Dine::label).stream(), Stream.of(pickup))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** An order, its number first. */
    static String of(Order order) {
        return "주문번호 " + order.id().number() + "\n\n"
                + details(order.lines(), order.memo(), order.photos().size(), handover(order.dine(), order.pickup()));
    }

    /** {@code 준비 중, 18:10쯤 준비돼요}; {@code 매장 사정으로 거절됨, 우유가 떨어졌어요}. */
    private static String standing(Order order) {
        Progress progress = order.progress();
        String expected = order.status() == OrderStatus.ACCEPTED
                ? progress.expected().map(at -> ", " + time(at) + "쯤 준비돼요").orElse("")
                : "";
        return order.status().korean()
                + expected
                + (progress.reason().isEmpty() ? "" : ", " + Texts.cut(progress.reason(), LONGEST_REASON));
    }

    /** {@code 18:10}, in Seoul. */
    static String time(Instant moment) {
        return TIME.format(moment.atZone(Orders.SHOP_ZONE));
    }

    /** An order in two lines. */
    static String brief(Order order) {
        OrderLine first = order.lines().get(0);
        int others = order.lines().size() - 1;
        return "%s 주문번호 %s · %s\n%s %d개%s, %s%s"
                .formatted(
                        DAY.format(order.id().date()),
                        order.id().number(),
                        standing(order),
                        first.name(),
                        first.quantity(),
                        others == 0 ? "" : " 외 " + others + "건",
                        order.total(),
                        order.dine().map(dine -> ", " + dine.label()).orElse(""));
    }
}
