package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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

    private static final Map<String, MessageKind> KINDS = Map.of(
            "image", MessageKind.PHOTO,
            "photo", MessageKind.PHOTO,
            "video", MessageKind.VIDEO,
            "audio", MessageKind.AUDIO);

    /** How the block was reached ({@code flow.trigger.type}) where the user sent a medium: {@code IMAGE_UPLOAD} and its like. */
    private static final Pattern UPLOAD = Pattern.compile("^(?<kind>[A-Z]+)_UPLOAD$");

    /** What plug-ins give that show the user a page: pictures, an agreement, or an address for the answer. */
    private static final List<String> PLUG_INS = List.of("secureUrls", "privacyAgreement", "otp");

    /** The secure-image plug-in ({@code @sys.plugin.secureimage}) writes {@code List(https://…, https://…)}. */
    private static final Pattern LIST = Pattern.compile("(?is)^\\s*List\\((.*)\\)\\s*$");

    private static final Pattern BETWEEN = Pattern.compile(",\\s*(?=https?://)");

    private SkillMedia() {}

    /** The media of a call; empty when it brings words only. */
    static Optional<Said> of(JsonNode json, String utterance) {
        return plugIns(new Parameters(json.path("action")))
                .or(() -> media(json.path("userRequest").path("params").path("media"), utterance))
                .or(() -> uploaded(json.path("flow").path("trigger").path("type"), utterance));
    }

    /**
     * The pictures of the secure-image plug-in. The utterance is then the plug-in's own sentence and no answer to
     * anything, also when the user has sent no picture, and with a plug-in that knows none.
     */
    private static Optional<Said> plugIns(Parameters parameters) {
        List<JsonNode> plugIns = parameters.values().stream()
                .filter(value -> PLUG_INS.stream().anyMatch(value::has))
                .toList();
        List<String> addresses = plugIns.stream()
                .flatMap(plugIn -> addresses(plugIn.path("secureUrls")))
                .distinct()
                .toList();
        MessageKind kind = addresses.isEmpty() ? MessageKind.OTHER : MessageKind.PHOTO;
        return plugIns.isEmpty() ? Optional.empty() : Optional.of(Said.medium(kind, addresses));
    }

    private static Stream<String> addresses(JsonNode given) {
        JsonNode urls = EncodedJson.decoded(given);
        Stream<String> found = urls.isTextual()
                ? BETWEEN.splitAsStream(LIST.matcher(urls.textValue()).replaceFirst("$1"))
                : StreamSupport.stream(urls.spliterator(), false).map(JsonNode::asText);
        return found.map(Texts::trim).filter(SkillMedia::isAddress);
    }

    private static Optional<Said> media(JsonNode medium, String utterance) {
        JsonNode media = EncodedJson.decoded(medium);
        JsonNode first = media.isArray() ? media.path(0) : media;
        if (!first.isObject()) {
            return Optional.empty();
        }
        List<String> given = new ArrayList<>();
        (media.isArray() ? media : List.of(media))
                .forEach(one -> given.add(Texts.trim(one.path("url").asText(""))));
        given.add(utterance);
        List<String> addresses =
                given.stream().filter(SkillMedia::isAddress).distinct().toList();
        String type = first.path("type").asText("");
        return type.isBlank() && addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(Said.medium(kind(type), addresses));
    }

    /** A medium of which the call has no more than its address as the user's words. */
    private static Optional<Said> uploaded(JsonNode trigger, String utterance) {
        Matcher upload = UPLOAD.matcher(trigger.asText());
        return upload.matches() && isAddress(utterance)
                ? Optional.of(Said.medium(kind(upload.group("kind")), List.of(utterance)))
                : Optional.empty();
    }

    private static MessageKind kind(String type) {
        return KINDS.getOrDefault(type.strip().toLowerCase(Locale.ROOT), MessageKind.OTHER);
    }

    private static boolean isAddress(String text) {
        return text.matches("(?i)https?://\\S+");
    }
}
