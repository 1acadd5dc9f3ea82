package kr.plusbot.melon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers of Melon's, in files named after the section of what is known of them, or made up to measure. */
final class Payload {

    static final String SONGS = read("3-2-song-contents.json");

    private Payload() {}

    static String read(String file) {
        try (InputStream in = Payload.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer with that many songs. */
    static String songs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> """
                        {"SONGID":"%d","SONGNAME":"노래 %d","ALBUMNAME":"앨범","ARTISTNAME":"가수"}""".formatted(1_000_000 + i, i))
                .collect(Collectors.joining(",", "{\"SONGCONTENTS\":[", "]}"));
    }
}
