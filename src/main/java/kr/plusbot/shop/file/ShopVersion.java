package kr.plusbot.shop.file;

import java.time.Instant;

/**
 * What a shop's owner wrote on the page at some time. Immutable.
 *
 * @param number from 1; each is one greater than the one before
 * @param yaml as a file would have it
 * @param at when it was written
 * @param who wrote it
 */
public record ShopVersion(long number, String yaml, Instant at, String who) {}
