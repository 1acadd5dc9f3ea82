/** What pages have in common: their frame, and the place where they say what could not be done. */

import { advice } from "./api.js";
import { element, say, show } from "./element.js";

/** Shows a page of sections. */
export function frame(...children) {
  return show(element("section", { class: "page" }, ...children));
}

/**
 * A place for what could not be done, and a way to do things.
 *
 * @param words say what to do about a refusal
 */
export function attempts(words = advice) {
  const told = element("p", { class: "wrong", role: "alert" });
  /** @return what the work gives; undefined when it was refused */
  const attempt = async (work, said = "") => {
    try {
      const done = await work();
      told.textContent = "";
      if (said) {
        say(said);
      }
      return done;
    } catch (refused) {
      told.textContent = words(refused);
      return undefined;
    }
  };
  return { told, attempt };
}

/** A table with a row of heads; each cell is a text or a node. */
export function table(caption, heads, rows, properties = {}) {
  return element("div", { class: "table", role: "region", tabindex: 0, "aria-label": `${caption} 표` },
    element("table", properties,
      element("caption", { class: "unseen" }, caption),
      element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, ...rows.map(([first, ...rest]) =>
        element("tr", {}, element("th", { scope: "row" }, first), ...rest.map((cell) => element("td", {}, cell)))))));
}
