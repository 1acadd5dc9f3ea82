package kr.plusbot.shop.menu;

import kr.plusbot.shop.file.ShopYaml;
import kr.plusbot.shop.file.WrongFile;

/** Reads a menu. Without state. */
public final class MenuYaml {

    private MenuYaml() {}

    /** @throws WrongFile when this is not a menu in UTF-8 */
    public static Menu read(byte[] file) throws WrongFile {
        return ShopYaml.read(file, Menu.class);
    }
}
