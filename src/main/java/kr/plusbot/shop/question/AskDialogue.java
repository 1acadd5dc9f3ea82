package kr.plusbot.shop.question;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Dialogue;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.LinkButton;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Next;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Script;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.platform.database.DatabaseUnavailable;
import kr.plusbot.platform.runtime.Bots;
import kr.plusbot.platform.runtime.PerBot;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.order.Words;

/** Takes a customer's question to the shop's people. Safe across threads. */
@Singleton
final class AskDialogue implements Dialogue<AskDialogue.Asking> {

    static final String ASK = "사장님께 물어보기";

    /** In characters: so much is read at a glance. */
    static final int LONGEST = 300;

    /** Of one customer at the same time. */
    static final int MOST = 3;

    private static final String STEP = "question";
    private static final String IN_DOUBT = "죄송해요. 전해졌는지 아직 확인하지 못했어요. 잠시 후 다시 써 주세요. 두 번 전해지지 않아요.";

    private final Questions questions;
    private final boolean enabled;
    private final PerBot<QuestionSettings> settings;
    private final Script<Asking> script =
            Script.of(Asking.class, 1, this::begin).step(STEP, AskDialogue::ask, this::take);

    @Inject
    AskDialogue(Questions questions, Settings settings, Bots bots) {
        this.questions = questions;
        this.enabled = new QuestionSettings(settings).enabled();
        this.settings = bots.each(QuestionSettings::new);
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.text(ASK));
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public String help() {
        return enabled ? ASK + " - 매장에 직접 여쭤봐요" : "";
    }

    @Override
    public Script<Asking> script() {
        return script;
    }

    private Next<Asking> begin(IncomingMessage message) {
        return enabled
                ? Next.step(STEP, new Asking(UUID.randomUUID()))
                : Next.end(reply(message.bot(), "죄송해요. 여기서는 매장에 여쭤보실 수 없어요. 매장에 직접 말씀해 주세요."));
    }

    private static Reply ask(Asking asking) {
        return Reply.of("무엇이 궁금하세요? 매장에 그대로 전해 드려요.").withKeyboard(Keyboard.TYPING);
    }

    private Next<Asking> take(Asking asking, IncomingMessage message) throws DatabaseUnavailable {
        String words = message.content().strip();
        if (message.kind() != MessageKind.TEXT || words.isEmpty()) {
            return Next.again("글로 써 주세요.");
        }
        if (Texts.length(words) > LONGEST) {
            return Next.again(LONGEST + "자까지 전할 수 있어요. 조금 줄여 주세요.");
        }
        if (questions.open(message.user(), asking.id()) >= MOST) {
            return Next.end(reply(message.bot(), "먼저 물어보신 것에 답을 기다리고 있어요. 급하시면 매장에 직접 말씀해 주세요."));
        }
        return Next.end(
                transaction -> {
                    questions.ask(transaction, asking.id(), message.sender(), words);
                    return reply(message.bot(), "매장에 전했어요. 답이 오면 다음에 말을 거실 때 가장 먼저 알려 드려요. 그동안 주문도 하실 수 있어요.");
                },
                IN_DOUBT);
    }

    /** With Kakao's own button to a person, where the bot has one. */
    private Reply reply(BotId bot, String text) {
        Reply reply = Reply.of(text).withKeyboard(Keyboard.of(Words.ORDER, Words.HISTORY, SharedWords.HOME));
        return settings.of(bot.name())
                .button()
                .map(label -> reply.withLink(LinkButton.toPerson(label)))
                .orElse(reply);
    }

    /**
     * A question that is being asked. Immutable.
     *
     * @param id by which it is asked once, however often it is sent
     */
    record Asking(UUID id) {}
}
