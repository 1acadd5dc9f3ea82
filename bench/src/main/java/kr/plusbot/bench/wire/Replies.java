package kr.plusbot.bench.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The texts that a program replies with: to one content the same text as the bot. Immutable. */
public final class Replies {

    /** Beside the classes: the bot's own answer to {@link #CONTENT}. */
    public static final String ANSWER = "answer.json";

    /** What the users of this benchmark write: "help". */
    public static final String CONTENT = "도움말";

    private final String text;

    private Replies(String text) {
        this.text = text;
    }

    /** Reads the bot's answer. */
    public static Replies read(ObjectMapper mapper) {
        try (InputStream answer = Replies.class.getResourceAsStream("/" + ANSWER)) {
            return new Replies(
                    mapper.readValue(answer, MessageResponse.class).message().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The response to a message. */
    public MessageResponse to(MessageRequest request) {
        return MessageResponse.of(request.content().equals(CONTENT) ? text : "?");
    }
}
