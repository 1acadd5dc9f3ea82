package kr.plusbot.chat;

import java.net.URI;

/**
 * The one button in a bubble that opens a page. Immutable.
 *
 * @param label what stands on it
 * @param url the page
 */
public record LinkButton(String label, URI url) {}
