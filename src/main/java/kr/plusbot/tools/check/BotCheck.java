package kr.plusbot.tools.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** Tries everything with one bot, wherever it runs. Safe across threads. */
public final class BotCheck {

    private final Calls calls;
    private final List<Check> checks;

    private BotCheck(Calls calls, List<Check> checks) {
        this.calls = calls;
        this.checks = checks;
    }

    /** @param bot the address as it would be registered at Kakao */
    public static BotCheck of(Protocol protocol, URI bot) {
        return new BotCheck(new Calls(bot, protocol.headers(), client()), protocol.checks(""));
    }

    /**
     * A check of a bot that wants to see a secret.
     *
     * @param bot the address as it would be registered at Kakao
     * @throws IllegalArgumentException when this cannot be a header
     */
    public static BotCheck of(Protocol protocol, URI bot, String header, String secret) {
        Map<String, String> headers = new TreeMap<>(protocol.headers());
        headers.put(header, secret);
        Calls calls = new Calls(bot, headers, client());
        calls.tryHeaders();
        return new BotCheck(calls, protocol.checks(header));
    }

    /**
     * Makes all calls, which takes some seconds, or only the first when nobody answers.
     *
     * @param whenDone is told each result as it comes
     * @return all results in order
     */
    public List<CheckResult> run(Consumer<CheckResult> whenDone) {
        List<CheckResult> results = new ArrayList<>();
        for (Check check : calls.isAnswered() ? checks : checks.subList(0, 1)) {
            CheckResult result = check.run(calls);
            results.add(result);
            whenDone.accept(result);
        }
        return List.copyOf(results);
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
