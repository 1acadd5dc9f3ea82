package kr.plusbot.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kr.plusbot.platform.launcher.EmbeddedCalls;
import kr.plusbot.platform.launcher.EmbeddedConfiguration;
import kr.plusbot.platform.launcher.EmbeddedLoader;
import kr.plusbot.platform.launcher.EmbeddedProtocol;
import kr.plusbot.platform.launcher.EmbeddedStop;
import kr.plusbot.platform.launcher.EmbeddedStrangers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TomcatConfigurationTest {

    /** What the JVM needs besides its heap, in MB (threads, classes, code). */
    private static final int BESIDES_HEAP = 150;

    @Test
    void opensOnePortAndNoneToStopIt() throws Exception {
        assertThat(only("Server").getAttribute("port")).isEqualTo("-1");
        assertThat(only("Connector").getAttribute("port")).isEqualTo("8080");
    }

    @Test
    void writesNoAccessLogAndNoErrorPage() throws Exception {
        assertThat(classes("Valve")).containsExactly(EmbeddedCalls.class.getName(), EmbeddedStrangers.class.getName());
        assertThat(only("Host").getAttributeNode("errorReportValveClass").getValue())
                .isEmpty();
        assertThat(only("Connector").hasAttribute("server")).isFalse();
    }

    @Test
    void servesTheBotAloneAtTheRoot() throws Exception {
        assertThat(only("Context").getAttribute("path")).isEmpty();
        assertThat(only("Context").getAttribute("docBase")).isEqualTo("application");
        assertThat(only("Host").getAttribute("deployOnStartup")).isEqualTo("false");
        assertThat(only("Host").getAttribute("autoDeploy")).isEqualTo("false");
    }

    @Test
    void loadsTheBotAsTheLauncherDoes() throws Exception {
        assertThat(only("Loader").getAttribute("className")).isEqualTo(EmbeddedLoader.class.getName());
        assertThat(only("Host").getAttribute("configClass")).isEqualTo(EmbeddedConfiguration.class.getName());
        assertThat(Deployment.read("deploy/tomcat/jvm.options"))
                .endsWith("\n-classpath /opt/plusbot/bot/plusbot.jar\n");
    }

    @Test
    void readsPathsAndSlowPeersAsTheLauncherDoes() throws Exception {
        assertThat(only("Connector").getAttribute("encodedSolidusHandling")).isEqualTo("passthrough");
        assertThat(only("Connector").getAttribute("connectionTimeout")).isEqualTo("5000");
        assertThat(only("Connector").getAttribute("maxSwallowSize")).isEqualTo("65536");
        assertThat(only("Connector").getAttribute("disableUploadTimeout")).isEqualTo("false");
        assertThat(only("Connector").getAttribute("connectionUploadTimeout")).isEqualTo("2000");
        assertThat(only("Connector").getAttribute("protocol")).isEqualTo(EmbeddedProtocol.class.getName());
    }

    @ParameterizedTest
    @CsvSource({
        "acceptCount, 4096",
        "socket.appWriteBufSize, 4096",
        "socket.appReadBufSize, 2048",
        "maxHttpResponseHeaderSize, 2048",
        "maxTrailerSize, 1024"
    })
    void takesBurstsIntoSmallBuffersAsTheLauncherDoes(String attribute, String value) throws Exception {
        assertThat(only("Connector").getAttribute(attribute)).isEqualTo(value);
    }

    @Test
    void answersBeforeItStops() throws Exception {
        assertThat(classes("Listener")).containsExactly(EmbeddedStop.class.getName());
        assertThat(only("Connector").getAttribute("bindOnInit")).isEqualTo("false");
        assertThat(only("Service").getAttribute("gracefulStopAwaitMillis")).isEqualTo("0");
    }

    @Test
    void keepsConnectionsLongerThanNginxDoesAndStopsLaterThanItEndsThem() throws Exception {
        int nginx = Integer.parseInt(Deployment.only(
                Deployment.read("deploy/nginx/bots.conf"), "(?s)upstream bot \\{[^}]*keepalive_timeout (\\d+)s;"));
        Duration drain = Duration.parse(Deployment.only(Deployment.read("Dockerfile"), "ENV PLUSBOT_DRAIN=(\\S+)"));
        assertThat(Integer.parseInt(only("Connector").getAttribute("keepAliveTimeout")))
                .isGreaterThan(nginx * 1_000);
        assertThat(drain).isGreaterThan(Duration.ofSeconds(nginx));
    }

    @Test
    void fitsIntoItsMemoryAndEndsWithoutIt() throws Exception {
        String options = Deployment.read("deploy/tomcat/jvm.options");
        int heap = Integer.parseInt(Deployment.only(options, "^-Xmx(\\d+)m$"));
        String limit = Deployment.service("bot").at("/mem_limit").asText();
        assertThat(heap + BESIDES_HEAP).isLessThan(Integer.parseInt(Deployment.only(limit, "(\\d+)m")));
        assertThat(options).contains("-XX:+ExitOnOutOfMemoryError\n");
    }

    /** Below this level Tomcat quotes requests that it cannot parse. */
    @Test
    void logsOfLibrariesOnlyWhatGoesWrong() throws IOException {
        Properties levels = new Properties();
        levels.load(new java.io.StringReader(Deployment.read("deploy/tomcat/logging.properties")));
        assertThat(levels.getProperty(".level")).isEqualTo("WARNING");
        assertThat(levels.stringPropertyNames())
                .filteredOn(name -> name.startsWith("org."))
                .allMatch(name -> levels.getProperty(name).equals("OFF"));
        assertThat(levels.getProperty("handlers")).isEqualTo("java.util.logging.ConsoleHandler");
    }

    private static List<String> classes(String tag) throws Exception {
        var found = server().getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute("className"))
                .toList();
    }

    private static Element only(String tag) throws Exception {
        var found = server().getElementsByTagName(tag);
        assertThat(found.getLength()).as(tag).isEqualTo(1);
        return (Element) found.item(0);
    }

    private static Document server() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("deploy/tomcat/server.xml").toFile());
    }
}
