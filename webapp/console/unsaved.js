/** What is written and not stored yet: people are asked before it is lost. */

import { button, element } from "./element.js";

let isWritten = () => false;
let isKept = false;

/**
 * The page that opens now says whether something in it is not stored.
 *
 * @param written whether it is so
 * @param kept whether the page keeps it while another one is open
 */
export function guard(written = () => false, { kept = false } = {}) {
  isWritten = written;
  isKept = kept;
}

/** @return whether the page may be left, as people say when something would be lost; a promise */
export function mayLeave() {
  return isWritten() && !isKept ? mayLose("저장하지 않고 나가기") : Promise.resolve(true);
}

/**
 * Asks in the page itself: the browser's own question would stop the ring.
 *
 * @param label of the button that loses it
 */
export function mayLose(label) {
  return new Promise((answer) => {
    const opener = document.activeElement;
    const stay = button("계속 쓰기", () => asked.close(), { class: "strong", autofocus: true });
    const asked = element("dialog", { "aria-labelledby": "unsaved" },
      element("h2", { id: "unsaved" }, "저장하지 않은 것이 있어요"), element("p", {}, "이대로 두면 고친 것이 없어져요."),
      element("div", { class: "acts" }, stay, button(label, () => asked.close("lose"), { class: "plain danger" })));
    asked.addEventListener("close", () => {
      asked.remove();
      if (opener?.isConnected) {
        opener.focus();
      }
      answer(asked.returnValue === "lose");
    });
    document.body.append(asked);
    asked.showModal();
  });
}

addEventListener("beforeunload", (event) => {
  if (isWritten()) {
    event.preventDefault();
  }
});
