package kr.plusbot.shop.understanding;

import java.util.List;
import kr.plusbot.shop.menu.Item;

/** An item that a word names, with the choices that the word implies. Immutable. */
record Sense(Item item, List<Answer> choices) {}
