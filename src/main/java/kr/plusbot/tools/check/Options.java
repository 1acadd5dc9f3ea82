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
        Protocol protocol,
        URI bot,
        String header,
        String secret,
        Duration seconds,
        boolean isJson,
        @Nullable Path junit) {

    private static final String USAGE =
            "%s은(는) 모르는 말이에요. 주소 말고 쓸 수 있는 것: --skill, --event, --header \"이름: 비밀\", --seconds 초, --json, --junit 파일";
    private static final int MOST_SECONDS = 600;

    /** @throws IllegalArgumentException when one of them is wrong */
    static Options of(List<String> arguments) {
        Deque<String> words = new ArrayDeque<>(arguments);
        Protocol protocol = protocol(arguments);
        boolean isJson = false;
        String bot = "";
        String[] header = {"", ""};
        Duration seconds = BotCheck.FIRST_PATIENCE;
        Path junit = null;
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--skill", "--event" -> {}
                case "--json" -> isJson = true;
                case "--header" -> header = header(next(words, word));
                case "--seconds" -> seconds = seconds(next(words, word));
                case "--junit" -> junit = Path.of(next(words, word));
                default -> bot = bot(word, bot);
            }
        }
        return new Options(protocol, address(bot, protocol), header[0], header[1], seconds, isJson, junit);
    }

    BotCheck check() {
        BotCheck check = header.isEmpty() ? BotCheck.of(protocol, bot) : BotCheck.of(protocol, bot, header, secret);
        return check.waitingFor(seconds);
    }

    private static Protocol protocol(List<String> arguments) {
        boolean isSkill = arguments.contains("--skill");
        boolean isEvent = arguments.contains("--event");
        if (isSkill && isEvent) {
            throw new IllegalArgumentException("--skill과 --event는 한 번에 하나만 점검해요. 두 번 불러 주세요.");
        }
        return isEvent ? Protocol.EVENT : isSkill ? Protocol.SKILL : Protocol.AUTO_REPLY;
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

    private static URI address(String text, Protocol protocol) {
        if (!isAddress(text)) {
            String end = switch (protocol) {
                case AUTO_REPLY -> "bot";
                case SKILL -> "skill";
                case EVENT -> "notice";
            };
            throw new IllegalArgumentException("https://example.org/%s처럼 봇의 주소를 적어 주세요.".formatted(end));
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
