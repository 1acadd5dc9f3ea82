/** A page on which an owner writes something: a draft, what customers see of it, a sentence to try, and earlier versions. */

import { advice, look } from "./api.js";
import { differences } from "./differences.js";
import { Draft } from "./draft.js";
import { button, element, say } from "./element.js";
import { called } from "./name.js";
import { attempts, frame } from "./page.js";
import { trial } from "./trial.js";
import { guard, mayLose } from "./unsaved.js";

/** In bytes; a longer text is named in a setting. */
const LONGEST_FILE = 60_000;

/**
 * Opens the page.
 *
 * @param kind "menu" or "questions"
 * @param edit gives the nodes of the forms; it is called again after each change
 * @param view gives the bubbles that a customer sees
 */
export async function textPage({ kind, title, note, edit, view }) {
  const draft = new Draft(kind);
  guard(() => draft.isOpen);
  const { told, attempt } = attempts((refused) => refused.status === 409 ? "다른 곳에서 먼저 바꿨어요. '버리기'를 누르면 지금 것을 보여 드려요." : advice(refused));
  const forms = element("div", { class: "forms" });
  const shown = element("div", { class: "room" });
  const state = element("p", { class: "soft", role: "status" });
  const store = button("저장하기", () => attempt(() => draft.store(), "저장했어요. 다음 손님부터 보여요."), { class: "strong" });
  const drop = button("버리기", () => attempt(() => draft.load(), "버렸어요."));
  const earlier = element("div", {});
  const redraw = () => {
    const place = placeOf(document.activeElement, forms);
    forms.replaceChildren(...edit(draft, () => draft.changed()));
    shown.replaceChildren(...view(draft));
    store.hidden = drop.hidden = draft.isReadOnly;
    store.disabled = !draft.isOpen;
    state.textContent = draft.isReadOnly ? `설정에 적힌 파일(${draft.file})에서 읽어요. 그 파일에서 고쳐 주세요. 여기서는 볼 수만 있어요.`
      : draft.isOpen ? "아직 저장하지 않은 것이 있어요. 손님에게는 전의 것이 보여요." : "저장한 그대로예요.";
    focus(forms, place);
  };
  draft.onChange(redraw);
  const details = element("details", { class: "earlier", ontoggle: () => details.open && attempt(() => versions(kind, draft, earlier, attempt)) },
    element("summary", {}, "지난 것과 파일"), earlier);
  frame(element("h2", {}, title), element("p", { class: "soft" }, note),
    element("div", { class: "save" }, store, drop, state), told,
    element("div", { class: "writing" }, forms,
      element("aside", { class: "customer", "aria-label": "손님이 보는 화면" }, element("h3", {}, "손님이 보는 화면"), shown, trial(draft))),
    details)
    .querySelector(".page").classList.add("wide");
  await attempt(() => draft.load());
}

/** Where the focus is in a list, so that it stays with an entry that is drawn again. */
function placeOf(node, forms) {
  return node && forms.contains(node) ? node.dataset.focus ?? null : null;
}

function focus(forms, place) {
  if (place !== null) {
    forms.querySelector(`[data-focus="${CSS.escape(place)}"]`)?.focus();
  }
}

async function versions(kind, draft, place, attempt) {
  const { versions: all } = await look(`texts/${kind}/versions`);
  const rows = [...all, { number: 0, at: null, who: "" }];
  place.replaceChildren(
    element("div", { class: "files" },
      element("a", { href: `api/texts/${kind}/file.yaml`, download: true }, "파일로 내려받기(YAML)"),
      draft.isReadOnly ? null : upload(draft, attempt)),
    element("ol", { class: "rows" }, ...rows.map((version, index) => row(version, rows[index + 1], index === 0))));

  function row({ number, at, who }, before, isLatest) {
    const when = at ? new Date(at).toLocaleString("ko-KR", { dateStyle: "medium", timeStyle: "short" }) : "처음 받은 것";
    const changes = element("ul", { class: "changes", hidden: true });
    const compare = button("무엇이 달라졌나요?", () => attempt(async () => {
      const [now, then] = await Promise.all([look(`texts/${kind}/versions/${number}`), look(`texts/${kind}/versions/${before.number}`)]);
      const lines = differences(kind, then.content, now.content);
      changes.replaceChildren(...(lines.length ? lines : ["달라진 것이 없어요."]).map((line) => element("li", {}, line)));
      changes.hidden = false;
    }), { "aria-label": `${when} 무엇이 달라졌나요?` });
    const back = button("이때로 되돌리기", () => attempt(async () => {
      if (draft.isOpen && !await mayLose("고친 것 버리고 되돌리기")) {
        return;
      }
      await draft.goBack(number);
      await versions(kind, draft, place, attempt);
      say("되돌렸어요. 다음 손님부터 보여요.");
    }), { "aria-label": `${when} 이때로 되돌리기` });
    return element("li", {}, element("b", {}, when), who ? element("span", { class: "soft" }, called(who)) : null,
      isLatest ? element("span", { class: "soft" }, "지금 것") : null, before ? compare : null,
      isLatest || draft.isReadOnly ? null : back, changes);
  }
}

function upload(draft, attempt) {
  const field = element("input", {
    type: "file", accept: ".yaml,.yml,text/yaml",
    onchange: () => attempt(async () => {
      const [file] = field.files;
      field.value = "";
      if (file.size > LONGEST_FILE) {
        throw Object.assign(new Error(), { status: 413, body: { reason: "파일이 너무 커요(60 KB까지). 더 큰 파일은 봇을 설치한 분이 설정에 적어 주세요." } });
      }
      if (draft.isOpen && !await mayLose("고친 것 버리고 파일에서 읽기")) {
        return;
      }
      await draft.storeText(await file.text());
      say("파일을 읽었어요. 다음 손님부터 보여요.");
    }),
  });
  return element("label", {}, "파일에서 읽기(YAML)", field);
}
