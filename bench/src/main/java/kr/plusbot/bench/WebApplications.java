package kr.plusbot.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.plusbot.bench.wire.Replies;

/**
 * The folders of what is compared: the bot as its WAR has it, and the two others put together from our classes and the
 * WAR's own jars, so that all three run the same versions of everything. Used by one thread.
 */
final class WebApplications {

    static final String PLUSBOT = "plusbot";
    static final String PLAIN = "plain";
    static final String BARE = "bare";

    private static final Path OUR_CLASSES = Path.of("bench/target/classes");
    private static final String PACKAGE = "kr/plusbot/bench/";

    private final Path work;

    private WebApplications(Path work) {
        this.work = work;
    }

    /** Unpacks and puts together into an empty folder. */
    static WebApplications prepare(Path war, Path work) throws IOException {
        WebApplications applications = new WebApplications(work);
        unzip(war, applications.folder(PLUSBOT));
        applications.assemble(PLAIN, jar -> true);
        applications.assemble(BARE, jar -> jar.startsWith("jackson-"));
        copyTree(OUR_CLASSES.resolve(PACKAGE + "server"), work.resolve("server").resolve(PACKAGE + "server"));
        return applications;
    }

    /** Gives the bot's answer to the two others. */
    void learn(String answer) throws IOException {
        for (String name : List.of(PLAIN, BARE)) {
            Files.writeString(classes(name).resolve(Replies.ANSWER), answer);
        }
    }

    /** Where a web application lies. */
    Path folder(String name) {
        return work.resolve(name);
    }

    /** A folder of its own for each server. */
    Path serverFolder(String name) throws IOException {
        return Files.createDirectories(work.resolve("work-" + name));
    }

    /** The class path of the server: Tomcat as the bot's launcher has it, and its starter. */
    String serverClassPath() {
        return work.resolve("server") + ":" + folder(PLUSBOT).resolve("WEB-INF/tomcat/*");
    }

    private void assemble(String name, Predicate<String> wanted) throws IOException {
        for (String part : List.of(name, "wire")) {
            copyTree(OUR_CLASSES.resolve(PACKAGE + part), classes(name).resolve(PACKAGE + part));
        }
        Files.createFile(folder(name).resolve("WEB-INF/beans.xml"));
        Path libraries = Files.createDirectories(folder(name).resolve("WEB-INF/lib"));
        try (Stream<Path> jars = Files.list(folder(PLUSBOT).resolve("WEB-INF/lib"))) {
            for (Path jar : jars.toList()) {
                if (wanted.test(jar.getFileName().toString())) {
                    Files.copy(jar, libraries.resolve(jar.getFileName()));
                }
            }
        }
    }

    private Path classes(String name) {
        return folder(name).resolve("WEB-INF/classes");
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    /** Unpacks an archive. */
    static void unzip(Path archive, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path target = folder.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
