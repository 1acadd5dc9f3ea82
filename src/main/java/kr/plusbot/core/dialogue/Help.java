package kr.plusbot.core.dialogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.BotId;
import kr.plusbot.core.chat.Circumstance;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Keyboard;
import kr.plusbot.core.chat.Phrase;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.SharedWords;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;

/** The list of what the bot can do, made from the commands themselves. Safe across threads. */
@Singleton
public final class Help {

    private final Function<BotId, ? extends Iterable<? extends Triggered>> commands;
    private final Home home;
    private final ConcurrentMap<BotId, Made> lists = new ConcurrentHashMap<>();

    @Inject
    Help(CommandRegistry registry, Home home) {
        this.commands = registry::all;
        this.home = home;
    }

    /** The same for all bots. */
    public Help(Iterable<? extends Triggered> commands, Home home) {
        this.commands = bot -> commands;
        this.home = home;
    }

    /** The list of commands under a first line; where buttons take the place of typing, of those on a button only. */
    Reply after(IncomingMessage message, String firstLine) {
        Made made = made(message.bot());
        boolean types = made.keyboard().isTyping() || message.is(Circumstance.BUTTONS_BESIDE_TYPING);
        String list = types ? made.all() : made.onButtons();
        return Reply.of(list.isEmpty() ? firstLine : firstLine + "\n\n" + list).withKeyboard(made.keyboard());
    }

    /** The reply with the keyboard of the beginning, unless it has one. */
    Reply withHome(BotId bot, Reply reply) {
        return reply.keyboard() == null ? reply.withKeyboard(home.keyboard(bot)) : reply;
    }

    /** The answer to people who are polite: those who greet hear what the bot can do. */
    Reply answer(Courtesy said, IncomingMessage message) {
        return said == Courtesy.GREETING
                ? after(message, "안녕하세요! 무엇을 도와드릴까요?")
                : Reply.of("고맙습니다! 더 필요한 것이 있으면 말씀해 주세요.")
                        .withKeyboard(made(message.bot()).keyboard());
    }

    /** The answer to a message that no command takes. */
    Reply notUnderstood(IncomingMessage message) {
        return switch (message.kind()) {
            case TEXT -> after(message, "지원하는 명령어가 아닙니다.");
            case PHOTO -> after(message, "지금은 사진을 받을 수 없어요. 글로 보내 주세요.");
            case VIDEO -> after(message, "동영상은 아직 받지 못해요. 글로 보내 주세요.");
            case AUDIO -> after(message, "음성은 아직 받지 못해요. 글로 보내 주세요.");
            case OTHER -> after(message, "아직 받을 수 없는 형식이에요. 글로 보내 주세요.");
        };
    }

    /** Asks which of these words a user means. */
    static Reply ask(List<String> near) {
        List<String> buttons = new ArrayList<>(near);
        buttons.add(SharedWords.HOME);
        return Reply.of("혹시 " + String.join("인가요, ", near) + "인가요?").withKeyboard(new Keyboard(buttons));
    }

    /** The list; made once, when all commands are there. */
    private Made made(BotId bot) {
        return lists.computeIfAbsent(bot, this::make);
    }

    private Made make(BotId bot) {
        List<Triggered> shown = StreamSupport.stream(commands.apply(bot).spliterator(), false)
                .filter(one -> !one.help().isEmpty())
                .sorted(Comparator.comparing(Triggered::help))
                .collect(Collectors.toUnmodifiableList());
        List<String> buttons = home.keyboard(bot).buttons();
        List<Triggered> onButtons = shown.stream()
                .filter(one -> words(one).stream()
                        .anyMatch(word -> buttons.stream().anyMatch(label -> Phrase.isSame(label, word))))
                .toList();
        List<String> words = shown.stream()
                .filter(one -> !(one instanceof HelpCommand))
                .flatMap(one -> words(one).stream().limit(1))
                .toList();
        return new Made(list(shown), list(onButtons), new Keyboard(buttons, words));
    }

    private static String list(List<Triggered> shown) {
        return shown.isEmpty()
                ? ""
                : shown.stream().map(one -> "· " + one.help()).collect(Collectors.joining("\n", "이렇게 말씀해 주세요.\n", ""));
    }

    /** What starts this as a whole text; empty when more must follow it. */
    private static List<String> words(Triggered triggered) {
        return triggered.triggers().stream()
                .filter(trigger -> trigger.comparison() == Trigger.Comparison.TEXT)
                .map(Trigger::phrase)
                .toList();
    }

    /** The list in words, the part of it that stands on home buttons, and the same to tap. Immutable. */
    private record Made(String all, String onButtons, Keyboard keyboard) {}
}
