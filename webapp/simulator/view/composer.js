/** What stands below the bubbles: a field to type in, or buttons in its place. */

import { button, element, foldsAway } from "./element.js";

/** Fixed in the phone's program (manual, section 5.1). */
const HINT = "원하는 버튼을 선택하세요";

const MEDIA = [
  ["photo", "사진", () => new URL("sample.svg", location.href).href],
  ["video", "동영상", () => "https://example.com/video.mp4"],
  ["audio", "음성", () => "https://example.com/audio.m4a"],
  ["sticker", "처음 보는 종류", () => "(이모티콘)"],
];

export class Composer {
  root = element("div", { class: "composer" });
  buttons = [];

  /** @param send is told a type and a content, and whether a button was tapped */
  constructor(send) {
    this.send = send;
  }

  /** Shows buttons, or the field when there are none. Who was here with the focus stays here. */
  show(buttons) {
    const focused = this.root.contains(document.activeElement);
    const draft = this.root.querySelector("textarea")?.value ?? "";
    this.buttons = buttons;
    this.root.replaceChildren(...(buttons.length ? this.#keyboard() : this.#field(draft)));
    if (focused) {
      this.focus();
    }
  }

  /** Nothing can be sent; this says why, and what there is to do about it. */
  close(reason, label, act) {
    this.buttons = [];
    this.root.replaceChildren(element("p", { class: "hint" }, reason), button(label, act, { class: "again" }));
  }

  focus() {
    this.root.querySelector("textarea, .keyboard button")?.focus();
  }

  #keyboard() {
    const taps = this.buttons.map((label) =>
      element("li", {}, button(label, () => this.send("text", label, true))),
    );
    return [
      element("p", { class: "hint" }, HINT),
      element("ul", { class: "keyboard", "aria-label": HINT }, ...taps),
    ];
  }

  #field(draft) {
    const field = element("textarea", { rows: 1, "aria-label": "메시지 입력", placeholder: "메시지 입력", maxlength: 4000 });
    field.value = draft;
    requestAnimationFrame(() => this.#grow(field));
    field.addEventListener("keydown", (event) => this.#key(event, form));
    field.addEventListener("input", () => this.#grow(field));
    const form = element(
      "form",
      { class: "field", onsubmit: (event) => this.#submit(event, field) },
      this.#media(),
      field,
      element("button", { class: "send", type: "submit", "aria-label": "보내기" }, "➤"),
    );
    return [form];
  }

  /** Enter ends a syllable that is still being composed; only the next one sends. */
  #key(event, form) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      form.requestSubmit();
    }
  }

  #submit(event, field) {
    event.preventDefault();
    const text = field.value.trim();
    if (text) {
      field.value = "";
      this.#grow(field);
      this.send("text", text, false);
    }
  }

  /** As many lines as are written, up to what the style sheet allows. */
  #grow(field) {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }

  #media() {
    const choices = MEDIA.map(([type, name, content]) =>
      element("li", {}, button(name, () => this.#sendMedium(type, content()))),
    );
    const summary = element("summary", { "aria-label": "사진이나 다른 것 보내기" }, "＋");
    return foldsAway(element("details", { class: "media" }, summary, element("ul", {}, ...choices)));
  }

  #sendMedium(type, content) {
    this.root.querySelector("details").open = false;
    this.focus();
    this.send(type, content, false);
  }
}
