package kr.plusbot.shop.console;

import kr.plusbot.testing.PageContract;

final class ConsoleFilesTest extends PageContract {

    ConsoleFilesTest() {
        super("console", ConsoleResource::files);
    }
}
