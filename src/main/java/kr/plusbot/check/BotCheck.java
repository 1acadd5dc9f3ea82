package kr.plusbot.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** Tries everything with one bot, wherever it runs. Safe across threads. */
public final class BotCheck {

    private final URI bot;

    /** @param bot the address as it would be registered at Kakao, such as {@code https://example.org/plusfriend} */
    public BotCheck(URI bot) {
        this.bot = bot;
    }

    /**
     * Makes all calls, which takes some seconds, or only the first when nobody answers.
     *
     * @param whenDone is told each result as it comes
     * @return all results in order
     */
    public List<CheckResult> run(Consumer<CheckResult> whenDone) {
        List<CheckResult> results = new ArrayList<>();
        Calls calls = new Calls(bot, client());
        for (Check check : isReachable(calls) ? Checks.all() : Checks.first()) {
            CheckResult result = check.run(calls);
            results.add(result);
            whenDone.accept(result);
        }
        return List.copyOf(results);
    }

    private static boolean isReachable(Calls calls) {
        return calls.get(Endpoint.KEYBOARD, "/keyboard").isAnswered();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(withoutKeys())
                .build();
    }

    /** No key is needed, and the default context fails where a server's key store has a password. */
    private static SSLContext withoutKeys() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }
}
