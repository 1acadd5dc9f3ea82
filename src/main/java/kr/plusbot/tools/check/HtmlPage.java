package kr.plusbot.tools.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises pages that came instead of JSON. Without state. */
final class HtmlPage {

    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]{0,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHP_WARNING =
            Pattern.compile("<b>(Warning|Notice|Deprecated|Fatal error|Parse error)</b>:", Pattern.CASE_INSENSITIVE);
    private static final Pattern TUNNEL =
            Pattern.compile("ngrok|trycloudflare|cloudflare tunnel|localtunnel|loca\\.lt", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOGIN = Pattern.compile("로그인|log ?in|sign ?in");
    private static final int LONGEST = 60;

    private HtmlPage() {}

    /** Whether it begins with a tag, a comment or a declaration, as no JSON does. */
    static boolean is(String body) {
        return body.strip().startsWith("<");
    }

    /** In one line, as a browser shows it; empty when there is none. */
    static String title(String body) {
        Matcher title = TITLE.matcher(body);
        String text = title.find()
                ? decoded(title.group(1)).replaceAll("\\s+|\\p{Cntrl}", " ").strip()
                : "";
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String decoded(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replaceAll("&#0*39;|&#x0*27;|&apos;", "'")
                .replaceAll("&nbsp;|&#0*160;", " ")
                .replace("&amp;", "&");
    }

    /** @param body is a page */
    static Cause cause(String body) {
        String title = title(body);
        if (body.strip().startsWith("<?xml") && !body.toLowerCase(Locale.ROOT).contains("<html")) {
            return new Cause("JSON 대신 XML이 왔어요.", "주소가 봇의 경로인지 확인하고, XML이 아니라 JSON으로 답하세요.", Excerpt.start(body));
        }
        return new Cause(
                "JSON 대신 HTML 페이지가 왔어요.%s".formatted(title.isEmpty() ? "" : " 제목: '%s'.".formatted(title)),
                remedy(title.toLowerCase(Locale.ROOT), body),
                title.isEmpty() ? Excerpt.start(body) : "");
    }

    private static String remedy(String title, String body) {
        String known = known(title, body);
        if (!known.isEmpty()) {
            return known;
        }
        return PHP_WARNING.matcher(body).find()
                ? "PHP의 경고가 답에 섞였어요. 경고가 난 곳을 고치고, display_errors를 꺼서 로그에만 남기세요."
                : "주소가 웹 페이지가 아니라 봇의 경로인지 확인하고, 오류가 나도 JSON으로 답하세요.";
    }

    /** The remedy for a page that stands before a bot, whatever its status; empty when it is none of these. */
    static String known(String body) {
        return is(body) ? known(title(body).toLowerCase(Locale.ROOT), body) : "";
    }

    private static String known(String title, String body) {
        Matcher tunnel = TUNNEL.matcher(title + body);
        if (tunnel.find()) {
            return "터널(%s)의 안내 페이지예요. 터널이 켜져 있는지, 주소가 새로 바뀌지 않았는지 확인하세요."
                    .formatted(tunnel.group().toLowerCase(Locale.ROOT));
        }
        if (title.contains("just a moment") || title.contains("attention required")) {
            return "사람인지 확인하는 페이지예요. 카카오는 프로그램이라 지나가지 못해요. 이 경로에서는 봇 차단(Cloudflare 등)을 끄세요.";
        }
        return LOGIN.matcher(title).find() ? "로그인 페이지예요. 이 주소는 로그인 없이 열리게 하세요." : "";
    }
}
