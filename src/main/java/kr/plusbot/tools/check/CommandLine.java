package kr.plusbot.tools.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;

/**
 * {@code check ADDRESS}, {@code check --skill ADDRESS [--header "NAME: SECRET"]} or {@code check --event ADDRESS}: tries a bot out and prints what it shows.
 * The launcher makes one by name.
 */
public final class CommandLine implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final int NONE_FAILED = 0;
    private static final int SOME_FAILED = 1;

    /**
     * Checks the bot whose address is among the arguments.
     *
     * @param print is told line by line
     * @return the exit code: 0 when nothing failed, 1 when something did
     * @throws IllegalArgumentException when it was called wrongly
     */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> print) {
        Options options = Options.of(arguments);
        BotCheck check = options.check();
        Report report = Report.of(check.run(result -> {}), check.size());
        String text = options.isJson() ? JsonReport.of(report, options.bot()) : TextReport.of(report);
        text.lines().forEach(print);
        if (options.junit() != null) {
            write(options.junit(), JunitReport.of(report, options.bot()));
        }
        return report.failed() == 0 ? NONE_FAILED : SOME_FAILED;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalArgumentException("--junit 파일 %s에 쓸 수 없어요.".formatted(file), e);
        }
    }
}
