package kr.plusbot.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kr.plusbot.BotApplication;
import kr.plusbot.chat.Dispatcher;
import kr.plusbot.chat.Friends;
import kr.plusbot.chat.IncomingMessage;
import kr.plusbot.chat.Reply;
import kr.plusbot.chat.Triggered;
import kr.plusbot.chat.UserId;
import kr.plusbot.database.Database;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * All of the project's commands and dialogues as CDI finds them, for all tests of a class: with the dispatcher, a database
 * in memory, a clock to wind and a Melon to script, and without a server.
 */
public final class WholeBot implements BeforeAllCallback, AfterAllCallback {

    private ScriptedMelon melon;
    private WeldContainer beans;
    private Map<String, String> settings;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        melon = new ScriptedMelon();
        settings = Map.of(
                "plusbot.database.url",
                "jdbc:h2:mem:" + UUID.randomUUID(),
                "plusbot.melon.base-url",
                melon.address().toString());
        settings.forEach(System::setProperty);
        beans = new Weld()
                .setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
                .addPackages(true, BotApplication.class)
                .addBeanClass(WoundClock.class)
                .initialize();
        TestDatabases.untilItAnswers(beans.select(Database.class).get());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        beans.shutdown();
        melon.close();
        settings.keySet().forEach(System::clearProperty);
    }

    /** The bot, as somebody meets it for the first time. */
    public Bot bot() {
        return new Bot(
                new DispatchedChat(
                        beans.select(Dispatcher.class).get(),
                        beans.select(Friends.class).get()),
                beans.select(HandClock.class).get());
    }

    /** What it is told when it searches songs. */
    public ScriptedMelon melon() {
        return melon;
    }

    /** Everything that it can do. */
    public List<Triggered> features() {
        return beans.select(Triggered.class, Any.Literal.INSTANCE).stream().toList();
    }

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
            friends.added(user, System.nanoTime()).get();
        }

        @Override
        public void blocked(UserId user) throws InterruptedException, ExecutionException {
            friends.blocked(user, System.nanoTime()).get();
        }

        @Override
        public void left(UserId user) throws InterruptedException, ExecutionException {
            friends.left(user, System.nanoTime()).get();
        }
    }
}
