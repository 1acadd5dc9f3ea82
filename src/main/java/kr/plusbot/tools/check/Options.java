package kr.plusbot.tools.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the word {@code check}, in any order. Immutable.
 *
 * @param header the name of the header that shows a secret; empty when there is none
 * @param seconds how long the first answer is waited for
 * @param junit the file that a report is written to; null when none is
 */
record Options(
        boolean isSkill,
        URI bot,
        String header,
        String secret,
        Duration seconds,
        boolean isJson,
        @Nullable Path junit) {

    private static final String USAGE =
            "%s은(는) 모르는 말이에요. 주소 말고 쓸 수 있는 것: --skill, --header \"이름: 비밀\", --seconds 초, --json, --junit 파일";
    private static final int MOST_SECONDS = 600;

    /** @throws IllegalArgumentException when one of them is wrong */
    static Options of(List<String> arguments) {
        Deque<String> words = new ArrayDeque<>(arguments);
        boolean isSkill = arguments.contains("--skill");
        boolean isJson = false;
        String bot = "";
        String[] header = {"", ""};
        Duration seconds = BotCheck.FIRST_PATIENCE;
        Path junit = null;
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--skill" -> {}
                case "--json" -> isJson = true;
                case "--header" -> header = header(next(words, word));
                case "--seconds" -> seconds = seconds(next(words, word));
                case "--junit" -> junit = Path.of(next(words, word));
                default -> bot = bot(word, bot);
            }
        }
        return new Options(isSkill, address(bot, isSkill), header[0], header[1], seconds, isJson, junit);
    }

    BotCheck check() {
        Protocol protocol = isSkill ? Protocol.SKILL : Protocol.AUTO_REPLY;
        BotCheck check = header.isEmpty() ? BotCheck.of(protocol, bot) : BotCheck.of(protocol, bot, header, secret);
        return check.waitingFor(seconds);
    }

    private static String next(Deque<String> words, String option) {
        if (words.isEmpty() || words.peek().startsWith("--")) {
            throw new IllegalArgumentException("%s 뒤에 값을 적어 주세요.".formatted(option));
        }
        return words.pop();
    }

    private static String[] header(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length != 2 || parts[0].isBlank()) {
            throw new IllegalArgumentException("--header는 \"X-Bot-Secret: 비밀\"처럼 적어 주세요.");
        }
        return new String[] {parts[0].strip(), parts[1].strip()};
    }

    private static Duration seconds(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_SECONDS) {
            throw new IllegalArgumentException("--seconds는 1부터 %d까지예요.".formatted(MOST_SECONDS));
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static String bot(String word, String before) {
        if (word.startsWith("--") || !before.isEmpty()) {
            throw new IllegalArgumentException(USAGE.formatted(word));
        }
        return word;
    }

    private static URI address(String text, boolean isSkill) {
        if (!isAddress(text)) {
            throw new IllegalArgumentException(
                    "https://example.org/%s처럼 봇의 주소를 적어 주세요.".formatted(isSkill ? "skill" : "bot"));
        }
        return URI.create(text);
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return address.getHost() != null
                    && List.of("http", "https").contains(scheme)
                    && address.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
