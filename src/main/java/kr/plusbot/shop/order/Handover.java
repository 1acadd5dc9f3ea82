package kr.plusbot.shop.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.plusbot.core.chat.Buttons;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.shop.understanding.Dine;
import org.jspecify.annotations.Nullable;

/**
 * The step that asks how an order is handed over: to take away or in the shop, and by a number, a name or at a table. What was
 * said in a sentence is not asked again. Safe across threads.
 */
@Singleton
final class Handover {

    private static final Buttons PLACES = Buttons.of(List.of(Dine.OUT.label(), Dine.IN.label()))
            .with(
                    Dine.OUT.label(),
                    List.of("테이크아웃", "포장해", "포장해갈게요", "가져갈게요", "가지고갈게요", "들고갈게요", "싸갈게요", "싸주세요", "가지러갈게요"))
            .with(
                    Dine.IN.label(),
                    List.of("홀", "매장에서", "매장식사", "여기서", "여기서먹고", "여기서마시고", "먹고", "먹고가요", "마시고", "앉아서", "매장에서먹고"));

    private final PerBot<OrderSettings> settings;

    @Inject
    Handover(Bots bots) {
        this(bots.each(OrderSettings::new));
    }

    Handover(PerBot<OrderSettings> settings) {
        this.settings = settings;
    }

    /** Where the customer has it, when a message says that and nothing else. */
    static Optional<Dine> heard(IncomingMessage message) {
        Optional<String> said =
                message.kind() == MessageKind.TEXT ? PLACES.exactly(message.content()) : Optional.empty();
        return Arrays.stream(Dine.values())
                .filter(dine -> said.equals(Optional.of(dine.label())))
                .findFirst();
    }

    /** The same question again, with where they have it noted. */
    static Next<Draft> noted(String step, Draft draft, Dine dine) {
        return Next.step(step, draft.withDine(dine)).withHint(dine.label() + "으로 준비할게요.");
    }

    Reply ask(Draft draft) {
        return Reply.of("어떻게 받으시겠어요?")
                .withKeyboard(new Keyboard(ways(draft).map(Way::label).toList()));
    }

    Next<Draft> take(Draft draft, IncomingMessage message) {
        return heard(message)
                .map(dine -> Next.step(Steps.PICKUP, draft.withDine(dine)))
                .or(() -> Answers.follow(buttons(draft), message, label -> follow(label, draft)))
                .orElse(Next.again(Words.TAP));
    }

    private Buttons buttons(Draft draft) {
        List<Way> ways = ways(draft).toList();
        Buttons buttons = Buttons.of(ways.stream().map(Way::label).toList());
        for (Way way : ways) {
            buttons = buttons.with(way.label(), way.words());
        }
        return buttons;
    }

    private Next<Draft> follow(String label, Draft draft) {
        return ways(draft)
                .filter(way -> way.label().equals(label))
                .findFirst()
                .map(way -> way.follow(draft))
                .orElse(Next.again(Words.TAP));
    }

    private Stream<Way> ways(Draft draft) {
        if (draft.dine() != null) {
            return Way.of(draft.dine(), false);
        }
        return settings.of(draft.bot()).dine()
                ? Arrays.stream(Dine.values()).flatMap(dine -> Way.of(dine, true))
                : Arrays.stream(Means.values()).map(means -> new Way(null, means));
    }

    /** By what the shop knows whose an order is. */
    private enum Means {
        NUMBER("주문번호로 받기", "번호", "번호로", "번호로 받기"),
        NAME("이름으로 받기", "이름", "이름으로"),
        TABLE("테이블에서 받기", "테이블", "테이블로", "자리", "자리에서", "자리로");

        private final String label;
        private final List<String> words;

        Means(String label, String... words) {
            this.label = label;
            this.words = List.of(words);
        }
    }

    /** One answer to the question; without a place where that is known, or not asked. */
    private record Way(@Nullable Dine dine, Means means) {

        /** Nobody who takes it away has a table. */
        private static Stream<Way> of(Dine dine, boolean isAsked) {
            return Arrays.stream(Means.values())
                    .filter(means -> dine == Dine.IN || means != Means.TABLE)
                    .map(means -> new Way(isAsked ? dine : null, means));
        }

        String label() {
            return dine == null ? means.label : dine.label() + " " + means.label;
        }

        List<String> words() {
            Stream<String> both =
                    dine == null ? Stream.of() : means.words.stream().map(word -> dine.label() + word);
            return Stream.concat(both, Stream.concat(Stream.of(means.label), means.words.stream()))
                    .toList();
        }

        Next<Draft> follow(Draft draft) {
            Draft known = dine == null ? draft : draft.withDine(dine);
            return switch (means) {
                case NUMBER -> Next.step(Steps.SUMMARY, known.withPickup("주문번호"));
                case NAME -> Next.step(Steps.NAME, known);
                case TABLE -> Next.step(Steps.TABLE, known);
            };
        }
    }
}
