package kr.plusbot.tools.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final int WRONG_USAGE = 2;

    /**
     * Checks the bot whose address is among the arguments.
     *
     * @param print is told line by line
     * @return the exit code: 0 when nothing failed, 1 when something did, 2 when it was called wrongly
     */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> print) {
        Optional<BotCheck> check = check(arguments);
        if (check.isEmpty()) {
            print.accept("사용법: java -jar plusbot.war check https://example.org/plusfriend");
            print.accept("        java -jar plusbot.war check --skill https://example.org/openbuilder/skill"
                    + " [--header \"X-Plusbot-Secret: 비밀\"]");
            return WRONG_USAGE;
        }
        List<CheckResult> results = check.get().run(result -> print(result, print));
        print.accept(summary(results));
        return count(results, Verdict.FAILED) == 0 ? ALL_PASSED : SOME_FAILED;
    }

    /** Empty when this is no way to call it. */
    private static Optional<BotCheck> check(List<String> arguments) {
        boolean isSkill = !arguments.isEmpty() && arguments.get(0).equals(SKILL);
        List<String> rest = arguments.subList(isSkill ? 1 : 0, arguments.size());
        Protocol protocol = isSkill ? Protocol.SKILL : Protocol.AUTO_REPLY;
        if (rest.isEmpty() || !isAddress(rest.get(0))) {
            return Optional.empty();
        }
        URI bot = URI.create(rest.get(0));
        if (rest.size() == 1) {
            return Optional.of(BotCheck.of(protocol, bot));
        }
        boolean hasHeader =
                rest.size() == 3 && rest.get(1).equals(HEADER) && rest.get(2).contains(":");
        return hasHeader ? withHeader(protocol, bot, rest.get(2).split(":", 2)) : Optional.empty();
    }

    private static Optional<BotCheck> withHeader(Protocol protocol, URI bot, String[] header) {
        try {
            return Optional.of(BotCheck.of(protocol, bot, header[0].strip(), header[1].strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
