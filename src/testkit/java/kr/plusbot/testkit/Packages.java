package kr.plusbot.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages of a folder of classes or of a jar. Without state. */
final class Packages {

    private static final String SUFFIX = ".class";

    private Packages() {}

    /** One class of each package in the folder or jar that this class comes from. */
    static List<Class<?>> beside(Class<?> one) throws IOException {
        Path place = place(one);
        if (Files.isDirectory(place)) {
            return oneOfEach(place, one.getClassLoader());
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return oneOfEach(jar.getPath("/"), one.getClassLoader());
        }
    }

    private static Path place(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(one + " comes from no file", e);
        }
    }

    private static List<Class<?>> oneOfEach(Path root, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Map<Path, List<Path>> folders =
                    files.filter(Packages::isClass).collect(Collectors.groupingBy(Packages::folder));
            return folders.values().stream()
                    .flatMap(classes -> anyOf(classes, root, loader).stream())
                    .toList();
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.endsWith(SUFFIX) && !name.contains("-info.");
    }

    /** The first that can be loaded: a class may need a library that is not there. */
    private static Optional<Class<?>> anyOf(List<Path> classes, Path root, ClassLoader loader) {
        return classes.stream()
                .flatMap(file -> loaded(root.relativize(file).toString(), loader).stream())
                .findFirst();
    }

    private static Optional<Class<?>> loaded(String file, ClassLoader loader) {
        try {
            String name = file.substring(0, file.length() - SUFFIX.length());
            return Optional.of(Class.forName(name.replaceAll("[/\\\\]", "."), false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
