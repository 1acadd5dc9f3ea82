package kr.plusbot.platform.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code java -jar plusbot.war}: does what the first word says, and serves without one. */
public final class Main {

    private static final String SERVE = "serve";
    private static final String HELP = "--help";
    private static final String VERSION = "--version";

    private static final List<Subcommand> SUBCOMMANDS = List.of(
            new Serve(SERVE, "", "Serves the bot until the process is stopped. Without a word the same."),
            new Tool(
                    "check",
                    "[--skill | --event] ADDRESS [--header \"NAME: SECRET\"] [--seconds N] [--json] [--junit FILE]",
                    "Tries out the bot at this address, wherever it runs.",
                    "kr.plusbot.tools.check.CommandLine"),
            new Tool(
                    "understand",
                    "--menu FILE | --faq FILE",
                    "Reads sentences, one a line, and prints as JSON what each orders, or which of these questions it asks.",
                    "kr.plusbot.shop.trial.UnderstandCommand"),
            new Tool(
                    "owner",
                    "[--bot BOT] NAME",
                    "Asks the running bot for a link by which NAME becomes an owner at /console/, or gets a new password.",
                    "kr.plusbot.shop.staff.OwnerCommand"),
            new Tool(
                    "backup",
                    "FILE",
                    "Writes all that is in the bot's H2 to a new file, while the bot runs or not. The privacy key is not in it.",
                    "kr.plusbot.platform.database.BackupCommand"),
            new Tool(
                    "restore",
                    "FILE [--replace]",
                    "Fills the H2 of a bot that does not run from such a file; --replace what is there.",
                    "kr.plusbot.platform.database.RestoreCommand"),
            new NewProject("new", "NAME [--package NAME]", "Writes a project for a bot of your own."),
            new Dev("dev", "", "Serves the project in this folder, and takes over each file that is saved."),
            new Install("install", "", "Puts into the local Maven repository what such a project is built with."),
            new Add("add", "JAR ... -o WAR", "Writes a WAR with further jars in it, if the bot starts with them."),
            new Unpack("unpack", "FOLDER", "Unpacks the WAR to a new folder. The plusbot.jar in it starts faster."));

    private static final int WRONG_USAGE = 2;

    private final MainArchive archive;

    private Main(MainArchive archive) {
        this.archive = archive;
    }

    /**
     * Does what it is told. Ends with exit code 1 and one line when it cannot, and with 2 when it is called wrongly.
     *
     * @param arguments the word and what follows it
     */
    public static void main(String[] arguments) throws IOException, URISyntaxException, ReflectiveOperationException {
        int exitCode = new Main(MainArchive.ofThisProcess()).run(List.of(arguments));
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private int run(List<String> words) throws IOException, ReflectiveOperationException {
        String word = words.isEmpty() ? SERVE : words.get(0);
        if (word.equals(HELP)) {
            return say(help());
        }
        if (word.equals(VERSION)) {
            return say("Plusbot " + archive.version());
        }
        Optional<Subcommand> named = SUBCOMMANDS.stream()
                .filter(subcommand -> subcommand.name().equals(word))
                .findAny();
        return named.isEmpty()
                ? unknown(word)
                : run(named.get(), words.stream().skip(1).toList());
    }

    private int run(Subcommand subcommand, List<String> arguments) throws ReflectiveOperationException {
        if (arguments.equals(List.of(HELP))) {
            return say(usage(subcommand) + "\n" + subcommand.purpose());
        }
        try {
            return subcommand.run(archive, arguments);
        } catch (IllegalArgumentException e) {
            Console.complain(e.getMessage() + "\n" + usage(subcommand));
            return WRONG_USAGE;
        } catch (IOException e) {
            Console.complain("Plusbot does not start. It cannot be unpacked to the temporary folder: " + e);
            return 1;
        }
    }

    private static int say(String text) {
        Console.say(text);
        return 0;
    }

    private static int unknown(String word) {
        String known = SUBCOMMANDS.stream().map(Subcommand::name).collect(Collectors.joining(", "));
        Console.complain("\"%s\" is none of: %s, %s, %s".formatted(word, known, HELP, VERSION));
        return WRONG_USAGE;
    }

    private String usage(Subcommand subcommand) {
        return "Usage: %s %s %s"
                .formatted(call(), subcommand.name(), subcommand.usage())
                .strip();
    }

    private String help() {
        return "Usage: %s [WORD ...]\n\n".formatted(call())
                + SUBCOMMANDS.stream()
                        .map(its -> described(its.name() + " " + its.usage(), its.purpose()))
                        .collect(Collectors.joining())
                + described(HELP, "Prints this; after another word, what may follow that one.")
                + described(VERSION, "Prints the version.").stripTrailing();
    }

    private static String described(String words, String purpose) {
        return "  %s%n      %s%n".formatted(words.strip(), purpose);
    }

    private String call() {
        return "java -jar " + archive.file().getFileName();
    }
}
