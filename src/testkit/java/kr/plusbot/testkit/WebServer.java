package kr.plusbot.testkit;

import java.net.URI;
import kr.plusbot.BotApplication;
import kr.plusbot.platform.http.ArrivalFilter;
import kr.plusbot.platform.http.LoadSheddingFilter;
import kr.plusbot.platform.http.TolerantMediaTypes;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.test.ServletDeploymentContext;
import org.glassfish.jersey.test.grizzly.GrizzlyWebTestContainerFactory;
import org.glassfish.jersey.test.spi.TestContainer;

/**
 * The web application in a servlet container of the Jersey Test Framework, with the filters that web.xml names.
 *
 * <pre>{@code
 * TestContainer server = WebServer.start();
 * try {
 *     assertThat(new Call(server.getBaseUri(), "GET", "/plusfriend/keyboard").send().status()).isEqualTo(200);
 * } finally {
 *     server.stop();
 * }
 * }</pre>
 */
public final class WebServer {

    private static final URI ANY_PORT = URI.create("http://localhost:0/");

    private WebServer() {}

    /** Starts it; the beans are those of the Weld container that was started last. */
    public static TestContainer start() {
        TestContainer server = new GrizzlyWebTestContainerFactory()
                .create(
                        ANY_PORT,
                        ServletDeploymentContext.forServlet(
                                        new ServletContainer(ResourceConfig.forApplicationClass(BotApplication.class)))
                                .addFilter(ArrivalFilter.class, "arrival")
                                .addFilter(TolerantMediaTypes.class, "tolerant-media-types")
                                .addFilter(LoadSheddingFilter.class, "load-shedding")
                                .build());
        server.start();
        return server;
    }
}
