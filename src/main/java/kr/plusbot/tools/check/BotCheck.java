package kr.plusbot.tools.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** Tries everything with one bot, wherever it runs. Safe across threads. */
public final class BotCheck {

    /** How long a server that sleeps is waited for; free hosts take up to a minute to wake one. */
    public static final Duration FIRST_PATIENCE = Duration.ofSeconds(60);

    private static final String FIRST = "첫 답";

    private final Calls calls;
    private final List<Check> checks;
    private final Duration firstPatience;

    private BotCheck(Calls calls, List<Check> checks, Duration firstPatience) {
        this.calls = calls;
        this.checks = checks;
        this.firstPatience = firstPatience;
    }

    /** @param bot the address as it would be registered at Kakao; it may have a query */
    public static BotCheck of(Protocol protocol, URI bot) {
        return of(protocol, bot, client(withoutKeys()), System::nanoTime);
    }

    static BotCheck of(Protocol protocol, URI bot, HttpClient client, LongSupplier nanoTime) {
        return new BotCheck(
                new Calls(bot, protocol.headers(), client, Judge.PATIENCE, nanoTime),
                protocol.checks(""),
                FIRST_PATIENCE);
    }

    /**
     * A check of a bot that wants to see a secret.
     *
     * @param bot the address as it would be registered at Kakao; it may have a query
     * @throws IllegalArgumentException when this cannot be a header
     */
    public static BotCheck of(Protocol protocol, URI bot, String header, String secret) {
        Map<String, String> headers = new TreeMap<>(protocol.headers());
        headers.put(header, secret);
        Calls calls = new Calls(bot, headers, client(withoutKeys()), Judge.PATIENCE, System::nanoTime);
        calls.tryHeaders();
        return new BotCheck(calls, protocol.checks(header), FIRST_PATIENCE);
    }

    /** The same check with one more header in every call. */
    public BotCheck with(String header, String value) {
        return new BotCheck(calls.with(header, value), checks, firstPatience);
    }

    /** The same check that waits so long for the bot's first answer. */
    public BotCheck waitingFor(Duration firstAnswer) {
        return new BotCheck(calls, checks, firstAnswer);
    }

    /** How many checks there are. */
    public int size() {
        return checks.size();
    }

    /**
     * Makes all calls, which takes some seconds, or only the first when nobody answers. A first answer that was late, as that
     * of a server that slept, is a result of its own before all others.
     *
     * @param whenDone is told each result as it comes
     * @return all results in order
     */
    public List<CheckResult> run(Consumer<CheckResult> whenDone) {
        List<CheckResult> results = new ArrayList<>();
        Consumer<CheckResult> keep = whenDone.andThen(results::add);
        List<Exchange> first = checks.get(0).trial().apply(calls.waiting(firstPatience));
        if (isLate(first)) {
            keep.accept(late(first));
        }
        if (!isAnswered(first)) {
            keep.accept(checks.get(0).result(first));
        } else {
            keep.accept(isLate(first) ? checks.get(0).run(calls) : checks.get(0).result(first));
            checks.stream().skip(1).forEach(check -> keep.accept(check.run(calls)));
        }
        return List.copyOf(results);
    }

    private static boolean isAnswered(List<Exchange> exchanges) {
        return exchanges.stream().allMatch(Exchange::isAnswered);
    }

    private static boolean isLate(List<Exchange> exchanges) {
        return isAnswered(exchanges)
                && exchanges.stream().anyMatch(exchange -> exchange.took().compareTo(Judge.PATIENCE) >= 0);
    }

    private static CheckResult late(List<Exchange> exchanges) {
        Duration took = exchanges.get(0).took();
        Findings findings = new Findings();
        findings.breaks(
                exchanges.get(0).endpoint().timeSection(),
                Cause.of(
                        "첫 답에 %.1f초가 걸렸어요. 카카오는 5초만 기다려요.".formatted(took.toMillis() / 1_000.0),
                        "서버가 잠들지 않게 하세요. (무료 호스팅은 쉬는 동안 꺼져요) 켜진 뒤에는 미리 한 번 불러 준비시키세요."));
        return new CheckResult(
                FIRST,
                CheckResult.Verdict.FAILED,
                took,
                findings.list(),
                findings.list().get(0).remedy());
    }

    static HttpClient client(SSLContext tls) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Judge.PATIENCE)
                .sslContext(tls)
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
