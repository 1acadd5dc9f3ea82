package kr.plusbot.shop.understanding;

import kr.plusbot.shop.menu.Menu;

/** Something that reads what customers type. Safe across threads. */
public interface Understanding {

    /**
     * What a customer orders by a sentence.
     *
     * @param sentence as it was typed, of any length and in any normal form
     */
    Understood read(String sentence, Menu menu);
}
