package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Serves the application from an embedded Tomcat until the process is asked to stop. Without state. */
record Serve(String name, String usage, String purpose) implements Subcommand {

    private static final String SERVER = "kr.plusbot.platform.launcher.EmbeddedTomcat";

    @Override
    public int run(MainArchive archive, List<String> arguments) throws IOException, ReflectiveOperationException {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Nothing may follow serve: " + arguments);
        }
        MainFolder folder = MainFolder.create();
        MainApplication application = archive.application(folder);
        ClassLoader loader = application.loader();
        Thread.currentThread().setContextClassLoader(loader);
        AutoCloseable server = (AutoCloseable) loader.loadClass(SERVER)
                .getConstructor(Path.class, Path.class)
                .newInstance(application.folder(), folder.work());
        folder.closeBefore(server);
        return ((BooleanSupplier) server).getAsBoolean() ? 0 : 1;
    }
}
