/** Panels of which one is shown, with the keys that the ARIA practices give them. */

import { button, element } from "./element.js";

/** @param panels pairs of a title and an element */
export function tabs(panels) {
  const heads = panels.map(([title], i) =>
    button(title, () => select(i), { role: "tab", id: `tab-${i}`, "aria-controls": `panel-${i}` }),
  );
  const bodies = panels.map(([, content], i) =>
    element("div", { role: "tabpanel", id: `panel-${i}`, "aria-labelledby": `tab-${i}`, tabindex: 0 }, content),
  );
  const select = (chosen) => {
    heads.forEach((head, i) => {
      head.setAttribute("aria-selected", i === chosen);
      head.tabIndex = i === chosen ? 0 : -1;
      bodies[i].hidden = i !== chosen;
    });
  };
  const list = element("div", { role: "tablist", "aria-label": "살펴보기" }, ...heads);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = (heads.indexOf(document.activeElement) + step + heads.length) % heads.length;
      select(next);
      heads[next].focus();
    }
  });
  select(0);
  return [list, ...bodies];
}
