package kr.plusbot.testkit;

import java.util.Objects;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kr.plusbot.BotApplication;
import kr.plusbot.core.chat.IncomingMessage;
import kr.plusbot.core.chat.Reply;
import kr.plusbot.core.chat.Sender;
import kr.plusbot.core.chat.Triggered;
import kr.plusbot.core.chat.UserId;
import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.core.dispatch.Friends;
import kr.plusbot.core.dispatch.WithoutDeadline;
import kr.plusbot.platform.monitoring.Health;
import org.glassfish.jersey.test.spi.TestContainer;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * All of the bot's commands and dialogues as CDI finds them, in whatever package they are, for all tests of a class: with the
 * dispatcher, a database in memory, a clock to wind and a Melon to script. Without a server, until somebody talks over a
 * {@link Channel}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final WholeBot BOT = new WholeBot(TeaDialogue.class);
 *
 * @Test
 * void takesAnOrderAsTheWholeBotDoes() {
 *     BOT.bot().user("kim").says("차 주문").taps("녹차").says("2").taps("없음").sees("녹차 2잔, 없음");
 * }
 * }</pre>
 *
 * <p>Commands that lie elsewhere than the bot, as in a project of their own, are named by one class of that place: {@code new
 * WholeBot(TeaCommand.class)}.
 */
public final class WholeBot implements BeforeAllCallback, AfterAllCallback {

    private static final String LOOPBACK = "127.0.0.0/8,::1";
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Held here, since a logger that nobody holds loses its level. */
    private static final Logger WELD = Logger.getLogger("org.jboss.weld");

    private final List<Class<?>> places;
    private final Map<String, String> properties = new HashMap<>();
    private @Nullable Running running;
    private @Nullable TestContainer server;

    /** @param places one class of each further folder of classes, or jar, whose commands the bot has as well */
    public WholeBot(Class<?>... places) {
        this.places = Stream.concat(Stream.of(BotApplication.class), Stream.of(places))
                .toList();
    }

    /** Starts with this system property as well, such as a setting of the bot's; it is gone when the bot has stopped. */
    public WholeBot with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        start();
    }

    /** It tells at length that the launcher's classes need Tomcat, which a test has not. A level that somebody has set stays. */
    private static void quietWeld() {
        if (WELD.getLevel() == null) {
            WELD.setLevel(Level.WARNING);
        }
    }

    /** For a test that starts it itself. */
    public void start() throws IOException {
        quietWeld();
        ScriptedMelon melon = new ScriptedMelon();
        ScriptedCallbacks callbacks = new ScriptedCallbacks();
        Map<String, String> settings = new HashMap<>(Map.of(
                "plusbot.database.url",
                "jdbc:h2:mem:" + UUID.randomUUID(),
                "plusbot.privacy.key",
                "00".repeat(32),
                "plusbot.melon.base-url",
                melon.address().toString(),
                "plusbot.kakao.callers",
                LOOPBACK,
                "plusbot.skill.callers",
                LOOPBACK));
        settings.put("plusbot.skill.callback-hosts", callbacks.origin().toString());
        settings.putAll(properties);
        settings.forEach(System::setProperty);
        try {
            running = new Running(settings, melon, callbacks, beans());
        } catch (IOException | RuntimeException e) {
            settings.keySet().forEach(System::clearProperty);
            throw e;
        }
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(bean(Health.class)::isReady);
    }

    private WeldContainer beans() throws IOException {
        Weld weld = new Weld()
                .setClassLoader(Thread.currentThread().getContextClassLoader())
                .setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
                .addBeanClass(WoundClock.class)
                .addBeanClass(WithoutDeadline.class);
        for (Class<?> place : places) {
            weld.addPackages(false, Packages.beside(place).toArray(Class<?>[]::new));
        }
        return weld.initialize();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    /** For a test that started it itself. */
    public void stop() {
        if (server != null) {
            server.stop();
        }
        running().beans.shutdown();
        running().melon.close();
        running().callbacks.close();
        running().settings.keySet().forEach(System::clearProperty);
    }

    private Running running() {
        return Objects.requireNonNull(running, "the bot was not started");
    }

    /** One of the bot's own parts, such as what the shop does with its orders. */
    public <T> T bean(Class<T> type) {
        return running().beans.select(type).get();
    }

    /** The bot, as somebody meets it for the first time. */
    public Bot bot() {
        return bot(new DispatchedChat(bean(Dispatcher.class), bean(Friends.class)));
    }

    /** The bot, as somebody meets it for the first time who talks over this channel. */
    public Bot bot(Channel channel) {
        return bot(channel.with(address()));
    }

    /** The bot, as somebody meets it for the first time who talks by a skill that has {@link #callbacks}. */
    public Bot botWithCallbacks() {
        return bot(new SkillChat(address(), "", callbacks()));
    }

    /** Where its late answers come, if the deadline passes: {@code plusbot.deadline} is ten minutes unless a test says otherwise. */
    public ScriptedCallbacks callbacks() {
        return running().callbacks;
    }

    /** Where it listens, from the first time that this is asked, or that a {@link Channel} is. */
    public URI address() {
        if (server == null) {
            server = WebServer.start();
        }
        return server.getBaseUri();
    }

    private Bot bot(Chat chat) {
        return new Bot(chat, bean(HandClock.class), name -> new SkillChat(address(), name, null));
    }

    /** What it is told when it searches songs. */
    public ScriptedMelon melon() {
        return running().melon;
    }

    /** Everything that it can do. */
    public List<Triggered> features() {
        return running().beans.select(Triggered.class, Any.Literal.INSTANCE).stream().toList();
    }

    private record Running(Map<String, String> settings, ScriptedMelon melon, ScriptedCallbacks callbacks, WeldContainer beans) {}

    /** In place of the clock that goes by itself. */
    @Alternative
    @Priority(1)
    static final class WoundClock {

        private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

        @Produces
        @Singleton
        static HandClock clock() {
            return new HandClock(START);
        }
    }

    private record DispatchedChat(Dispatcher dispatcher, Friends friends) implements Chat {

        @Override
        public Reply send(IncomingMessage message) throws InterruptedException, ExecutionException {
            return dispatcher.dispatch(message, System.nanoTime()).get();
        }

        @Override
        public void added(UserId user) throws InterruptedException, ExecutionException {
            friends.added(Sender.of(user), System.nanoTime()).get();
        }

        @Override
        public void blocked(UserId user) throws InterruptedException, ExecutionException {
            friends.blocked(Sender.of(user), System.nanoTime()).get();
        }

        @Override
        public void left(UserId user) throws InterruptedException, ExecutionException {
            friends.left(Sender.of(user), System.nanoTime()).get();
        }
    }
}
