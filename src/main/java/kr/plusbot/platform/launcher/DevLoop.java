package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.LifecycleException;

/** Watches a project's files, and after each change compiles them and starts the bot again. Begun once. */
final class DevLoop implements AutoCloseable {

    private static final String TRY_IT = """
            http://localhost:%d/simulator/ 에서 말을 걸어 보세요. 파일을 저장하면 다시 시작합니다. (Ctrl-C: 끝내기)""";

    private static final long MILLIS_TO_STOP = 10_000;

    private final DevProject project;
    private final EmbeddedDevServer server;
    private final DevApplication application;
    private final DevCompiler compiler;
    private final List<Path> places;
    private final Thread thread = new Thread(this::run, "dev");

    private DevFiles files;
    private boolean isThere;

    DevLoop(DevProject project, MainApplication packaged, Path work, EmbeddedDevServer server) throws IOException {
        this.project = project;
        this.server = server;
        this.places = new ArrayList<>(
                List.of(project.sources(), project.resources(), project.testResources(), project.pom()));
        places.addAll(project.webFiles());
        this.files = DevFiles.in(places);
        this.application = new DevApplication(project, packaged, work);
        List<Path> classPath = new ArrayList<>(List.of(packaged.classes()));
        classPath.addAll(packaged.jars());
        this.compiler = new DevCompiler(project, classPath);
    }

    /**
     * Opens the port, starts the bot, and watches from then on.
     *
     * @return whether the port could be had
     */
    boolean begin() {
        try {
            int port = EmbeddedPort.read();
            server.open(port);
            lookAtPom();
            takeOver();
            if (!isThere) {
                server.startBot(application.folder());
                server.release();
            }
            Console.say(TRY_IT.formatted(port));
            thread.start();
            return true;
        } catch (IllegalArgumentException | LifecycleException | IOException e) {
            Console.complain("Plusbot does not start. " + e.getMessage());
            return false;
        }
    }

    private void run() {
        try {
            while (true) {
                DevFiles before = files;
                files = before.awaitOthers(places);
                if (!files.isSameBelow(project.pom(), before)) {
                    lookAtPom();
                }
                takeOver();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            Console.complain("파일을 읽거나 쓰지 못했습니다. dev를 다시 실행해 주세요: " + e);
        }
    }

    private void takeOver() throws IOException {
        long began = System.nanoTime();
        Path next = application.newFolder();
        List<DevMistake> mistakes = compiler.compile(DevApplication.classes(next));
        if (!mistakes.isEmpty()) {
            Console.complain("컴파일하지 못했습니다. 앞의 봇이 그대로 답합니다. 고쳐서 저장해 주세요.");
            mistakes.forEach(mistake -> Console.complain("  " + mistake));
            DevApplication.delete(next);
            return;
        }
        for (Path place : project.webFiles()) {
            DevApplication.copy(place, next);
        }
        DevApplication.copy(project.resources(), DevApplication.classes(next));
        Optional<String> reason = restart(next);
        if (reason.isEmpty()) {
            Console.say("다시 시작했습니다. (%.1f초)".formatted((System.nanoTime() - began) / 1e9));
        } else {
            Console.complain("봇이 시작하지 않아 앞의 봇이 답합니다. 고쳐서 저장해 주세요.\n  " + reason.get());
        }
    }

    /** Starts the bot with these files, or with those before when it does not start. */
    private Optional<String> restart(Path next) throws IOException {
        Path before = application.own();
        server.hold();
        try {
            server.stopBot();
            application.take(next);
            Optional<String> reason = server.startBot(application.folder());
            if (reason.isPresent()) {
                application.take(before);
                server.startBot(application.folder());
            }
            isThere = true;
            DevApplication.delete(reason.isPresent() ? next : before);
            return reason;
        } finally {
            server.release();
        }
    }

    private void lookAtPom() throws IOException {
        if (project.hasNewerPom()) {
            Console.complain("pom.xml이 마지막 빌드보다 새롭습니다. 라이브러리를 바꿨으면 ./mvnw package 뒤에 dev를 다시 실행해 주세요.");
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        thread.interrupt();
        thread.join(MILLIS_TO_STOP);
        compiler.close();
    }
}
