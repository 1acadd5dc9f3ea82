package kr.plusbot.shop.faq;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads addresses of pages and pictures. Without state. */
final class WebAddress {

    private WebAddress() {}

    /** @throws IllegalArgumentException when it is no address of the web; one line in Korean says so */
    static URI of(@Nullable String text) {
        try {
            URI address = new URI(text == null ? "" : text.strip());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            Rules.require(web && address.getHost() != null, wrong(text));
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(wrong(text), e);
        }
    }

    private static String wrong(@Nullable String text) {
        return "\"%s\"은(는) https://로 시작하는 주소가 아닙니다.".formatted(text == null ? "" : text);
    }
}
