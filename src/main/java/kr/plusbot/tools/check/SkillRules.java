package kr.plusbot.tools.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of a skill's answer (format page, "SkillResponse"). Without state. */
final class SkillRules {

    private static final int MOST_OUTPUTS = 3;
    private static final int MOST_QUICK_REPLIES = 10;

    /** Of a quick reply's label; the page names no limit, but phones cut it here. */
    private static final int LONGEST_LABEL = 14;

    /** In bytes: beyond this there is no reply (Kakao's help for chatbots). */
    private static final int LARGEST_BUBBLE = 30 * 1_024;

    private static final String SECTION = "SkillResponse";
    private static final String CALLBACK = "콜백";

    private SkillRules() {}

    /** The answer to a skill call, or what is delivered to a callback address. */
    static void response(Endpoint endpoint, ObjectNode response, Findings findings) {
        Part.judge(response, "답", SECTION, findings, answer -> {
            if (!answer.text("version").equals("2.0")) {
                findings.breaks(SECTION, "'version'이 \"2.0\"이 아니에요. 카카오는 옛 형식으로 읽어요.");
            }
            answer.texts("version").flags("useCallback").maps("data");
            answer.object("context", "ContextControl", SkillRules::context);
            if (response.path("useCallback").asBoolean()) {
                announcement(endpoint, answer, findings);
            } else {
                answer.needs("template");
            }
            answer.object("template", "SkillTemplate", template -> template(endpoint, template, findings));
        });
    }

    private static void announcement(Endpoint endpoint, Part answer, Findings findings) {
        if (endpoint == Endpoint.CALLBACK) {
            findings.breaks(CALLBACK, "콜백으로 보내는 답에 'useCallback'이 있어요. 진짜 답을 보내세요.");
        } else if (!endpoint.takesCallback()) {
            findings.breaks(CALLBACK, "callbackUrl이 없는 호출에 'useCallback'으로 답했어요. 나중에 보낼 곳이 없어요.");
        } else if (answer.has("template")) {
            findings.bends(CALLBACK, "'useCallback'과 함께 보낸 'template'은 보이지 않아요.");
        }
    }

    private static void context(Part context) {
        context.list(
                "values",
                0,
                Part.UNLIMITED,
                "ContextControl",
                value -> value.needs("name", "lifeSpan")
                        .texts("name")
                        .numbers("lifeSpan", "ttl")
                        .maps("params"));
    }

    private static void template(Endpoint endpoint, Part template, Findings findings) {
        template.needs("outputs");
        if (!endpoint.maySayNothing() && isSilent(template)) {
            template.bends("'outputs'가 비어 있어 이용자에게 아무것도 보이지 않아요. 그룹 채팅방이 아니면 답하세요.");
        }
        if (endpoint.isInGroup()) {
            inGroup(template);
        }
        template.list("outputs", 0, MOST_OUTPUTS, (output, name) -> {
            BubbleRules.output(output, name, findings);
            if (output.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_BUBBLE) {
                findings.breaks("outputs", "%s이(가) 30 KB를 넘어요. 카카오는 아무것도 보여 주지 않아요.", name);
            }
        });
        template.list("quickReplies", 0, MOST_QUICK_REPLIES, "QuickReply", SkillRules::quickReply);
    }

    /** What Kakao does not show in a group room. */
    private static void inGroup(Part template) {
        if (!template.value("quickReplies").isEmpty()) {
            template.bends("그룹 채팅방에는 'quickReplies'가 보이지 않아요. 고를 것을 글과 카드의 버튼으로 보여 주세요.");
        }
        for (String kind : List.of("carousel", "commerceCard")) {
            if (template.value("outputs").findValue(kind) != null) {
                template.bends("그룹 채팅방에는 '%s'이(가) 보이지 않아요.", kind);
            }
        }
    }

    private static boolean isSilent(Part template) {
        return template.value("outputs").isArray() && template.value("outputs").isEmpty();
    }

    private static void quickReply(Part reply) {
        reply.needs("label", "action")
                .text("label", LONGEST_LABEL)
                .texts("action", "messageText", "blockId")
                .maps("extra");
        switch (reply.text("action")) {
            case "message" -> {}
            case "block" -> reply.needs("blockId");
            default -> reply.breaks("바로연결의 'action'은 message나 block이어야 해요.");
        }
    }
}
