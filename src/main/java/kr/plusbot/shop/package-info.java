/** The rooms of a shop: its menu, its orders, and the API behind the counter. */
@NullMarked
package kr.plusbot.shop;

import org.jspecify.annotations.NullMarked;
