/** What stands below the bubbles: a field to type in, or buttons in its place. */

import { button, element, foldsAway } from "./element.js";

/** Fixed in the phone's program (manual, section 5.1). */
const HINT = "원하는 버튼을 선택하세요";

const MOST_SAID = 50;

const NOTHING = { taps: [], typing: true };

export class Composer {
  root = element("div", { class: "composer" });
  prompt = NOTHING;

  /** What was typed, the latest last. */
  said = [];
  #back = 0;

  /**
   * @param send is told {type, content}, with the tap if it was one
   * @param media what can be sent besides text: the kind, its title, and what gives the content
   * @param mention calls the bot in a group room; null elsewhere
   */
  constructor(send, media, mention = null) {
    this.send = send;
    this.media = media;
    this.mention = mention;
  }

  /** Shows buttons in place of the field, or above it, or the field alone. Who came here by the keyboard, or is writing, stays here. */
  show(prompt) {
    const byPointer = document.documentElement.dataset.by === "pointer";
    const focused = this.root.querySelector(byPointer ? "textarea:focus" : ":focus-visible");
    const draft = this.root.querySelector("textarea")?.value ?? "";
    this.prompt = prompt;
    this.root.replaceChildren(...(prompt.typing ? [...this.#quickReplies(), ...this.#field(draft)] : this.#keyboard()));
    if (focused) {
      this.focus();
    }
  }

  /** Quick replies are gone after the next message; a keyboard stays until the answer. */
  sent() {
    if (this.prompt.typing && this.prompt.taps.length) {
      this.show(NOTHING);
    }
  }

  /** Nothing can be sent; this says why, and what there is to do about it. */
  close(reason, label, act) {
    this.prompt = NOTHING;
    this.root.replaceChildren(element("p", { class: "hint" }, reason), button(label, act, { class: "again" }));
  }

  focus() {
    this.root.querySelector("textarea, .keyboard button")?.focus();
  }

  #keyboard() {
    return [
      element("p", { class: "hint" }, HINT),
      element("ul", { class: "keyboard", "aria-label": HINT }, ...this.#taps()),
    ];
  }

  #quickReplies() {
    return this.prompt.taps.length ? [element("ul", { class: "quick", "aria-label": "바로연결" }, ...this.#taps())] : [];
  }

  #taps() {
    return this.prompt.taps.map((tap) => element("li", {}, button(tap.label, () => this.send(tapped(tap)))));
  }

  #field(draft) {
    const field = element("textarea", { rows: 1, "aria-label": "메시지 입력", placeholder: "메시지 입력", maxlength: 4000 });
    field.value = draft;
    this.#back = 0;
    requestAnimationFrame(() => this.#grow(field));
    field.addEventListener("keydown", (event) => this.#key(event, form));
    field.addEventListener("input", () => this.#grow(field));
    const call = () => {
      field.value = this.mention + field.value;
      field.focus();
      this.#grow(field);
    };
    const form = element(
      "form",
      { class: "field", onsubmit: (event) => this.#submit(event, field) },
      this.#media(),
      ...(this.mention ? [button("@", call, { class: "mention", "aria-label": "봇 부르기" })] : []),
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
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const field = event.target;
    if (step && !event.isComposing && (this.#back > 0 || field.value === "")) {
      this.#recall(field, step);
      event.preventDefault();
    }
  }

  /** Brings an earlier text back, or the one after it; behind the latest stands nothing. */
  #recall(field, step) {
    this.#back = Math.min(Math.max(this.#back + step, 0), this.said.length);
    field.value = this.#back ? this.said[this.said.length - this.#back] : "";
    this.#grow(field);
  }

  #submit(event, field) {
    event.preventDefault();
    const text = field.value.trim();
    if (text) {
      field.value = "";
      this.#grow(field);
      this.said = [...this.said.filter((one) => one !== text), text].slice(-MOST_SAID);
      this.#back = 0;
      this.send({ type: "text", content: text });
    }
  }

  /** As many lines as are written, up to what the style sheet allows. */
  #grow(field) {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }

  #media() {
    const choices = this.media.map(([type, name, content]) =>
      element("li", {}, button(name, () => this.#sendMedium(type, content()))),
    );
    const summary = element("summary", { "aria-label": "사진이나 다른 것 보내기" }, "＋");
    return foldsAway(element("details", { class: "media" }, summary, element("ul", {}, ...choices)));
  }

  #sendMedium(type, content) {
    this.root.querySelector("details").open = false;
    this.focus();
    this.send({ type, content });
  }
}

/** What a tap says. */
export function tapped(tap) {
  return { type: "text", content: tap.words, tap };
}
