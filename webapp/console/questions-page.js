/** Questions of customers and the shop's answers, by forms. */

import { button, element } from "./element.js";
import { dialog, long, text } from "./fields.js";
import { words } from "./draft.js";
import { row } from "./order.js";
import { textPage } from "./text-page.js";
import { bubble } from "./trial.js";

/** The title of the question whose answer the customer's view shows. */
let seen = null;

export function questionsPage() {
  seen = null;
  return textPage({
    kind: "questions", title: "질문과 답", edit, view,
    note: "손님이 묻는 말을 서너 가지 적어 두면 비슷한 말도 알아들어요. 저장하면 다음 손님부터 답해요.",
  });
}

function edit(draft, changed) {
  const { content, isReadOnly: locked } = draft;
  content.faq ??= [];
  return [
    element("ol", { class: "entries" }, ...content.faq.map((entry, index) =>
      row({ list: content.faq, scope: "question", index, name: entry.title, locked, moved: changed },
        element("span", { class: "what" }, element("b", {}, entry.title), element("span", { class: "soft clip" }, entry.answer)),
        button("보기", () => { seen = entry.title; changed(); }, { "aria-label": `${entry.title} 손님처럼 보기`, "data-focus": `question-${index}-see` }),
        locked ? null : button("고치기", () => askEntry(entry, content.faq, changed), { "aria-label": `${entry.title} 고치기`, "data-focus": `question-${index}-edit` })))),
    locked ? null : button("+ 질문 더하기", () => askEntry({ title: "", answer: "", sayings: [] }, content.faq, changed), { "data-focus": "new" }),
  ].filter(Boolean);
}

function askEntry(entry, all, changed) {
  const its = structuredClone(entry);
  const isNew = !all.includes(entry);
  const link = { ...its.link };
  const photo = { ...its.photo };
  dialog(isNew ? "질문 더하기" : entry.title, [
    text("제목", its.title, (title) => { its.title = title.trim(); }, { required: true, hint: "봇이 잘 모를 때 버튼에 보여요." }),
    long("답", its.answer, (answer) => { its.answer = answer; }),
    long("손님이 묻는 말", (its.sayings ?? []).join("\n"), (sayings) => { its.sayings = sayings.split("\n").map((one) => one.trim()).filter(Boolean); }, { longest: 6000, hint: "한 줄에 하나씩. 서너 가지가 좋아요." }),
    text("답 아래 버튼", (its.buttons ?? []).join(", "), (buttons) => { its.buttons = words(buttons); }, { longest: 400, hint: "주문하기처럼 명령이나 다른 질문의 제목. 비워 두어도 돼요." }),
    text("링크 주소", link.url, (url) => { link.url = url.trim(); }, { longest: 500, hint: "https://로 시작해요. 비워 두어도 돼요." }),
    text("링크 이름", link.label, (label) => { link.label = label.trim(); }, { longest: 14 }),
    text("사진 주소", photo.url, (url) => { photo.url = url.trim(); }, { longest: 500, hint: "비워 두어도 돼요." }),
  ], () => {
    its.link = link.url ? link : null;
    its.photo = photo.url ? photo : null;
    Object.assign(entry, its);
    if (isNew) {
      all.push(entry);
    }
    seen = entry.title;
    changed();
  }, { remove: isNew ? null : () => { all.splice(all.indexOf(entry), 1); changed(); } });
}

function view(draft) {
  const entry = (draft.content.faq ?? []).find(({ title }) => title === seen) ?? draft.content.faq?.[0];
  if (!entry) {
    return [bubble("아직 질문이 없어요.")];
  }
  const labels = entry.buttons?.length ? [...entry.buttons, "처음으로"] : [];
  return [bubble(entry.sayings?.[0] ?? entry.title, "mine"), bubble(entry.answer),
    entry.photo ? element("p", { class: "soft" }, `사진: ${entry.photo.url}`) : null,
    entry.link ? element("span", { class: "reply" }, entry.link.label || "자세히 보기") : null,
    element("div", { class: "replies" }, ...labels.map((label) => element("span", { class: "reply" }, label)))].filter(Boolean);
}
