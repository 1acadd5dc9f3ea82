package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/** Says the project's saved conversations again to the bot that runs. Used by one thread. */
final class DevConversations {

    private static final String TELLER = "kr.plusbot.tools.simulator.SavedConversations";
    private static final String SUFFIX = ".chat.yaml";

    private final Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<Path> wrong = new TreeSet<>();

    /** @param folder where the files lie, in it or in folders below */
    DevConversations(Path folder) {
        this.folder = folder;
    }

    /**
     * Says all of them, first those that were wrong the last time.
     *
     * @param bot its address, with a slash at the end
     * @param loader of the bot's classes
     * @param goesOn asked before each of them
     * @return what came of it; empty when there is none, or it did not go on
     */
    Optional<DevNews> run(URI bot, ClassLoader loader, BooleanSupplier goesOn) throws IOException {
        List<Path> files = files();
        BiFunction<URI, Path, String> teller = teller(loader);
        List<String> differences = new ArrayList<>();
        for (Path file : files) {
            if (!goesOn.getAsBoolean()) {
                return Optional.empty();
            }
            String difference = teller.apply(bot, file);
            wrong.remove(file);
            if (!difference.isEmpty()) {
                wrong.add(file);
                differences.add(folder.relativize(file) + ": " + difference);
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(news(files.size(), differences));
    }

    private List<Path> files() {
        return DevFiles.in(List.of(folder)).stamps().keySet().stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .sorted(Comparator.<Path, Boolean>comparing(wrong::contains)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private BiFunction<URI, Path, String> teller(ClassLoader loader) {
        try {
            return (BiFunction<URI, Path, String>)
                    loader.loadClass(TELLER).getConstructor(HttpClient.class).newInstance(client);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Plusbot does not know " + TELLER, e);
        }
    }

    private static DevNews news(int all, List<String> differences) {
        return differences.isEmpty()
                ? DevNews.good("저장한 대화 %d개가 모두 그대로입니다.".formatted(all))
                : new DevNews("저장한 대화 %d개 가운데 %d개가 달라졌습니다.".formatted(all, differences.size()), differences);
    }
}
