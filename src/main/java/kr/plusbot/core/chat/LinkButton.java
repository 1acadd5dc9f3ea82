package kr.plusbot.core.chat;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * The one button in a bubble that opens a page. Immutable.
 *
 * @param label what stands on it
 * @param url the page
 */
public record LinkButton(String label, URI url) {

    public LinkButton {
        requireNonNull(label, "label");
        requireNonNull(url, "url");
    }
}
