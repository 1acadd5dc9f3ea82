package kr.plusbot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One Markdown file of the project. Immutable. */
record Document(Path file, String text) {

    private static final List<String> AT_THE_TOP =
            List.of("README.md", "README.en.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md");
    private static final Pattern BLOCK =
            Pattern.compile("^( *)```(\\w*)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");

    /** The documents at the top and in {@code docs}. */
    static List<Document> all() {
        List<Path> files = new ArrayList<>();
        AT_THE_TOP.forEach(name -> files.add(Path.of(name)));
        try (DirectoryStream<Path> docs = Files.newDirectoryStream(Path.of("docs"), "*.md")) {
            docs.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().map(Document::of).toList();
    }

    static Document of(Path file) {
        try {
            return new Document(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code blocks of one language, without the spaces in front of the whole block. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(2).equals(language))
                .map(block -> block.group(3).replaceAll("(?m)^" + block.group(1), ""))
                .toList();
    }

    /** The text without its code blocks. */
    String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    /** What stands in code font within the prose. */
    List<String> inlineCode() {
        return INLINE.matcher(prose()).results().map(code -> code.group(1)).toList();
    }

    /** Each first group of a pattern in the text. */
    static List<String> groups(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        return matcher.results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
