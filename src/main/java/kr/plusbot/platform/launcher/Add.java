package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Writes a WAR with further jars in it, if the bot starts with them. Without state. */
record Add(String name, String usage, String purpose) implements Subcommand {

    private static final String TRIAL = "kr.plusbot.platform.launcher.EmbeddedTrial";
    private static final int DOES_NOT_FIT = 2;

    @Override
    public int run(MainArchive archive, List<String> arguments) throws IOException, ReflectiveOperationException {
        Addition addition = Addition.parse(arguments);
        if (archive.isUnpacked()) {
            throw new IllegalArgumentException("풀어 놓은 폴더에는 더할 수 없습니다. WAR로 실행해 주세요 (use the WAR).");
        }
        if (addition.target().equals(archive.file().toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("지금 실행한 WAR와 다른 이름을 -o 뒤에 적어 주세요.");
        }
        try {
            List<String> added = tried(archive, addition);
            archive.copyWith(addition.jars(), addition.target());
            Console.say("%s에 더했습니다.".formatted(addition.target().getFileName()));
            added.forEach(line -> Console.say("  " + line));
            return 0;
        } catch (IllegalStateException e) {
            Console.complain(e.getMessage() + "\n아무것도 바꾸지 않았습니다.");
            return DOES_NOT_FIT;
        }
    }

    /** Unpacks the WAR with the jars in it and starts the bot there, without a port and with a database in memory. */
    @SuppressWarnings("unchecked")
    private static List<String> tried(MainArchive archive, Addition addition)
            throws IOException, ReflectiveOperationException {
        MainFolder folder = MainFolder.create();
        MainApplication application = archive.application(folder);
        Path libraries = application.folder().resolve("WEB-INF/lib");
        for (Path jar : addition.jars()) {
            copy(jar, libraries.resolve(jar.getFileName()));
        }
        ClassLoader loader = application.loader();
        Thread.currentThread().setContextClassLoader(loader);
        var trial = (Function<List<Path>, List<String>>) loader.loadClass(TRIAL)
                .getConstructor(Path.class, Path.class)
                .newInstance(application.folder(), folder.work());
        return trial.apply(addition.jars().stream()
                .map(jar -> libraries.resolve(jar.getFileName()))
                .toList());
    }

    private static void copy(Path jar, Path copy) throws IOException {
        try {
            Files.copy(jar, copy);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("%s: 이 이름의 jar가 WAR에 이미 있습니다.".formatted(jar.getFileName()));
        }
    }
}
