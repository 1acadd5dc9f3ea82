package kr.plusbot.melon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the body of an answer. Without state.
 *
 * <p>Melon publishes no format. What is known are the keys that its clients use; an answer of another form is a failure,
 * so that nobody reads "nothing found" when the truth is "not understood".
 */
final class MelonAnswer {

    /** Its buffers are pooled, because the threads that read answers live for one search. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

    /** Older answers have a path without a host there, and newer ones have a resizing order behind the picture's name. */
    private static final Pattern COVER =
            Pattern.compile("https://[a-z0-9.-]+\\.melon\\.(?:co\\.kr|com)/[A-Za-z0-9/_.-]+?\\.(?:jpg|png)");

    private MelonAnswer() {}

    /** @throws SongSearchUnavailable when the body is nothing that Melon is known to answer */
    static SongList read(byte[] body) throws SongSearchUnavailable {
        JsonNode answer = parse(body);
        JsonNode songs = answer.path("SONGCONTENTS");
        if (answer.hasNonNull("ERROR") && !songs.isArray()) {
            throw new SongSearchUnavailable("an answer with ERROR");
        }
        return isAbsent(songs) ? SongList.of(List.of()) : read(songs);
    }

    private static JsonNode parse(byte[] body) throws SongSearchUnavailable {
        try {
            JsonNode answer = JSON.readTree(Jsonp.unwrap(decode(body)));
            if (answer.isObject()) {
                return answer;
            }
        } catch (CharacterCodingException e) {
            throw new SongSearchUnavailable("an answer that is not UTF-8");
        } catch (JsonProcessingException e) {
            throw new SongSearchUnavailable("an answer that is not JSON");
        }
        throw new SongSearchUnavailable("an answer that is no JSON object");
    }

    /** Strict, because garbled names are worse than none. */
    private static String decode(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    /** Where nothing is found, the list is missing in some answers and empty in others. */
    private static boolean isAbsent(JsonNode songs) {
        return songs.isMissingNode() || songs.isNull();
    }

    private static SongList read(JsonNode songs) throws SongSearchUnavailable {
        List<Song> readable = StreamSupport.stream(songs.spliterator(), false)
                .flatMap(song -> song(song).stream())
                .toList();
        if (!songs.isArray() || (readable.isEmpty() && !songs.isEmpty())) {
            throw new SongSearchUnavailable("an answer without readable songs");
        }
        return SongList.of(readable);
    }

    private static Optional<Song> song(JsonNode song) {
        return Stream.of("SONGNAME", "SONGNAMEDP")
                .map(key -> text(song, key))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> new Song(name, text(song, "ALBUMNAME"), text(song, "ARTISTNAME"), id(song), cover(song)));
    }

    private static String id(JsonNode song) {
        String id = text(song, "SONGID");
        return ID.matcher(id).matches() ? id : "";
    }

    private static String cover(JsonNode song) {
        Matcher cover = COVER.matcher(text(song, "ALBUMIMG"));
        return cover.lookingAt() ? cover.group() : "";
    }

    private static String text(JsonNode song, String key) {
        JsonNode value = song.path(key);
        return value.isTextual() || value.isNumber() ? PlainText.of(value.asText()) : "";
    }
}
