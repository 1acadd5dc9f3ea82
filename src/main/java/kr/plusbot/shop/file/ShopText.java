package kr.plusbot.shop.file;

import java.nio.file.Path;
import java.util.Optional;
import kr.plusbot.core.chat.BotId;

/**
 * Something that an owner writes, in a file or on the page. Its feature implements it; CDI finds it. Safe across threads.
 *
 * @param <T> what stands in it, of records that JSON and YAML have the same way
 */
public interface ShopText<T> {

    TextKind kind();

    /** The file that a setting names, which wins over the page; empty where none is named. */
    Optional<Path> file(BotId bot);

    /** What the bot uses now. */
    T current(BotId bot);

    /** What it used before anything was written on the page. */
    T beginning(BotId bot);

    /**
     * Reads a text as its file is read, with the words that other commands have taken.
     *
     * @throws WrongFile when the bot cannot use it; one line in Korean says why
     */
    T read(byte[] yaml) throws WrongFile;
}
