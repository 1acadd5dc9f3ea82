package kr.plusbot.platform.launcher;

import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kr.plusbot.platform.monitoring.Health;
import kr.plusbot.platform.runtime.Rehearsal;
import kr.plusbot.platform.runtime.WarmUp;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;

/**
 * Calls the bot as Kakao does, on both channels and over its own port, before it says that it is ready. It starts with the application, so that the bot is not ready
 * at any moment before. Its users are forgotten at its end. Used once.
 */
final class EmbeddedWarmUp implements LifecycleListener, Rehearsal {

    private static final int CALLS = 4_000;
    private static final int AT_ONCE = 50;
    private static final int PERIOD_MS = 10;
    private static final Duration LONGEST_CALL = Duration.ofSeconds(3);

    /** Odd in number, so that each is said on both channels; the first is for no command and takes a turn of the user's. */
    private static final List<String> WORDS = List.of("안녕하세요", "도움말", "멜론검색:", "도움말", "멜론검색:");

    /** As many as take a turn at once. */
    private static final int USERS = AT_ONCE / WORDS.size();

    private static final String USER = "warm-up-";

    private static final String PLUSFRIEND = "{\"user_key\":\"%s\",\"type\":\"text\",\"content\":\"%s\"}";
    private static final String SKILL =
            "{\"userRequest\":{\"user\":{\"id\":\"%s\",\"type\":\"botUserKey\"},\"utterance\":\"%s\"},\"bot\":{\"id\":\"warm-up\"}}";

    private final URI bot;
    private final CountDownLatch listening = new CountDownLatch(1);

    /** @param port where the bot is about to listen */
    EmbeddedWarmUp(int port) {
        this.bot = URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.AFTER_START_EVENT)
                && event.getLifecycle().getState().isAvailable()) {
            WarmUp doors = CDI.current().select(WarmUp.class).get();
            Health health = CDI.current().select(Health.class).get();
            doors.start(goesOn -> {
                awaitDatabase(health);
                doors.start(this);
            });
        }
    }

    /** Before it is there the bot is not ready, and the calls would warm up nothing but the apology. */
    private static void awaitDatabase(Health health) throws InterruptedException {
        while (!health.isReady()) {
            Thread.sleep(PERIOD_MS);
        }
    }

    /** The port is open. */
    void begin() {
        listening.countDown();
    }

    @Override
    public void rehearse(BooleanSupplier goesOn) throws InterruptedException {
        listening.await();
        WarmUp doors = CDI.current().select(WarmUp.class).get();
        String pass = doors.open();
        HttpClient client = HttpClient.newHttpClient();
        try {
            for (int sent = 0; sent < CALLS && goesOn.getAsBoolean(); sent += AT_ONCE) {
                callAtOnce(client, pass, sent);
            }
        } finally {
            forgetUsers(client, pass);
            doors.close();
        }
    }

    private void callAtOnce(HttpClient client, String pass, int first) {
        List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
        for (int i = first; i < first + AT_ONCE; i++) {
            answers.add(client.sendAsync(call(pass, i), BodyHandlers.discarding()));
        }
        answers.forEach(CompletableFuture::join);
    }

    /** As if they had blocked the channel: then nothing is kept of them. */
    private void forgetUsers(HttpClient client, String pass) {
        IntStream.range(0, USERS)
                .mapToObj(user ->
                        to("plusfriend/friend/" + USER + user, pass).DELETE().build())
                .map(call -> client.sendAsync(call, BodyHandlers.discarding()))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private HttpRequest call(String pass, int number) {
        String user = USER + number / WORDS.size() % USERS;
        String words = WORDS.get(number % WORDS.size());
        return number % 2 == 0
                ? call(pass, "plusfriend/message", PLUSFRIEND.formatted(user, words))
                : call(pass, "openbuilder/skill", SKILL.formatted(user, words));
    }

    private HttpRequest call(String pass, String path, String body) {
        return to(path, pass).POST(BodyPublishers.ofString(body)).build();
    }

    private HttpRequest.Builder to(String path, String pass) {
        return HttpRequest.newBuilder(bot.resolve(path))
                .timeout(LONGEST_CALL)
                .header(WarmUp.HEADER, pass)
                .header("Content-Type", "application/json");
    }
}
