/** Puts the entries of a list in another order: by dragging, by keys, and by two buttons that need neither. */

import { button, element, say } from "./element.js";

/**
 * The row of an entry in a list.
 *
 * @param list the entries themselves
 * @param name what the entry is called
 * @param moved is called with the entry's new place
 */
export function row({ list, index, name, moved, locked }, ...children) {
  const move = (to) => {
    if (to < 0 || to >= list.length || to === index) {
      return;
    }
    list.splice(to, 0, ...list.splice(index, 1));
    say(`${name}, ${list.length}개 가운데 ${to + 1}번째`);
    moved(to);
  };
  const handles = locked ? [] : [
    button("↑", () => move(index - 1), { class: "handle", "aria-label": `${name} 위로`, disabled: index === 0, "data-move": "up" }),
    button("↓", () => move(index + 1), { class: "handle", "aria-label": `${name} 아래로`, disabled: index === list.length - 1, "data-move": "down" })];
  const made = element("li", {
    class: "entry", draggable: locked ? undefined : "true", "data-place": index,
    onkeydown: (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step && event.altKey && !locked) {
        event.preventDefault();
        move(index + step);
      }
    },
    ondragstart: (event) => {
      event.stopPropagation();
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", String(index));
      dragged = { list, move };
      made.classList.add("dragged");
    },
    ondragend: () => {
      dragged = null;
      made.classList.remove("dragged");
    },
    ondragover: (event) => {
      if (dragged?.list === list) {
        event.preventDefault();
        event.stopPropagation();
        made.classList.add("over");
      }
    },
    ondragleave: () => made.classList.remove("over"),
    ondrop: (event) => {
      if (dragged?.list === list) {
        event.preventDefault();
        event.stopPropagation();
        dragged.move(index);
      }
    },
  }, ...children, ...handles);
  return made;
}

/** What is under the finger now. */
let dragged = null;
