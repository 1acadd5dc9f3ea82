package kr.plusbot.core.chat;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * The one button in a bubble that leads out of the chat: to a page, or to a person. Immutable.
 *
 * @param label what stands on it
 * @param url the page
 */
public record LinkButton(String label, URI url) {

    private static final URI PERSON = URI.create("plusbot:person");

    public LinkButton {
        requireNonNull(label, "label");
        requireNonNull(url, "url");
    }

    /** A button that hands the user over to a person of the channel. Where a channel has none, it is not shown. */
    public static LinkButton toPerson(String label) {
        return new LinkButton(label, PERSON);
    }

    /** Whether it opens no page, but hands the user over to a person. */
    public boolean leadsToPerson() {
        return url.equals(PERSON);
    }
}
