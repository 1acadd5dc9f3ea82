/** What goes over the wire besides the talk: a body as it is, and what a skill is set to. */

import { button, element } from "./element.js";

/** Sends a body as it is, in the name of the desk's first user. */
export function rawPanel(desk) {
  const { rawTitle, rawExample, options } = desk.side;
  const body = element("textarea", { id: "raw", rows: 3, spellcheck: "false" });
  body.value = rawExample;
  return [
    ...(options ? [settings(options)] : []),
    folded("본문을 그대로 보내기", labelled(rawTitle, body), button("그대로 보내기", () => desk.sendRaw(body.value))),
  ];
}

/** What a block of the admin centre would be set to. */
function settings(options) {
  const text = (title, id, type = "text") => {
    const input = element("input", { id: `skill-${id}`, type, autocomplete: "off", oninput: () => (options[id] = input.value) });
    input.value = options[id];
    return labelled(title, input);
  };
  const callback = element("input", { id: "skill-callback", type: "checkbox", onchange: () => (options.callback = callback.checked) });
  callback.checked = options.callback;
  const botTest = element("input", { id: "skill-bot-test", type: "checkbox", onchange: () => (options.botTest = botTest.checked) });
  botTest.checked = options.botTest;
  const form = element("form", { onsubmit: (event) => event.preventDefault() });
  form.append(
    text("헤더", "header"),
    text("비밀 (plusbot.skill.secret)", "secret", "password"),
    text("봇 이름 (그룹방에서 @로 부르는)", "name"),
    labelled("콜백 주소 보내기", callback),
    labelled("관리자센터의 봇 테스트로 부르기", botTest),
  );
  return folded("스킬 설정", form);
}

function folded(title, ...children) {
  return element("details", { class: "raw" }, element("summary", {}, title), ...children);
}

function labelled(title, input) {
  return element("p", {}, element("label", { for: input.id }, title), input);
}
