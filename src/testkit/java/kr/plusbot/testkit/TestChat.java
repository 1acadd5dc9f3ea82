package kr.plusbot.testkit;

import kr.plusbot.core.dialogue.CommandRegistry;
import kr.plusbot.core.dialogue.Conversation;
import kr.plusbot.core.dialogue.ConversationStore;
import kr.plusbot.core.dialogue.DialogueFlow;
import kr.plusbot.core.dialogue.DialogueSettings;
import kr.plusbot.core.dialogue.Help;
import kr.plusbot.core.dialogue.HelpCommand;
import kr.plusbot.core.dialogue.Home;
import kr.plusbot.core.dialogue.HomeDialogue;
import kr.plusbot.core.dialogue.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.chat.UserId;

/**
 * A chat with a feature's commands and dialogues, for the feature's own tests: as the dispatcher would answer, without its
 * threads and its deadline. Conversations are in memory. Safe across threads.
 *
 * <pre>{@code
 * HandClock clock = new HandClock(Instant.parse("2026-11-22T09:00:00Z"));
 * TestChat one = new TestChat(clock, new TeaDialogue());
 * TestChat other = one.replica(clock, new TeaDialogue());
 * UserId kim = new UserId("kim");
 * one.say(kim, "차 주문");
 * assertThat(other.say(kim, "녹차").text()).isEqualTo("녹차 몇 잔 드릴까요?");
 * }</pre>
 */
public final class TestChat {

    /** A text that comes again within this time is a double tap. */
    public static final Duration DOUBLE_TAP = Duration.ofSeconds(2);

    private final MemoryConversationStore store;
    private final CommandRegistry registry;
    private final Turn turn;

    /** A chat of its own. */
    public TestChat(Clock clock, Triggered... features) {
        this(new MemoryConversationStore(), clock, features);
    }

    private TestChat(MemoryConversationStore store, Clock clock, Triggered... features) {
        DialogueSettings settings = new DialogueSettings(List.of(), DOUBLE_TAP);
        List<Triggered> all = new ArrayList<>(List.of(features));
        Help help = new Help(all, new Home(settings));
        all.add(new HelpCommand(() -> help));
        all.add(new HomeDialogue(() -> help));
        this.store = store;
        this.registry = new CommandRegistry(all);
        this.turn = new Turn(new DialogueFlow(registry, help, clock), store, clock, settings);
    }

    /** Another process that shares the conversations. */
    public TestChat replica(Clock clock, Triggered... features) {
        return new TestChat(store, clock, features);
    }

    /** Sends a text and gives the reply. */
    public Reply say(UserId user, String text) throws Exception {
        return send(new IncomingMessage(user, MessageKind.TEXT, text));
    }

    /** Sends anything and gives the reply. */
    public Reply send(IncomingMessage message) throws Exception {
        CommandRegistry.Match match = registry.match(message);
        Optional<Command> command = match.command();
        return command.isPresent() ? answer(command.get(), match.message()) : turn.reply(match, () -> false);
    }

    private Reply answer(Command command, IncomingMessage message) throws Exception {
        Optional<Reply> known = command.known(message);
        return known.isPresent() ? known.get() : turn.besides(message, command.reply(message));
    }

    /** Makes the conversations unavailable, or available again. */
    public void setDown(boolean down) {
        store.setDown(down);
    }

    /** Where the user is, all that is stored of it but the random ids. */
    public String where(UserId user) throws Exception {
        return where(store, user);
    }

    /** Where a user of this store is, all that is stored of it but the random ids. */
    public static String where(ConversationStore store, UserId user) throws Exception {
        return store.load(Sender.of(user)).conversation().toString().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    /** Notes where the user is; run the answer to put them there again, as if what was stored since had been lost. */
    public Runnable remember(UserId user) throws Exception {
        Conversation now = store.load(Sender.of(user)).conversation();
        return () -> store.put(user, now);
    }
}
