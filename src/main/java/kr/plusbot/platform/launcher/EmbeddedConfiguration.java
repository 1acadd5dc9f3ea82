package kr.plusbot.platform.launcher;

import java.util.Set;
import org.apache.catalina.startup.ContextConfig;
import org.apache.tomcat.util.descriptor.web.WebXml;

/** Reads {@code web.xml} and no class: none of the application's is annotated for Tomcat. */
public final class EmbeddedConfiguration extends ContextConfig {

    @Override
    protected void processClasses(WebXml webXml, Set<WebXml> orderedFragments) {}
}
