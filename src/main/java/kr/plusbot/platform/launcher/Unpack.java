package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Unpacks the WAR for good. Without state. */
record Unpack(String name, String usage, String purpose) implements Subcommand {

    @Override
    public int run(MainArchive archive, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("One folder follows unpack, not " + arguments.size() + ".");
        }
        if (archive.isUnpacked()) {
            Console.complain("Plusbot is unpacked already: copy its folder.");
            return 1;
        }
        try {
            Console.say(archive.unpackForGood(Path.of(arguments.get(0))).toString());
            return 0;
        } catch (IOException e) {
            Console.complain("Plusbot is not unpacked. It takes a folder that does not exist yet: " + e);
            return 1;
        }
    }
}
