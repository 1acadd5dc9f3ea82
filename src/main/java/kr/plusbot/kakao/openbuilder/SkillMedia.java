package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.plusbot.core.chat.MessageKind;
import kr.plusbot.core.chat.Texts;
import kr.plusbot.kakao.message.Said;

/**
 * The media of a skill call. No page of Kakao's lists them; the forms are those of live calls that authors of bots have
 * published. Without state.
 */
final class SkillMedia {

    private static final Map<String, MessageKind> KINDS =
            Map.of("image", MessageKind.PHOTO, "video", MessageKind.VIDEO, "audio", MessageKind.AUDIO);

    /** The secure-image plug-in ({@code @sys.plugin.secureimage}) writes {@code List(https://…, https://…)}. */
    private static final Pattern LIST = Pattern.compile("(?s)^\\s*List\\((.*)\\)\\s*$");

    private static final Pattern BETWEEN = Pattern.compile(",\\s*(?=https?://)");

    private SkillMedia() {}

    /** The media of a call; empty when it brings words only. */
    static Optional<Said> of(JsonNode json, String utterance) {
        return secureImages(new Parameters(json.path("action")))
                .or(() -> media(json.path("userRequest").path("params").path("media"), utterance));
    }

    /**
     * The pictures of the secure-image plug-in. The utterance is then the plug-in's own sentence and no answer to
     * anything, also when the user has sent no picture.
     */
    private static Optional<Said> secureImages(Parameters parameters) {
        List<JsonNode> plugIns = parameters.values().stream()
                .filter(value -> value.has("secureUrls") || value.has("privacyAgreement"))
                .toList();
        List<String> addresses = plugIns.stream()
                .flatMap(plugIn -> addresses(plugIn.path("secureUrls")))
                .distinct()
                .toList();
        MessageKind kind = addresses.isEmpty() ? MessageKind.OTHER : MessageKind.PHOTO;
        return plugIns.isEmpty() ? Optional.empty() : Optional.of(Said.medium(kind, addresses));
    }

    private static Stream<String> addresses(JsonNode urls) {
        Stream<String> found = urls.isTextual()
                ? BETWEEN.splitAsStream(LIST.matcher(urls.textValue()).replaceFirst("$1"))
                : StreamSupport.stream(urls.spliterator(), false).map(JsonNode::asText);
        return found.map(Texts::trim).filter(SkillMedia::isAddress);
    }

    private static Optional<Said> media(JsonNode given, String utterance) {
        JsonNode media = EncodedJson.decoded(given);
        JsonNode first = media.isArray() ? media.path(0) : media;
        if (!first.isObject()) {
            return Optional.empty();
        }
        MessageKind kind = KINDS.getOrDefault(first.path("type").asText(), MessageKind.OTHER);
        List<String> addresses = new ArrayList<>();
        (media.isArray() ? media : List.of(media))
                .forEach(one -> addresses.add(Texts.trim(one.path("url").asText())));
        addresses.add(utterance);
        return Optional.of(Said.medium(
                kind,
                addresses.stream().filter(SkillMedia::isAddress).distinct().toList()));
    }

    private static boolean isAddress(String text) {
        return text.matches("(?i)https?://\\S+");
    }
}
