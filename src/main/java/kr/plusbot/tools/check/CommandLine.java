package kr.plusbot.tools.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import kr.plusbot.tools.check.CheckResult.Verdict;

/**
 * {@code check ADDRESS} or {@code check --skill ADDRESS [--header "NAME: SECRET"]}: tries a bot out and prints a table. The
 * launcher makes one by name.
 */
public final class CommandLine implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final String SKILL = "--skill";
    private static final String HEADER = "--header";

    private static final int ALL_PASSED = 0;
    private static final int SOME_FAILED = 1;

    /**
     * Checks the bot whose address is among the arguments.
     *
     * @param print is told line by line
     * @return the exit code: 0 when nothing failed, 1 when something did
     * @throws IllegalArgumentException when it was called wrongly
     */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> print) {
        List<CheckResult> results = check(arguments).run(result -> print(result, print));
        print.accept(summary(results));
        return count(results, Verdict.FAILED) == 0 ? ALL_PASSED : SOME_FAILED;
    }

    private static BotCheck check(List<String> arguments) {
        boolean isSkill = !arguments.isEmpty() && arguments.get(0).equals(SKILL);
        List<String> rest = arguments.subList(isSkill ? 1 : 0, arguments.size());
        Protocol protocol = isSkill ? Protocol.SKILL : Protocol.AUTO_REPLY;
        if (rest.isEmpty() || !isAddress(rest.get(0))) {
            throw new IllegalArgumentException(
                    "https://example.org/%s처럼 봇의 주소를 적어 주세요.".formatted(isSkill ? "openbuilder/skill" : "plusfriend"));
        }
        URI bot = URI.create(rest.get(0));
        return rest.size() == 1 ? BotCheck.of(protocol, bot) : withHeader(protocol, bot, rest.subList(1, rest.size()));
    }

    private static BotCheck withHeader(Protocol protocol, URI bot, List<String> header) {
        if (header.size() != 2
                || !header.get(0).equals(HEADER)
                || !header.get(1).contains(":")) {
            throw new IllegalArgumentException("주소 뒤에는 %s \"X-Plusbot-Secret: 비밀\"만 적을 수 있어요.".formatted(HEADER));
        }
        String[] parts = header.get(1).split(":", 2);
        return BotCheck.of(protocol, bot, parts[0].strip(), parts[1].strip());
    }

    private static void print(CheckResult result, Consumer<String> print) {
        print.accept(
                "%s  %5d ms  %s".formatted(mark(result.verdict()), result.took().toMillis(), result.name()));
        result.findings()
                .forEach(finding ->
                        print.accept("                · %s (문서 %s)".formatted(finding.text(), finding.section())));
        if (!result.remedy().isEmpty()) {
            print.accept("                → " + result.remedy());
        }
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "통과";
            case WARNED -> "주의";
            case FAILED -> "실패";
        };
    }

    private static String summary(List<CheckResult> results) {
        return "\n%d가지 가운데 통과 %d, 주의 %d, 실패 %d"
                .formatted(
                        results.size(),
                        count(results, Verdict.PASSED),
                        count(results, Verdict.WARNED),
                        count(results, Verdict.FAILED));
    }

    private static long count(List<CheckResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return address.getHost() != null && List.of("http", "https").contains(scheme) && address.getQuery() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
