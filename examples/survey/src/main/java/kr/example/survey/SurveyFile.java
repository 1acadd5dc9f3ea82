package kr.example.survey;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.example.survey.SurveyDialogue.Opinion;

/** Keeps opinions in a file that a spreadsheet opens. For one server; two share a database instead. Safe across threads. */
@Singleton
public class SurveyFile {

    private final Path file;

    /** CDI calls this one. */
    public SurveyFile() {
        this(Path.of("survey.csv"));
    }

    SurveyFile(Path file) {
        this.file = file;
    }

    /** Adds an opinion unless it is there: a guest may send the same answer twice. */
    synchronized void add(Opinion opinion, String word) throws IOException {
        if (lines().stream().noneMatch(line -> line.startsWith(quoted(opinion.id())))) {
            String line = Stream.of(opinion.id(), opinion.points(), word, String.join(" ", opinion.photos()))
                    .map(SurveyFile::quoted)
                    .collect(Collectors.joining(","));
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    synchronized List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** An apostrophe before =, +, - and @: a spreadsheet would take the text for a formula. */
    private static String quoted(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"").replaceAll("\\R", " ") + "\"";
    }
}
