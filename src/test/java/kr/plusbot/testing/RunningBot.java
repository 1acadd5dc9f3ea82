package kr.plusbot.testing;

import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.plusbot.core.chat.Command;
import kr.plusbot.core.dialogue.Turn;
import kr.plusbot.core.dispatch.Dispatcher;
import kr.plusbot.core.dispatch.WithoutDeadline;
import kr.plusbot.core.guard.Guard;
import kr.plusbot.core.outbox.Outbox;
import kr.plusbot.kakao.event.EventWorker;
import kr.plusbot.kakao.openbuilder.SkillResource;
import kr.plusbot.kakao.plusfriend.PlusfriendResource;
import kr.plusbot.kakao.step.OpenStepResource;
import kr.plusbot.kakao.user.Senders;
import kr.plusbot.platform.database.Database;
import kr.plusbot.platform.http.ArrivalFilter;
import kr.plusbot.platform.monitoring.StatusResource;
import kr.plusbot.platform.prometheus.MetricsResource;
import kr.plusbot.platform.runtime.Settings;
import kr.plusbot.shop.console.OperatorResource;
import kr.plusbot.shop.faq.Faq;
import kr.plusbot.shop.file.ShopVersions;
import kr.plusbot.shop.hours.ShopHours;
import kr.plusbot.shop.menu.MenuFile;
import kr.plusbot.shop.order.Orders;
import kr.plusbot.shop.question.Questions;
import kr.plusbot.shop.staff.Staff;
import kr.plusbot.testkit.Answer;
import kr.plusbot.testkit.Call;
import kr.plusbot.testkit.WebServer;
import kr.plusbot.tools.simulator.SimulatorResource;
import org.glassfish.jersey.test.spi.TestContainer;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The web application in a servlet container of the Jersey Test Framework, with the filters that web.xml names and with
 * Weld, for all tests of a class. Its commands are the chat's own and those that it is given.
 */
public final class RunningBot implements BeforeAllCallback, AfterAllCallback {

    private static final String DATABASE = "plusbot.database.url";

    private final Map<String, String> settings;
    private final Class<?>[] commands;
    private final boolean inMemory;
    private WeldContainer beans;
    private TestContainer server;

    private RunningBot(Map<String, String> settings, Class<?>[] commands) {
        this.settings = new TreeMap<>(settings);
        this.inMemory = this.settings.putIfAbsent(DATABASE, "jdbc:h2:mem:" + UUID.randomUUID()) == null;
        this.settings.putIfAbsent("plusbot.privacy.key", "00".repeat(32));
        this.commands = commands;
    }

    /** A bot that lets callers from this machine in. */
    public static RunningBot withCommands(Class<?>... commands) {
        return withSettings(Map.of("plusbot.kakao.callers", "127.0.0.0/8,::1"), commands);
    }

    /**
     * A bot with these settings and no others, but for a database in memory unless they name one, and without a deadline
     * unless they give one.
     */
    public static RunningBot withSettings(Map<String, String> settings, Class<?>... commands) {
        return new RunningBot(settings, commands);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    /** For a test that starts it itself. */
    public void start() {
        settings.forEach(System::setProperty);
        beans = new Weld()
                .setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
                .addPackages(false, Settings.class, ArrivalFilter.class, Database.class)
                .addPackages(false, Command.class, Turn.class, Outbox.class, Dispatcher.class, Guard.class)
                .addPackages(
                        false,
                        MenuFile.class,
                        Orders.class,
                        ShopHours.class,
                        Staff.class,
                        OperatorResource.class,
                        Questions.class)
                .addPackages(false, Faq.class, ShopVersions.class)
                .addPackages(
                        false,
                        PlusfriendResource.class,
                        SkillResource.class,
                        EventWorker.class,
                        Senders.class,
                        OpenStepResource.class)
                .addPackages(false, StatusResource.class, MetricsResource.class, SimulatorResource.class)
                .addBeanClasses(commands)
                .addBeanClass(WithoutDeadline.class)
                .initialize();
        server = WebServer.start();
        if (inMemory) {
            TestDatabases.untilItAnswers(bean(Database.class));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    /** For a test that started it itself. */
    public void stop() {
        server.stop();
        beans.shutdown();
        settings.keySet().forEach(System::clearProperty);
    }

    /** A part of the bot. */
    public <T> T bean(Class<T> type) {
        return beans.select(type).get();
    }

    /** Where it listens, with a slash at its end. */
    public URI address() {
        return server.getBaseUri();
    }

    /** A call to a path below the context root. */
    public Call call(String method, String path) {
        return new Call(server.getBaseUri(), method, path);
    }

    /** A {@code GET}. */
    public Answer get(String path) {
        return call("GET", path).send();
    }

    /** A {@code POST} of JSON. */
    public Answer post(String path, String json) {
        return call("POST", path)
                .header("Content-Type", "application/json")
                .body(json)
                .send();
    }

    /** Ends a bean as a stop of the application would. */
    public void end(Class<?> type) {
        BeanManager manager = beans.getBeanManager();
        AlterableContext context = (AlterableContext) manager.getContext(Singleton.class);
        context.destroy(manager.resolve(manager.getBeans(type)));
    }
}
