package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * A jar that somebody adds to the bot. Immutable.
 *
 * @param file in the folder of the bot's libraries
 */
record AddedJar(Path file) {

    private static final String BEANS = "META-INF/beans.xml";
    private static final String SUFFIX = ".class";
    private static final String COMMAND = "kr.plusbot.core.chat.Triggered";

    /**
     * Loads its classes, where CDI looks for commands with all that their fields and signatures name.
     *
     * @param loader finds the bot's classes and this jar's
     * @return the names of its commands and dialogues
     * @throws IllegalStateException when one cannot be loaded, or is in the WAR already
     */
    List<String> commands(ClassLoader loader) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<String> entries = jar.stream()
                    .map(JarEntry::getName)
                    .filter(AddedJar::isClass)
                    .toList();
            boolean hasBeans = jar.getEntry(BEANS) != null;
            for (String entry : entries) {
                check(entry, loader, hasBeans);
            }
            return entries.stream()
                    .map(AddedJar::name)
                    .filter(name -> isCommand(name, loader))
                    .toList();
        } catch (ZipException e) {
            throw wrong("jar로 읽을 수 없습니다.");
        }
    }

    private static boolean isClass(String entry) {
        return entry.endsWith(SUFFIX) && !entry.startsWith("META-INF/") && !entry.endsWith("-info.class");
    }

    private static String name(String entry) {
        return entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
    }

    private void check(String entry, ClassLoader loader, boolean completely) throws IOException {
        if (Collections.list(loader.getResources(entry)).size() > 1) {
            throw wrong("클래스 %s(이)가 WAR에 이미 있습니다.".formatted(name(entry)));
        }
        if (completely) {
            load(name(entry), loader);
        }
    }

    private void load(String name, ClassLoader loader) {
        try {
            members(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            throw wrong("클래스 %s(을)를 읽을 수 없습니다: %s".formatted(name, e));
        }
    }

    /** To find them, the JVM loads all that they name. */
    private static List<Member> members(Class<?> type) {
        return Stream.<Member[]>of(type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Stream::of)
                .toList();
    }

    /** A library may name classes that it can do without, so that some of its own cannot be loaded. */
    private static boolean isCommand(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return Class.forName(COMMAND, false, loader).isAssignableFrom(type)
                    && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** What says that this jar does not fit. */
    IllegalStateException wrong(String reason) {
        return new IllegalStateException("%s: %s".formatted(file.getFileName(), reason));
    }
}
