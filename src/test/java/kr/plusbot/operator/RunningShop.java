package kr.plusbot.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import kr.plusbot.BotApplication;
import kr.plusbot.chat.Command;
import kr.plusbot.database.Database;
import kr.plusbot.http.ArrivalFilter;
import kr.plusbot.http.TolerantMediaTypes;
import kr.plusbot.monitoring.StatusResource;
import kr.plusbot.order.Orders;
import kr.plusbot.plusfriend.PlusfriendResource;
import kr.plusbot.settings.Settings;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.test.ServletDeploymentContext;
import org.glassfish.jersey.test.grizzly.GrizzlyWebTestContainerFactory;
import org.glassfish.jersey.test.spi.TestContainer;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The web application in a servlet container of the Jersey Test Framework, with the beans of the whole bot. */
final class RunningShop implements AutoCloseable {

    private static final URI ANY_PORT = URI.create("http://localhost:0/");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> settings;
    private final WeldContainer beans;
    private final TestContainer server;

    /** A shop with these settings and no others. */
    RunningShop(Map<String, String> settings) {
        this.settings = new TreeMap<>(settings);
        settings.forEach(System::setProperty);
        beans = new Weld()
                .setBeanDiscoveryMode(BeanDiscoveryMode.ALL)
                .addPackages(false, Settings.class, ArrivalFilter.class, Command.class, Database.class)
                .addPackages(false, PlusfriendResource.class, StatusResource.class)
                .addPackages(false, Orders.class, OperatorResource.class)
                .initialize();
        server = new GrizzlyWebTestContainerFactory()
                .create(
                        ANY_PORT,
                        ServletDeploymentContext.forServlet(
                                        new ServletContainer(ResourceConfig.forApplicationClass(BotApplication.class)))
                                .addFilter(ArrivalFilter.class, "arrival")
                                .addFilter(TolerantMediaTypes.class, "tolerant-media-types")
                                .build());
        server.start();
    }

    /** Where its orders are. */
    Orders orders() {
        return beans.select(Orders.class).get();
    }

    /** Where its tables are. */
    Database database() {
        return beans.select(Database.class).get();
    }

    /** Asks without a token. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(call(path));
    }

    /** A call to a path below the context root. */
    HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(server.getBaseUri() + path));
    }

    /** Sends a call and waits for its answer. */
    HttpResponse<String> send(HttpRequest.Builder call) throws IOException, InterruptedException {
        return client.send(call.build(), BodyHandlers.ofString());
    }

    /** Sends JSON. */
    HttpResponse<String> post(HttpRequest.Builder call, String json) throws IOException, InterruptedException {
        return send(call.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    @Override
    public void close() {
        server.stop();
        beans.shutdown();
        settings.keySet().forEach(System::clearProperty);
    }
}
