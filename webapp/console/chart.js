/** Draws bars. A picture never stands alone: the same numbers are in a table beside it. */

const SVG = "http://www.w3.org/2000/svg";

/** In the picture's own units; it grows with its place. */
const HEIGHT = 180;
const FOOT = 26;
const HEAD = 24;
const SLOT = 44;
const LEAST_WIDTH = 320;

/**
 * @param title what the picture shows, for those who do not see it
 * @param entries `{ label, value, said }`, the first one left
 */
export function bars(title, entries) {
  const slot = Math.max(SLOT, LEAST_WIDTH / Math.max(entries.length, 1));
  const width = slot * Math.max(entries.length, 1);
  const most = Math.max(1, ...entries.map(({ value }) => value));
  const every = Math.ceil(entries.length / Math.floor(900 / SLOT));
  return node("svg", { class: "bars", role: "img", "aria-label": title, viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: "xMidYMax meet" },
    node("line", { x1: 0, y1: HEIGHT - FOOT, x2: width, y2: HEIGHT - FOOT }),
    ...entries.flatMap((entry, index) => bar(entry, { slot, most, x: slot * index, named: index % every === 0 })));
}

function bar({ label, value, said }, { slot, most, x, named }) {
  const height = ((HEIGHT - FOOT - HEAD) * value) / most;
  const middle = x + slot / 2;
  return [
    node("rect", { x: x + slot * 0.15, y: HEIGHT - FOOT - height, width: slot * 0.7, height, rx: 4 }, node("title", {}, `${label} ${said ?? value}`)),
    named ? node("text", { x: middle, y: HEIGHT - 6 }, label) : null,
    value === most && value > 0 ? node("text", { class: "most", x: clamp(middle, said ?? value, slot, x), y: HEIGHT - FOOT - height - 6 }, String(said ?? value)) : null,
  ].filter(Boolean);
}

/** Keeps the number of the first bar within the picture. */
function clamp(middle, text, slot, x) {
  return x === 0 ? Math.max(middle, String(text).length * 5) : middle;
}

function node(tag, properties, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
