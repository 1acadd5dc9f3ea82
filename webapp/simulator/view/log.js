/** The scrolled list of bubbles. It follows the talk unless the reader has scrolled up. */

import { element } from "./element.js";

/** In pixels: so close to the end a reader wants to see what comes next. */
const CLOSE = 80;

export class Log {
  #atEnd = true;
  #height = 0;
  #list = element("ol", { class: "bubbles" });

  constructor(label) {
    const properties = { class: "view", role: "log", "aria-live": "polite", "aria-label": label, tabindex: 0 };
    this.root = element("div", properties, this.#list);
    this.root.addEventListener("scroll", () => this.#look());
    new ResizeObserver(() => this.#resized()).observe(this.root);
    new ResizeObserver(() => this.#follow()).observe(this.#list);
  }

  put(item) {
    this.#atEnd ||= item.classList.contains("own");
    this.#list.append(item);
    this.#follow();
  }

  clear() {
    this.#list.replaceChildren();
  }

  /** Only the reader's own scrolling counts, not that of a list which has just become shorter. */
  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.root;
    if (clientHeight === this.#height) {
      this.#atEnd = scrollHeight - scrollTop - clientHeight < CLOSE;
    }
  }

  #resized() {
    this.#height = this.root.clientHeight;
    this.#follow();
  }

  #follow() {
    if (this.#atEnd) {
      this.root.scrollTop = this.root.scrollHeight;
    }
  }
}
