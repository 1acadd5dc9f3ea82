package kr.plusbot.kakao.openbuilder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a skill call (the format page, "SkillResponse"). Immutable.
 *
 * @param version without {@code 2.0} Kakao reads the answer as the old format
 * @param template what the user reads; null when it comes later
 * @param useCallback true when the answer comes later; else null
 * @param data what the block's own text may quote; null when there is nothing
 */
record SkillResponse(
        @JsonProperty("version") String version,
        @JsonProperty("template") @Nullable Template template,
        @JsonProperty("useCallback") @Nullable Boolean useCallback,
        @JsonProperty("data") @Nullable Map<String, String> data) {

    private static final String VERSION = "2.0";

    /** The answer to a call that cannot be read. */
    static final SkillResponse NOT_UNDERSTOOD =
            of(List.of(new Bubble.SimpleText("죄송해요. 말씀을 알아듣지 못했어요. 다시 보내 주세요.")), List.of());

    /** Says nothing, in a group room. */
    static final SkillResponse SILENT = of(List.of(), List.of());

    /** Announces an answer that is delivered to the callback address; the block's text shows {@code {{#webhook.text}}}. */
    static final SkillResponse ANNOUNCED = new SkillResponse(
            VERSION, null, true, Map.of("text", "아직 찾고 있어요. 찾는 대로 보내 드릴게요. 오지 않으면 '결과 보기'라고 보내 주세요."));

    static SkillResponse of(List<Bubble> outputs, List<QuickReply> quickReplies) {
        List<Map<String, Bubble>> named = outputs.stream().map(Bubble::named).toList();
        return new SkillResponse(
                VERSION, new Template(named, quickReplies.isEmpty() ? null : quickReplies), null, null);
    }

    /** What the user reads, and how they may answer by a tap. */
    record Template(
            @JsonProperty("outputs") List<Map<String, Bubble>> outputs,
            @JsonProperty("quickReplies") @Nullable List<QuickReply> quickReplies) {
        Template {
            outputs = Limit.OUTPUTS.cut(outputs);
            quickReplies = quickReplies == null ? null : Limit.QUICK_REPLIES.cut(quickReplies);
        }
    }

    /**
     * A button below the chat that is gone after the next message.
     *
     * @param messageText what arrives as the user's words; the label may be shorter
     * @param extra comes back as {@code action.clientExtra}; null when nothing
     */
    record QuickReply(
            @JsonProperty("label") String label,
            @JsonProperty("action") String action,
            @JsonProperty("messageText") String messageText,
            @JsonProperty("extra") @Nullable Map<String, List<String>> extra) {
        QuickReply {
            label = Limit.LABEL.cut(label);
        }

        static QuickReply saying(String words) {
            return new QuickReply(words, "message", words, null);
        }
    }
}
