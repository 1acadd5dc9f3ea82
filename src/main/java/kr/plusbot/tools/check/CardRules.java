package kr.plusbot.tools.check;

import java.util.Set;

/**
 * The rules of cards, which are stricter in a carousel (format page, "TextCard" to "ItemCard"). Immutable.
 *
 * @param inCarousel whether the card is one of a carousel's
 */
record CardRules(boolean inCarousel) {

    static final CardRules SINGLE = new CardRules(false);
    static final CardRules IN_CAROUSEL = new CardRules(true);

    private static final int LONGEST_LABEL = 14;
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_BESIDE = 2;
    private static final Set<String> PLAIN_ACTIONS = Set.of("share", "operator");

    private int most(int alone, int among) {
        return inCarousel ? among : alone;
    }

    void textCard(Part card) {
        if (!card.has("title") && !card.has("description")) {
            card.breaks("textCard에 'title'이나 'description'이 있어야 해요.");
        }
        buttons(card.text("title", 50).text("description", most(400, 128)));
        together(card, most(400, Part.UNLIMITED));
    }

    void basicCard(Part card) {
        card.needs("thumbnail").object("thumbnail", "Thumbnail", CardRules::thumbnail);
        buttons(card.text("title", 50).text("description", 230).flags("forwardable"));
    }

    void commerceCard(Part card) {
        card.needs("price", "thumbnails").list("thumbnails", 1, 1, "Thumbnail", CardRules::thumbnail);
        card.numbers("price", "discount", "discountRate", "discountedPrice").texts("currency");
        card.object(
                "profile",
                "Profile",
                profile -> profile.needs("nickname").texts("nickname").addresses("imageUrl"));
        buttons(card.text("title", 30).text("description", 40));
        if (card.has("discountRate") && !card.has("discountedPrice")) {
            card.breaks("'discountRate'에는 'discountedPrice'도 있어야 해요.");
        }
    }

    void listCard(Part card) {
        card.needs("header", "items")
                .object("header", "ListCard", header -> header.needs("title").texts("title"));
        buttons(card.list("items", 1, most(5, 4), "ListItem", CardRules::listItem));
    }

    void itemCard(Part card) {
        card.needs("itemList").list("itemList", 1, most(10, 5), "ItemCard", CardRules::row);
        card.object("thumbnail", "Thumbnail", CardRules::thumbnail)
                .object("head", "ItemCard", head -> head.needs("title").texts("title"))
                .object(
                        "profile",
                        "ItemCard",
                        profile -> picture(profile.needs("title").text("title", 15)))
                .object(
                        "imageTitle",
                        "ItemCard",
                        title -> title.needs("title")
                                .texts("title", "description")
                                .addresses("imageUrl"))
                .object("itemListSummary", "ItemCard", total -> row(total.text("description", 14)));
        buttons(card.texts("itemListAlignment").mayBeEmpty("title", "description"));
        together(card, most(200, 100));
        if (card.has("head") && card.has("profile")) {
            card.breaks("itemCard의 'head'와 'profile'은 함께 쓸 수 없어요.");
        }
        if (!card.text("description").isEmpty()) {
            card.needs("title");
        }
    }

    private static void together(Part card, int most) {
        String text = card.text("title") + card.text("description");
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            card.bends("'title'과 'description'이 합쳐서 %,d자예요. %,d자까지예요.", length, most);
        }
    }

    private static void row(Part row) {
        row.needs("title", "description").text("title", 6).texts("description");
    }

    private static void listItem(Part item) {
        item.needs("title").texts("title", "description", "action", "messageText", "blockId");
        item.addresses("imageUrl").maps("extra").object("link", "Link", CardRules::link);
        if (item.text("action").equals("block")) {
            item.needs("blockId");
        }
    }

    static void thumbnail(Part thumbnail) {
        picture(thumbnail.needs("imageUrl").text("altText", 50).flags("fixedRatio"));
        thumbnail.object("link", "Link", CardRules::link);
    }

    private static void picture(Part picture) {
        picture.addresses("imageUrl").numbers("width", "height");
    }

    private static void link(Part link) {
        link.addresses("web", "pc", "mobile");
    }

    private static void buttons(Part card) {
        boolean beside = card.text("buttonLayout").equals("horizontal");
        card.texts("buttonLayout", "listLayout")
                .list("buttons", 0, beside ? MOST_BESIDE : MOST_BUTTONS, "Button", CardRules::button);
    }

    private static void button(Part button) {
        button.needs("label", "action").text("label", LONGEST_LABEL);
        button.texts("action", "messageText", "blockId", "phoneNumber")
                .addresses("webLinkUrl")
                .maps("extra");
        switch (button.text("action")) {
            case "webLink" -> button.needs("webLinkUrl");
            case "message" -> button.needs("messageText");
            case "block" -> button.needs("blockId");
            case "phone" -> button.needs("phoneNumber");
            default -> {
                if (!PLAIN_ACTIONS.contains(button.text("action"))) {
                    button.breaks("버튼의 'action'은 webLink, message, block, phone, share, operator 가운데 하나여야 해요.");
                }
            }
        }
    }
}
