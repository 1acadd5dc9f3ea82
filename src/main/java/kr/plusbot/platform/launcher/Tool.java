package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;

/**
 * Runs one class of the application, with the application's libraries. Immutable.
 *
 * @param type its name. It has a constructor without parameters, gets what follows its word, prints line by line, and returns
 *     the exit code; when it is called wrongly it throws an {@link IllegalArgumentException} that says why.
 */
record Tool(String name, String usage, String purpose, String type) implements Subcommand {

    @Override
    @SuppressWarnings("unchecked")
    public int run(MainArchive archive, List<String> arguments) throws IOException, ReflectiveOperationException {
        ClassLoader loader = archive.application(MainFolder.create()).loader();
        Thread.currentThread().setContextClassLoader(loader);
        var tool = (ToIntBiFunction<List<String>, Consumer<String>>)
                loader.loadClass(type).getConstructor().newInstance();
        return tool.applyAsInt(arguments, (Consumer<String>) Console::say);
    }
}
