package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files below some folders, as they were at one moment. Asked again and again instead of the system's notices: these miss folders
 * in containers and on some systems come late, and a look at a project takes less than a millisecond. Immutable.
 *
 * @param stamps by the files' paths
 */
record DevFiles(Map<Path, Stamp> stamps) {

    private static final long PAUSE_MILLIS = 60;

    /** Two that are equal: nobody has written the file meanwhile, nor put another in its place. */
    record Stamp(FileTime written, long size, @Nullable Object key) {}

    DevFiles {
        stamps = Map.copyOf(stamps);
    }

    /** The files as they are now. A folder, or file, that is not there has none. */
    static DevFiles in(Iterable<Path> places) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        places.forEach(place -> collect(place, stamps));
        return new DevFiles(stamps);
    }

    /**
     * Waits until the files are others than these and, since editors write in several strokes, stay the same for two looks.
     *
     * @throws InterruptedException when the wait is over for another reason
     */
    DevFiles awaitOthers(Iterable<Path> places) throws InterruptedException {
        DevFiles before = in(places);
        while (true) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            DevFiles now = in(places);
            if (now.equals(before) && !now.equals(this)) {
                return now;
            }
            before = now;
        }
    }

    /** Whether the files below this folder are the same in both. */
    boolean isSameBelow(Path place, DevFiles other) {
        return below(place).equals(other.below(place));
    }

    /** Whether all but the files below this folder are the same in both. */
    boolean isSameBut(Path place, DevFiles other) {
        return without(place).equals(other.without(place));
    }

    private Map<Path, Stamp> without(Path place) {
        Map<Path, Stamp> found = new TreeMap<>(stamps);
        found.keySet().removeIf(file -> file.startsWith(place));
        return found;
    }

    /** Their paths from this folder on. */
    Set<Path> relativeTo(Path folder) {
        return stamps.keySet().stream().map(folder::relativize).collect(Collectors.toUnmodifiableSet());
    }

    private Map<Path, Stamp> below(Path place) {
        Map<Path, Stamp> found = new TreeMap<>(stamps);
        found.keySet().removeIf(file -> !file.startsWith(place));
        return found;
    }

    private static void collect(Path place, Map<Path, Stamp> stamps) {
        if (!Files.exists(place)) {
            return;
        }
        try {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes its) {
                    if (its.isRegularFile() && !isPassing(name(file))) {
                        stamps.put(file, new Stamp(its.lastModifiedTime(), its.size(), its.fileKey()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is one that editors write beside a file, and take away again. */
    private static boolean isPassing(String name) {
        return name.startsWith(".") || name.startsWith("#") || name.endsWith("~") || name.equals("4913");
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
