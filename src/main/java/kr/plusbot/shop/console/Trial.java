package kr.plusbot.shop.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.shop.faq.Faq;
import kr.plusbot.shop.faq.FaqEntry;
import kr.plusbot.shop.faq.Found;
import kr.plusbot.shop.menu.Menu;
import kr.plusbot.shop.understanding.Dine;
import kr.plusbot.shop.understanding.GrammarReader;
import kr.plusbot.shop.understanding.Understanding;
import kr.plusbot.shop.understanding.Understood;
import org.jspecify.annotations.Nullable;

/** Shows how the bot would take a sentence, with a menu or questions that are not written yet. Safe across threads. */
@Singleton
final class Trial {

    /** In UTF-16 units; a customer's message is not longer. */
    private static final int LONGEST = 1_000;

    private final Texts texts;
    private final Understanding orders = new GrammarReader();

    @Inject
    Trial(Texts texts) {
        this.texts = texts;
    }

    /** @param content a menu or questions; the other one is what the bot uses now */
    HeardBody hear(BotId bot, Object content, String say) {
        String sentence = say.length() > LONGEST ? say.substring(0, LONGEST) : say;
        Menu menu = content instanceof Menu its ? its : texts.menu(bot);
        Faq faq = content instanceof Faq its ? its : texts.questions(bot);
        Understood order = orders.read(sentence, menu);
        return HeardBody.of(order, faq.find(sentence));
    }

    /**
     * What was heard. Immutable.
     *
     * @param order whether it is an order; the rest is of a question if not
     * @param unclear whether the customer would be asked once more
     * @param missing what the customer would be asked for
     * @param title the question that is surely asked; absent when none is
     * @param suggestions the questions that may be asked
     */
    record HeardBody(
            @JsonProperty("order") boolean order,
            @JsonProperty("unclear") boolean unclear,
            @JsonProperty("lines") List<LineBody> lines,
            @JsonProperty("missing") List<String> missing,
            @JsonProperty("unavailable") List<String> unavailable,
            @JsonProperty("dine") @Nullable String dine,
            @JsonProperty("memo") @Nullable String memo,
            @JsonProperty("title") @Nullable String title,
            @JsonProperty("answer") @Nullable String answer,
            @JsonProperty("suggestions") List<String> suggestions) {

        static HeardBody of(Understood order, Found found) {
            return new HeardBody(
                    order.order(),
                    order.unclear(),
                    order.lines().stream().map(LineBody::of).toList(),
                    order.missing().stream()
                            .map(missing -> missing.item() + " " + missing.option())
                            .toList(),
                    order.unavailable(),
                    order.dine().map(Dine::label).orElse(null),
                    order.memo().orElse(null),
                    found.sure().map(FaqEntry::title).orElse(null),
                    found.sure().map(FaqEntry::answer).orElse(null),
                    found.suggestions().stream().map(FaqEntry::title).toList());
        }
    }

    /** A line of the order. Immutable. */
    record LineBody(
            @JsonProperty("item") String item,
            @JsonProperty("choices") List<String> choices,
            @JsonProperty("quantity") int quantity) {
        static LineBody of(Understood.Line line) {
            return new LineBody(line.item(), line.choices(), line.quantity());
        }
    }
}
