package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.jspecify.annotations.Nullable;

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
    private final DevConversations conversations;
    private final Thread thread = new Thread(this::run, "dev");

    private DevFiles files;

    /** The files whose sources are in {@link #compiled}. */
    private DevFiles sources;

    private @Nullable Path compiled;
    private int port;
    private boolean isThere;

    DevLoop(DevProject project, MainApplication packaged, Path work, EmbeddedDevServer server) throws IOException {
        this.project = project;
        this.server = server;
        this.places = new ArrayList<>(
                List.of(project.sources(), project.resources(), project.testResources(), project.pom()));
        places.addAll(project.webFiles());
        this.files = DevFiles.in(places);
        this.sources = files;
        this.conversations = new DevConversations(project.testResources());
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
            port = EmbeddedPort.read();
            server.open(port);
            lookAtPom();
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
            takeOver();
            if (!isThere) {
                restart(application.own());
            }
            while (true) {
                DevFiles before = files;
                files = before.awaitOthers(places);
                if (!files.isSameBelow(project.pom(), before)) {
                    lookAtPom();
                }
                if (isThere && files.isSameBut(project.testResources(), before)) {
                    sayConversations("");
                } else {
                    takeOver();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            Console.complain("파일을 읽거나 쓰지 못했습니다. dev를 다시 실행해 주세요: " + e);
        }
    }

    private void takeOver() throws IOException {
        DevNews news = newsOf(System.nanoTime());
        tell(news);
        if (news.mistakes().isEmpty()) {
            sayConversations(news.text() + " ");
        }
    }

    private void tell(DevNews news) {
        server.tell(news);
        news.say();
    }

    /** Until somebody saves the next file. */
    private void sayConversations(String before) throws IOException {
        Optional<DevNews> news = conversations.run(
                URI.create("http://127.0.0.1:%d/".formatted(port)),
                server.botsLoader(),
                () -> !thread.isInterrupted() && DevFiles.in(places).equals(files));
        news.ifPresent(its -> {
            its.say();
            server.tell(new DevNews(before + its.text(), its.mistakes()));
        });
    }

    private DevNews newsOf(long began) throws IOException {
        List<String> mistakes = compile();
        if (!mistakes.isEmpty()) {
            return new DevNews("컴파일하지 못했습니다. 앞의 봇이 그대로 답합니다. 고쳐서 저장해 주세요.", mistakes);
        }
        return restart(collected())
                .map(reason -> new DevNews("봇이 시작하지 않아 앞의 봇이 답합니다. 고쳐서 저장해 주세요.", List.of(reason)))
                .orElseGet(() -> DevNews.good("다시 시작했습니다. (%.1f초)".formatted((System.nanoTime() - began) / 1e9)));
    }

    /** Compiles the sources unless that was done. */
    private List<String> compile() throws IOException {
        if (compiled != null && files.isSameBelow(project.sources(), sources)) {
            return List.of();
        }
        Path classes = application.newFolder();
        List<DevMistake> mistakes = compiler.compile(DevApplication.classes(classes));
        Path unused = mistakes.isEmpty() ? compiled : classes;
        if (unused != null) {
            DevApplication.delete(unused);
        }
        if (mistakes.isEmpty()) {
            compiled = classes;
            sources = files;
        }
        return mistakes.stream().map(DevMistake::toString).toList();
    }

    /** What the project has now, by the places that it has in a WAR. */
    private Path collected() throws IOException {
        Path next = application.newFolder();
        DevApplication.copy(Objects.requireNonNull(compiled), next);
        for (Path place : project.webFiles()) {
            DevApplication.copy(place, next);
        }
        DevApplication.copy(project.resources(), DevApplication.classes(next));
        return next;
    }

    /** Starts the bot with these files, or with those before when it does not start. */
    private Optional<String> restart(Path next) throws IOException {
        Path before = application.own();
        server.hold();
        try {
            server.stopBot();
            application.take(next);
            Optional<String> reason = server.startBot(application.folder());
            isThere = reason.isEmpty();
            if (!isThere && !next.equals(before)) {
                application.take(before);
                isThere = server.startBot(application.folder()).isEmpty();
                DevApplication.delete(next);
            } else if (!next.equals(before)) {
                DevApplication.delete(before);
            }
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
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join(MILLIS_TO_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        compiler.close();
    }
}
