package kr.plusbot.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the deployment's files from the top of the project. Without state. */
final class Deployment {

    private Deployment() {}

    static JsonNode compose() throws IOException {
        return new YAMLMapper().readTree(Path.of("docker-compose.yml").toFile());
    }

    static JsonNode service(String name) throws IOException {
        return compose().at("/services/" + name);
    }

    static String dockerfile() throws IOException {
        return read("Dockerfile");
    }

    /** A file without the lines that are comments. */
    static String read(String file) throws IOException {
        return Files.readString(Path.of(file)).replaceAll("(?m)^\\s*#(?! syntax).*\\R", "");
    }

    /** The first group of a pattern's only place in a text. */
    static String only(String text, String pattern) {
        List<String> all = all(text, pattern);
        if (all.size() != 1) {
            throw new AssertionError(pattern + " is found " + all.size() + " times");
        }
        return all.get(0);
    }

    /** The first group of every place where a pattern is found. */
    static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(Deployment::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }
}
