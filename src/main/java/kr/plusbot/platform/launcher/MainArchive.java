package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What {@code java -jar} was given: the WAR, or the jar of a WAR that is unpacked for good. Immutable.
 *
 * @param file where it lies
 */
record MainArchive(Path file) {

    private static final String APPLICATION = "application";

    /**
     * The one that this process was started from; in an IDE, a folder of classes. Asked by resource: an archived class may not know where it
     * came from.
     */
    static MainArchive ofThisProcess() throws IOException, URISyntaxException {
        URL self = Main.class.getResource("Main.class");
        return new MainArchive(
                self.openConnection() instanceof JarURLConnection jar
                        ? Path.of(jar.getJarFileURL().toURI())
                        : Path.of(self.toURI()).resolve("../../../../..").normalize());
    }

    /** Whether it is the jar of a WAR that is unpacked for good. */
    boolean isUnpacked() {
        return MainApplication.isOnClassPath();
    }

    /** Plusbot's version, as the build wrote it into the archive; a project on top of Plusbot has its own besides. */
    String version() throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes attributes = jar.getManifest().getMainAttributes();
            return Objects.requireNonNullElseGet(
                    attributes.getValue("Plusbot-Version"), () -> attributes.getValue(Name.IMPLEMENTATION_VERSION));
        }
    }

    /** The application: unpacked to this folder, or the one that lies unpacked beside the jar. */
    MainApplication application(MainFolder folder) throws IOException {
        return isUnpacked() ? new MainApplication(file.resolveSibling(APPLICATION)) : unpack(folder.application());
    }

    /** Unpacks the WAR for good, to a new folder: the application, and the jar that starts it. */
    Path unpackForGood(Path folder) throws IOException {
        Path target = Files.createDirectory(folder.toAbsolutePath().normalize());
        Path jar = target.resolve("plusbot.jar");
        unpack(target.resolve(APPLICATION)).writeJar(jar);
        return jar;
    }

    /** Writes a copy with further libraries in it, in place of what is there. */
    void copyWith(List<Path> jars, Path target) throws IOException {
        Path folder = Objects.requireNonNull(target.getParent());
        Path part = Files.createTempFile(folder, "plusbot", ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem war = FileSystems.newFileSystem(part, Map.of("compressionMethod", "STORED"))) {
                for (Path jar : jars) {
                    Files.copy(jar, war.getPath("WEB-INF/lib", jar.getFileName().toString()));
                }
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Unpacks the WAR to this folder. */
    MainApplication unpack(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                unpack(zip, entry, folder);
            }
        }
        return new MainApplication(folder);
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry of the WAR leads out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
