package kr.plusbot.tools.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises pages that came instead of JSON. Without state. */
final class HtmlPage {

    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]{0,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHP_WARNING =
            Pattern.compile("<b>(Warning|Notice|Deprecated|Fatal error|Parse error)</b>:", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 60;

    private HtmlPage() {}

    /** Whether it begins with a tag, a comment or a declaration, as no JSON does. */
    static boolean is(String body) {
        return body.strip().startsWith("<");
    }

    /** In one line; empty when there is none. */
    static String title(String body) {
        Matcher title = TITLE.matcher(body);
        String text =
                title.find() ? title.group(1).replaceAll("\\s+|\\p{Cntrl}", " ").strip() : "";
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
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
        if (title.contains("ngrok") || body.contains("ngrok")) {
            return "터널(ngrok)의 안내 페이지예요. 터널이 켜져 있는지, 주소가 새로 바뀌지 않았는지 확인하세요.";
        }
        if (title.contains("로그인") || title.contains("login") || title.contains("sign in")) {
            return "로그인 페이지예요. 이 주소는 로그인 없이 열리게 하세요.";
        }
        if (PHP_WARNING.matcher(body).find()) {
            return "PHP의 경고가 답에 섞였어요. 경고가 난 곳을 고치고, display_errors를 꺼서 로그에만 남기세요.";
        }
        return "주소가 웹 페이지가 아니라 봇의 경로인지 확인하고, 오류가 나도 JSON으로 답하세요.";
    }
}
