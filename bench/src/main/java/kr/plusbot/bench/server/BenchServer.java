package kr.plusbot.bench.server;

import java.io.File;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** One Tomcat with some web applications behind one connector, which is set as the bot's own launcher sets it. */
public final class BenchServer {

    private BenchServer() {}

    /** @param arguments the port, a folder to work in, and the web applications' folders, whose names become their paths */
    public static void main(String[] arguments) throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setConnector(connector(Integer.parseInt(arguments[0])));
        tomcat.setAddDefaultWebXmlToWebapp(false);
        for (int i = 2; i < arguments.length; i++) {
            String name = Path.of(arguments[i]).getFileName().toString();
            tomcat.addWebapp("/" + name, new File(arguments[i]).getAbsolutePath());
        }
        tomcat.start();
        tomcat.getServer().await();
    }

    private static Connector connector(int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("connectionTimeout", "5000");
        connector.setProperty("maxSwallowSize", "65536");
        connector.setEncodedSolidusHandling("passthrough");
        return connector;
    }
}
