package kr.plusbot.platform.launcher;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import kr.plusbot.core.chat.Trigger;
import kr.plusbot.core.chat.Triggered;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;
import org.jspecify.annotations.Nullable;

/** Finds out whether the bot starts with jars that somebody added. It listens nowhere and keeps nothing. Used once. */
public final class EmbeddedTrial implements Function<List<Path>, List<String>> {

    /** Whatever the operator has set for the bot that serves. */
    private static final Map<String, String> SETTINGS = Map.of(
            "plusbot.database.url", "jdbc:h2:mem:trial",
            "plusbot.privacy.key", "00".repeat(32),
            "plusbot.log.level", "ERROR");

    private static final Logger OURS = Logger.getLogger("kr.plusbot");

    /** Before Tomcat, which logs as soon as it is there. */
    private final EmbeddedLog log = EmbeddedLog.forStart();

    private final Path application;
    private final Tomcat tomcat = new Tomcat();

    /**
     * @param application the unpacked WAR, the jars in it
     * @param work where Tomcat may write
     */
    public EmbeddedTrial(Path application, Path work) {
        this.application = application;
        tomcat.setBaseDir(work.toString());
    }

    /**
     * Starts the bot and stops it again.
     *
     * @param jars those that were added
     * @return what each of them brings, in one line
     * @throws IllegalStateException when a jar does not fit; the message, or a line in the log, says why
     */
    @Override
    public List<String> apply(List<Path> jars) {
        SETTINGS.forEach(System::setProperty);
        OURS.setLevel(Level.SEVERE);
        Map<AddedJar, List<String>> commands = new LinkedHashMap<>();
        jars.stream().map(AddedJar::new).forEach(jar -> commands.put(jar, commands(jar)));
        try {
            start();
            Map<String, Triggered> all = CDI.current().select(Triggered.class, Any.Literal.INSTANCE).stream()
                    .collect(Collectors.toMap(one -> one.getClass().getName(), one -> one));
            List<String> lines = new ArrayList<>();
            commands.forEach((jar, names) -> lines.addAll(brought(jar, names, all)));
            return lines;
        } catch (LifecycleException e) {
            throw new IllegalStateException("봇이 시작하지 않습니다: " + e, e);
        } finally {
            stop();
        }
    }

    private static List<String> commands(AddedJar jar) {
        try {
            return jar.commands(EmbeddedTrial.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() throws LifecycleException {
        Registry.disableRegistry();
        tomcat.setAddDefaultWebXmlToWebapp(false);
        Context context = EmbeddedTomcat.context(tomcat, application);
        tomcat.start();
        if (context.getState() != LifecycleState.STARTED) {
            throw new IllegalStateException("봇이 이 jar와 함께 시작하지 않습니다.");
        }
        log.afterStart();
    }

    private void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the trial does not stop", e);
        }
    }

    private static List<String> brought(AddedJar jar, List<String> names, Map<String, Triggered> all) {
        if (names.isEmpty()) {
            return List.of("%s: 명령이나 대화는 없습니다.".formatted(jar.file().getFileName()));
        }
        return names.stream().map(name -> brought(jar, name, all.get(name))).toList();
    }

    private static String brought(AddedJar jar, String name, @Nullable Triggered found) {
        if (found == null) {
            throw jar.wrong(
                    "%s(을)를 찾을 수 없습니다. META-INF/beans.xml에 bean-discovery-mode=\"all\"을 적어 주세요.".formatted(name));
        }
        String words = found.triggers().stream().map(Trigger::phrase).collect(Collectors.joining(", "));
        return "%s: %s (%s)".formatted(jar.file().getFileName(), name, words);
    }
}
