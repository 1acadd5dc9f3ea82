package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;

/** The rules of each kind of output (format page, the heading of that kind). Without state. */
final class BubbleRules {

    private static final Map<String, Consumer<Part>> KINDS = Map.of(
            "simpleText", text -> text.needs("text").text("text", 1_000),
            "simpleImage",
                    image -> image.needs("imageUrl").addresses("imageUrl").text("altText", 50),
            "textCard", CardRules.SINGLE::textCard,
            "basicCard", CardRules.SINGLE::basicCard,
            "commerceCard", CardRules.SINGLE::commerceCard,
            "listCard", CardRules.SINGLE::listCard,
            "itemCard", CardRules.SINGLE::itemCard,
            "carousel", BubbleRules::carousel);

    private static final Map<String, Consumer<Part>> IN_CAROUSEL = Map.of(
            "textCard", CardRules.IN_CAROUSEL::textCard,
            "basicCard", CardRules.IN_CAROUSEL::basicCard,
            "commerceCard", CardRules.IN_CAROUSEL::commerceCard,
            "listCard", CardRules.IN_CAROUSEL::listCard,
            "itemCard", CardRules.IN_CAROUSEL::itemCard);

    private static final int MOST_CARDS = 10;
    private static final int MOST_LISTS = 5;

    private BubbleRules() {}

    static void output(JsonNode output, String name, Findings findings) {
        String kind =
                output.size() == 1 && output.isObject() ? output.fieldNames().next() : "";
        if (KINDS.containsKey(kind)) {
            Part.judge(output.get(kind), kind, heading(kind), findings, KINDS.get(kind));
        } else {
            findings.breaks("outputs", "%s은(는) 아는 종류 하나를 담은 객체여야 해요. (simpleText, listCard …)", name);
        }
    }

    /** {@code ListCard} for {@code listCard}. */
    private static String heading(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    private static void carousel(Part carousel) {
        String type = carousel.text("type");
        carousel.needs("type", "items").texts("type").object("header", "CarouselHeader", BubbleRules::header);
        if (IN_CAROUSEL.containsKey(type)) {
            int most = type.equals("listCard") ? MOST_LISTS : MOST_CARDS;
            carousel.list("items", 1, most, heading(type), IN_CAROUSEL.get(type));
        } else {
            carousel.list("items", 1, MOST_CARDS, (card, name) -> {});
            carousel.breaks("carousel의 'type'은 textCard, basicCard, commerceCard, listCard, itemCard 가운데 하나여야 해요.");
        }
        if (carousel.has("header") && (type.equals("textCard") || type.equals("listCard"))) {
            carousel.bends("%s의 carousel에는 'header'를 쓸 수 없어요.", type);
        }
    }

    private static void header(Part header) {
        header.texts("title", "description").object("thumbnail", "Thumbnail", CardRules::thumbnail);
    }
}
