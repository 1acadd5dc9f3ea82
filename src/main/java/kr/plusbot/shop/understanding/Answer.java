package kr.plusbot.shop.understanding;

import kr.plusbot.shop.menu.Item;

/** A choice of an item: the option's number, counted from 0, and the choice's name. Immutable. */
record Answer(Item item, int option, String choice) {}
