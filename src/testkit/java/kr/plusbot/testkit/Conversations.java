package kr.plusbot.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.plusbot.tools.simulator.ChatFile;
import kr.plusbot.tools.simulator.WrongChatFile;
import org.junit.jupiter.api.DynamicTest;

/**
 * Saved conversations, {@code *.chat.yaml}, as tests: each file is one, named after the file.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> answersAsItDidWhenItWasSaved() throws IOException {
 *     return Conversations.in(Path.of("src/test/resources/conversations"), BOT::bot);
 * }
 * }</pre>
 */
public final class Conversations {

    private static final String SUFFIX = ".chat.yaml";

    private Conversations() {}

    /**
     * A test for each conversation of a folder and of the folders in it; with {@code -Dconversation=order} for {@code
     * order.chat.yaml} alone.
     *
     * @param bot gives each test a bot that has met none of its users
     */
    public static Stream<DynamicTest> in(Path folder, Supplier<Bot> bot) throws IOException {
        return wanted(folder)
                .map(file -> DynamicTest.dynamicTest(
                        folder.relativize(file).toString(), file.toUri(), () -> Replay.of(read(file), bot.get())));
    }

    /** Those of {@link #files} that are to be said: all, or with {@code -Dconversation=order} that one. */
    public static Stream<Path> wanted(Path folder) throws IOException {
        return named(System.getProperty("conversation", ""), folder);
    }

    /** @param name without the suffix; empty for all */
    static Stream<Path> named(String name, Path folder) throws IOException {
        return files(folder).filter(file -> name.isEmpty() || file.endsWith(name + SUFFIX));
    }

    /** The conversations of a folder and of the folders in it, by their names. */
    public static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            return files.stream();
        }
    }

    /**
     * A conversation.
     *
     * @throws IllegalArgumentException when it is none; the message names the line
     */
    public static ChatFile read(Path file) {
        try {
            return ChatFile.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WrongChatFile e) {
            throw new IllegalArgumentException(file + " is " + e.getMessage(), e);
        }
    }
}
