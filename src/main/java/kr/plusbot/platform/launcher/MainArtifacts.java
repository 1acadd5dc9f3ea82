package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the WAR brings for projects that are put on top of it: its classes, its test kit, its versions, and the project that each begins
 * with. Immutable.
 *
 * @param archive the WAR
 */
record MainArtifacts(MainArchive archive) {

    private static final String ARTIFACTS = "META-INF/artifacts/";
    private static final String STARTER = "META-INF/starter/";

    /** @throws IllegalArgumentException when this archive brings none: it is unpacked, or a project's own WAR */
    static MainArtifacts of(MainArchive archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.file().toFile())) {
            if (archive.isUnpacked() || zip.getEntry(ARTIFACTS + "pom.xml") == null) {
                throw new IllegalArgumentException(
                        "%s에는 새 프로젝트에 쓸 파일이 없습니다. 내려받은 plusbot.war로 실행해 주세요 (use the WAR: java -jar plusbot.war)."
                                .formatted(archive.file().getFileName()));
            }
        }
        return new MainArtifacts(archive);
    }

    /** Puts the WAR, its classes, the test kit and the versions there. */
    void installTo(MavenRepository repository) throws IOException {
        String version = archive.version();
        try (ZipFile zip = new ZipFile(archive.file().toFile());
                InputStream war = Files.newInputStream(archive.file())) {
            repository.put("plusbot", version, "war", war);
            put(zip, "pom.xml", repository, "plusbot", "pom");
            put(zip, "plusbot-classes.jar", repository, "plusbot", "jar");
            put(zip, "plusbot-testkit.jar", repository, "plusbot-testkit", "jar");
            put(zip, "plusbot-testkit.pom", repository, "plusbot-testkit", "pom");
            put(zip, "plusbot-bom.pom", repository, "plusbot-bom", "pom");
        }
    }

    private void put(ZipFile zip, String name, MavenRepository repository, String artifact, String extension)
            throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(ARTIFACTS + name))) {
            repository.put(artifact, archive.version(), extension, content);
        }
    }

    /** The files that each project begins with, by their paths. */
    Map<String, byte[]> starter() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.file().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(STARTER) && !entry.isDirectory()) {
                    files.put(
                            entry.getName().substring(STARTER.length()),
                            zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return files;
    }
}
