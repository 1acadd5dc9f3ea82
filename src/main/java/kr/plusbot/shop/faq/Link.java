package kr.plusbot.shop.faq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import kr.plusbot.core.chat.LinkButton;
import org.jspecify.annotations.Nullable;

/**
 * The page that an answer leads to. Immutable.
 *
 * @param label what stands on its button
 * @param url the page
 */
record Link(String label, URI url) {

    private static final String LABEL = "자세히 보기";
    private static final int LONGEST_LABEL = 14;

    /** @throws IllegalArgumentException when there is no such page; one line in Korean says why */
    Link {
        label = Rules.text(label, LONGEST_LABEL, "링크 버튼의 이름");
    }

    @JsonCreator
    static Link of(@JsonProperty("label") @Nullable String label, @JsonProperty("url") @Nullable String url) {
        return new Link(label == null ? LABEL : label, WebAddress.of(url));
    }

    /** An address alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Link of(String url) {
        return of(null, url);
    }

    LinkButton button() {
        return new LinkButton(label, url);
    }
}
