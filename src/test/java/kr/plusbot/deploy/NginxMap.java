package kr.plusbot.deploy;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One {@code map} of nginx's configuration, evaluated as nginx does: an equal text first, then the first regular
 * expression that is found, then the default. Immutable.
 */
final class NginxMap {

    private static final Pattern ENTRY =
            Pattern.compile("^\\s*(\"[^\"]*\"|\\S+)\\s+('[^']*'|\"[^\"]*\"|[^;\\s]+);$", Pattern.MULTILINE);

    private final List<Entry> entries;

    private NginxMap(List<Entry> entries) {
        this.entries = entries;
    }

    /** The map that gives a variable its value. */
    static NginxMap of(String variable) throws IOException {
        String block = Deployment.only(
                Deployment.read("deploy/nginx/nginx.conf"), "(?s)map \\$\\w+ \\$" + variable + " \\{(.*?)\\n    }");
        return new NginxMap(ENTRY.matcher(block).results().map(Entry::of).toList());
    }

    /** The value that the variable has for an input. */
    String value(String input) {
        return entries.stream()
                .filter(entry -> entry.matches(input))
                .findFirst()
                .or(() -> entries.stream().filter(Entry::isDefault).findFirst())
                .orElseThrow()
                .value();
    }

    private record Entry(String key, String value) {

        static Entry of(MatchResult match) {
            return new Entry(unquoted(match.group(1)), unquoted(match.group(2)));
        }

        boolean isDefault() {
            return key.equals("default");
        }

        boolean matches(String input) {
            if (key.startsWith("~*")) {
                return Pattern.compile(key.substring(2), Pattern.CASE_INSENSITIVE)
                        .matcher(input)
                        .find();
            }
            return key.startsWith("~")
                    ? Pattern.compile(key.substring(1)).matcher(input).find()
                    : !isDefault() && key.equals(input);
        }

        private static String unquoted(String text) {
            return text.replaceAll("^[\"']|[\"']$", "");
        }
    }
}
