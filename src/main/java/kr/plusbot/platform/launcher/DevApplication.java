package kr.plusbot.platform.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The web application that dev serves: what the last {@code package} brought, and in place of what was the project's own what the
 * project has now. Used by one thread.
 */
final class DevApplication {

    private final MainApplication packaged;
    private final Path work;
    private Path own;
    private int count;

    /**
     * @param packaged the unpacked WAR; what the project itself brought is moved out of it
     * @param work where further folders may be made
     */
    DevApplication(DevProject project, MainApplication packaged, Path work) throws IOException {
        this.packaged = packaged;
        this.work = work;
        this.own = newFolder();
        for (Path file : files(project.builtClasses())) {
            Path inWar = packaged.classes().resolve(file.toString());
            if (Files.exists(inWar)) {
                move(inWar, classes(own).resolve(file.toString()));
            }
        }
        copy(own, packaged.folder());
    }

    Path folder() {
        return packaged.folder();
    }

    /** What of the project is in it: its files, by the places that they have in a WAR. */
    Path own() {
        return own;
    }

    /** A new folder for what the project has now. */
    Path newFolder() throws IOException {
        Path folder = work.resolve("own-" + ++count);
        Files.createDirectories(classes(folder));
        return folder;
    }

    /** Where in such a folder the class files and resources are. */
    static Path classes(Path folder) {
        return folder.resolve(MainApplication.CLASSES);
    }

    /** Has these files instead of those of {@link #own}. */
    void take(Path next) throws IOException {
        for (Path file : files(own)) {
            Files.deleteIfExists(folder().resolve(file.toString()));
        }
        copy(next, folder());
        own = next;
    }

    private static void move(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.move(file, target);
    }

    /** Copies the files of a folder, if it is there, to their places in another. */
    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(file.toString());
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes a folder that {@link #newFolder} gave. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static Set<Path> files(Path folder) {
        return DevFiles.in(List.of(folder)).relativeTo(folder);
    }
}
