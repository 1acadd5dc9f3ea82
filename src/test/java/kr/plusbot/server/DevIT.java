package kr.plusbot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.plusbot.testing.Waits;
import org.junit.jupiter.api.Test;

/** {@code java -jar plusbot.war dev} takes over what is saved, and keeps the bot before where that cannot be. */
final class DevIT {

    private static final Jdk JDK = Jdk.oldest(17, Integer.MAX_VALUE).orElseThrow();
    private static final Duration POLL = Duration.ofMillis(50);

    /** How often it is started again once it has taken over all that can be saved. */
    private static final int RESTARTS = Integer.getInteger("plusbot.test.restarts", 1);

    private final Path folder = Distribution.newFolder("dev");
    private final Path project = folder.resolve("our-cafe");
    private final Path command = project.resolve("src/main/java/kr/me/TodayCommand.java");

    @Test
    void takesOverWhatIsSaved() throws IOException {
        makeProject();
        try (OneProcess bot = dev("-XX:TieredStopAtLevel=1")) {
            assertThat(says("오늘의 추천", bot)).endsWith(" 어떠세요?");
            bot.process().awaitOutput("저장한 대화 1개가 모두 그대로입니다.");
            String works = Files.readString(command);
            save(works.replace("어떠세요?", "좋아요!"));
            awaitAnswer("오늘의 추천", "좋아요!", bot);
            bot.process().awaitOutput("first.chat.yaml: kim: 오늘의 추천 → \"오늘은 ");

            save(works.replace("return Reply", "retrun Reply"));
            bot.process().awaitOutput("src/main/java/kr/me/TodayCommand.java:");
            assertThat(news(bot)).contains("컴파일하지 못했습니다.", "src/main/java/kr/me/TodayCommand.java:");
            assertThat(says("오늘의 추천", bot)).endsWith(" 좋아요!");

            save(works.replace("Trigger.text(\"오늘의 추천\")", "Trigger.text(\"원두 추천\")"));
            bot.process().awaitOutput("봇이 시작하지 않아 앞의 봇이 답합니다.");
            assertThat(bot.log()).contains("원두 추천");
            assertThat(says("오늘의 추천", bot)).endsWith(" 좋아요!");

            save(works.replace("\"오늘의 추천\"", "\"내일의 추천\""));
            awaitAnswer("내일의 추천", " 어떠세요?", bot);
            Path menu = project.resolve("src/main/resources/menu.yaml");
            Files.writeString(menu, Files.readString(menu).replace("유자차", "모과차"));
            awaitAnswer("모과차 한 잔", "모과차", bot);
            assertThat(news(bot)).contains("다시 시작했습니다.").doesNotContain("TodayCommand");

            startAgain(bot);
            letsGoOfTheClassesOfBotsBefore(bot);
        }
    }

    /** Asked by guests of their own, since {@code test} is in the middle of an order. */
    private void startAgain(OneProcess bot) throws IOException {
        Path faq = project.resolve("src/main/resources/faq.yaml");
        String questions = Files.readString(faq);
        for (int restart = 1; restart <= RESTARTS; restart++) {
            Files.writeString(faq, questions.replace("세 대", restart + "대"));
            awaitAnswer("guest" + restart, "차 세울 데 있나요?", " " + restart + "대", bot);
        }
    }

    /** But those of the first bot, which a thread of the JDK's keeps, and for some seconds those of the last before. */
    private static void letsGoOfTheClassesOfBotsBefore(OneProcess bot) {
        await().atMost(Waits.FOR_A_PROCESS).until(() -> loaders(bot) <= 3);
    }

    /** How many of them are alive. Counted after a full collection. */
    private static long loaders(OneProcess bot) {
        String process = String.valueOf(bot.process().handle().pid());
        String histogram = exit(ServerProcess.program(
                List.of(JDK.home().resolve("bin/jcmd").toString(), process, "GC.class_histogram")));
        return histogram
                .lines()
                .filter(line -> line.endsWith("kr.plusbot.platform.launcher.DevLoader"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
    }

    private static String news(OneProcess bot) {
        return Call.get("simulator/dev").send(bot.base()).body();
    }

    @Test
    void saysWhatToDoWhereItCannotBe() throws IOException {
        assertThat(run(folder)).startsWith("2 ").contains("new로 만든 폴더");
        makeProject();
        assertThat(run(project, "--limit-modules", "java.se,jdk.unsupported,jdk.zipfs"))
                .startsWith("2 ")
                .contains("JDK 17");
        Files.delete(project.resolve("target/our-cafe.war"));
        assertThat(run(project)).startsWith("2 ").contains("./mvnw package");
    }

    /** As {@code new} and {@code package} leave it; the WAR has nothing of the project yet. */
    private void makeProject() throws IOException {
        ran(folder, "-Dmaven.repo.local=" + folder.resolve("repository"), "new", "our-cafe", "--package", "kr.me");
        Path target = Files.createDirectories(project.resolve("target"));
        Files.copy(TestWar.packaged(), target.resolve("our-cafe.war"));
    }

    private OneProcess dev(String... options) {
        int port = ServerProcess.freePort();
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Dplusbot.http.port=" + port);
        ServerProcess process = ServerProcess.start("dev", program(project, all, List.of("dev")));
        return OneProcess.await(process, port, "/", "다시 시작했습니다.");
    }

    /** As editors do: another file first, then in its place. */
    private void save(String source) throws IOException {
        Path other = Files.writeString(command.resolveSibling("TodayCommand.java~"), source);
        Files.move(other, command, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void awaitAnswer(String words, String answer, OneProcess bot) {
        awaitAnswer("test", words, answer, bot);
    }

    private static void awaitAnswer(String user, String words, String answer, OneProcess bot) {
        await().atMost(Waits.FOR_A_PROCESS)
                .pollInterval(POLL)
                .until(() -> says(user, words, bot).contains(answer));
    }

    private static String says(String text, OneProcess bot) {
        return says("test", text, bot);
    }

    private static String says(String user, String text, OneProcess bot) {
        return Call.message(user, text).send(bot.base()).text();
    }

    private static String run(Path place, String... options) {
        return exit(program(place, List.of(options), List.of("dev")));
    }

    private static void ran(Path place, String option, String... words) {
        assertThat(exit(program(place, List.of(option), List.of(words)))).startsWith("0 ");
    }

    /** The exit code, a blank, and what it wrote. */
    private static String exit(ProcessBuilder program) {
        try (ServerProcess process = ServerProcess.start("dev", program)) {
            return process.awaitExit() + " " + process.output();
        }
    }

    private static ProcessBuilder program(Path place, List<String> options, List<String> words) {
        List<String> command = new ArrayList<>(List.of(JDK.java()));
        command.addAll(options);
        command.addAll(List.of("-jar", TestWar.packaged().toString()));
        command.addAll(words);
        return ServerProcess.program(command).directory(place.toFile());
    }
}
