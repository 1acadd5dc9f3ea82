/**
 * Who works behind the counter, and how they sign in: names, roles, passwords, sessions, and what each of them did.
 *
 * <p>Here belongs what must be true before anybody sees an order on the page. What the page shows, and what goes over HTTP,
 * belongs to {@code shop.console}. No password and no token is stored, only what tells whether one is right. Start at
 * {@link kr.plusbot.shop.staff.Staff}.
 */
@NullMarked
package kr.plusbot.shop.staff;

import org.jspecify.annotations.NullMarked;
