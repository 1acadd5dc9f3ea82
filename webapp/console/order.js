/** Puts the entries of a list in another order: by dragging, by Alt and an arrow key, and by two buttons that need neither. */

import { button, element, say } from "./element.js";

/** What is under the finger now. */
let dragged = null;

/**
 * The row of an entry in a list.
 *
 * @param list the entries themselves
 * @param scope a name of the list on the page; `data-focus` of what is in the row begins with it and the entry's place
 * @param name what the entry is called
 * @param moved is called when the entry has another place
 */
export function row({ list, scope, index, name, moved, locked }, ...children) {
  if (locked) {
    return element("li", { class: "entry" }, ...children);
  }
  const move = (to) => {
    if (to < 0 || to >= list.length || to === index) {
      return;
    }
    list.splice(to, 0, ...list.splice(index, 1));
    say(`${name}, ${list.length}개 가운데 ${to + 1}번째`);
    follow(`${scope}-${index}-`, `${scope}-${to}-`);
    moved();
  };
  const handle = (sign, where, to, key) => button(sign, () => move(to), {
    class: "handle", "aria-label": `${name} ${where}`, "data-focus": `${scope}-${index}-${key}`,
    "aria-disabled": to < 0 || to >= list.length ? "true" : undefined,
  });
  const made = element("li", {
    class: "entry", draggable: "true",
    onkeydown: (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step && event.altKey) {
        event.preventDefault();
        event.stopPropagation();
        move(index + step);
      }
    },
    ondragstart: (event) => {
      event.stopPropagation();
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", name);
      dragged = { list, move };
      made.classList.add("dragged");
    },
    ondragend: () => {
      dragged = null;
      made.classList.remove("dragged");
    },
    ondragover: (event) => over(event, () => made.classList.add("over")),
    ondragleave: () => made.classList.remove("over"),
    ondrop: (event) => over(event, () => dragged.move(index)),
  }, ...children, handle("↑", "위로", index - 1, "up"), handle("↓", "아래로", index + 1, "down"));
  const over = (event, act) => {
    if (dragged?.list === list) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  };
  return made;
}

/** The focus goes with the entry. */
function follow(from, to) {
  const focus = document.activeElement?.dataset.focus;
  if (focus?.startsWith(from)) {
    document.activeElement.dataset.focus = to + focus.slice(from.length);
  }
}
