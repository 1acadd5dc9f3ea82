/** A box to try a sentence in: how the bot would take it, by what is not stored yet. */

import { advice } from "./api.js";
import { element } from "./element.js";

export function trial(draft) {
  const field = element("input", { name: "say", maxlength: 200, autocomplete: "off", required: true });
  const room = element("div", { class: "room heard", role: "log", "aria-label": "해 본 말" });
  const onsubmit = async (event) => {
    event.preventDefault();
    const said = field.value.trim();
    try {
      room.replaceChildren(bubble(said, "mine"), ...heard(await draft.hear(said)).map((text) => bubble(text)));
    } catch (refused) {
      room.replaceChildren(bubble(said, "mine"), element("p", { class: "wrong" }, advice(refused)));
    }
  };
  return element("form", { class: "try", onsubmit },
    element("label", {}, "손님처럼 말해 보기", field), element("button", { type: "submit" }, "보내기"), room);
}

export function bubble(text, whose = "") {
  return element("p", { class: `bubble ${whose}` }, text);
}

function heard({ order, unclear, lines, missing, unavailable, dine, memo, title, answer, suggestions }) {
  if (order) {
    return [[
      lines.length ? `주문으로 알아들어요.\n${lines.map(({ item, choices, quantity }) => `${item}${choices.length ? ` (${choices.join(", ")})` : ""} ${quantity}개`).join("\n")}` : "주문 같은데 메뉴를 찾지 못해요.",
      dine, memo ? `요청: ${memo}` : "", unavailable.length ? `드릴 수 없어요: ${unavailable.join(", ")}` : ""].filter(Boolean).join("\n"),
    missing.length ? `더 여쭤봐요: ${missing.join(", ")}` : "", unclear ? "잘 모르는 말이 있어서 한 번 더 여쭤봐요." : ""].filter(Boolean);
  }
  if (title) {
    return [`'${title}'을(를) 묻는 말로 알아들어요.`, answer];
  }
  return [suggestions.length ? `혹시 이런 것이 궁금하신가요?\n${suggestions.join("\n")}` : "알아듣지 못해요. 메뉴의 다른 이름이나 질문에 이 말을 더해 보세요."];
}
