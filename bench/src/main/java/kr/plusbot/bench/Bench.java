package kr.plusbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the benchmark's parts, one after another, on each JVM. */
public final class Bench {

    private static final Path WAR = Path.of("target/plusbot.war");
    private static final Path WORK = Path.of("bench/target/work");

    private Bench() {}

    /** @param arguments see {@link Options} */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        if (options.parts().equals(List.of("way"))) {
            delete(WORK);
            new Way(Jdk.chosen(options).get(0), WAR, WORK.resolve("way")).run();
            return;
        }
        if (options.parts().equals(List.of("wars"))) {
            delete(WORK);
            new Wars(Jdk.chosen(options).get(0), options, WORK.resolve("wars")).run();
            return;
        }
        for (Jdk jdk : Jdk.chosen(options)) {
            delete(WORK);
            if (options.want("compare")) {
                new Comparison(jdk, options, WebApplications.prepare(WAR, WORK.resolve("compare"))).run();
            }
            if (options.want("search")) {
                new Searches(jdk, options, WAR, WORK.resolve("search")).run();
            }
            if (options.want("cold")) {
                new ColdCrowds(jdk, options, WAR, WORK.resolve("cold")).run();
            }
            if (options.want("talk")) {
                new Talks(jdk, options, WAR, WORK.resolve("talk")).run();
            }
            if (options.want("start")) {
                new StartUp(jdk, options, WAR, WORK.resolve("start")).run();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
