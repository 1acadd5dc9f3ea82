/** The scrolled list of bubbles. It follows the talk unless the reader has scrolled up. */

import { element } from "./element.js";

/** In pixels: so close to the end a reader wants to see what comes next. */
const CLOSE = 80;

export class Log {
  #atEnd = true;
  #list = element("ol", { class: "bubbles" });

  constructor(label) {
    const properties = { class: "view", role: "log", "aria-live": "polite", "aria-label": label, tabindex: 0 };
    this.root = element("div", properties, this.#list);
    this.root.addEventListener("scroll", () => this.#look());
    new ResizeObserver(() => this.#follow()).observe(this.root);
  }

  put(item) {
    this.#atEnd ||= item.classList.contains("own");
    this.#list.append(item);
    this.#follow();
  }

  clear() {
    this.#list.replaceChildren();
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.root;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < CLOSE;
  }

  #follow() {
    if (this.#atEnd) {
      this.root.scrollTop = this.root.scrollHeight;
    }
  }
}
