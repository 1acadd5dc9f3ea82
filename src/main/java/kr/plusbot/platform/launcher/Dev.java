package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.tools.ToolProvider;

/** Serves the bot of the project in the working directory, and takes over each change of its files. Without state. */
record Dev(String name, String usage, String purpose) implements Subcommand {

    private static final String SERVER = "kr.plusbot.platform.launcher.EmbeddedDev";

    @Override
    public int run(MainArchive archive, List<String> arguments) throws IOException, ReflectiveOperationException {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("dev 뒤에는 아무것도 적지 않습니다: " + arguments);
        }
        if (ToolProvider.getSystemJavaCompiler() == null) {
            throw new IllegalArgumentException(
                    "이 자바(%s)에는 컴파일러가 없습니다. JRE가 아니라 JDK 17 이상으로 실행해 주세요.".formatted(System.getProperty("java.home")));
        }
        DevProject project = DevProject.in(Path.of("").toAbsolutePath());
        MainFolder folder = MainFolder.create();
        MainApplication packaged = new MainArchive(project.war()).unpack(folder.application());
        ClassLoader loader = packaged.serverLoader();
        Thread.currentThread().setContextClassLoader(loader);
        AutoCloseable server = (AutoCloseable) loader.loadClass(SERVER)
                .getConstructor(Path.class, Path.class, Path.class)
                .newInstance(project.folder(), packaged.folder(), folder.work());
        folder.closeBefore(server);
        return ((BooleanSupplier) server).getAsBoolean() ? 0 : 1;
    }
}
