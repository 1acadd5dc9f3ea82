package kr.plusbot.platform.http;

import java.util.List;
import java.util.regex.Pattern;

/** The grammar of address literals in RFC 3986, section 3.2.2, spelt out rule by rule: what a strict reader accepts. */
final class LiteralGrammar {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])";
    private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
    private static final String H16 = "[0-9A-Fa-f]{1,4}";
    private static final String LS32 = "(?:" + H16 + ":" + H16 + "|" + IPV4 + ")";

    private static final List<Pattern> RULES = List.of(
            Pattern.compile(IPV4),
            Pattern.compile(groups(6) + LS32),
            Pattern.compile("::" + groups(5) + LS32),
            Pattern.compile(upTo(0) + "::" + groups(4) + LS32),
            Pattern.compile(upTo(1) + "::" + groups(3) + LS32),
            Pattern.compile(upTo(2) + "::" + groups(2) + LS32),
            Pattern.compile(upTo(3) + "::" + groups(1) + LS32),
            Pattern.compile(upTo(4) + "::" + LS32),
            Pattern.compile(upTo(5) + "::" + H16),
            Pattern.compile(upTo(6) + "::"));

    private LiteralGrammar() {}

    static boolean isAddress(String text) {
        return RULES.stream().anyMatch(rule -> rule.matcher(text).matches());
    }

    private static String groups(int count) {
        return "(?:" + H16 + ":){" + count + "}";
    }

    private static String upTo(int count) {
        return "(?:(?:" + H16 + ":){0," + count + "}" + H16 + ")?";
    }
}
