/** Draws bars. A picture never stands alone: the same numbers are in a table beside it. */

const SVG = "http://www.w3.org/2000/svg";

/** In the picture's own units; it grows with its place. */
const WIDTH = 480;
const HEIGHT = 260;
const FOOT = 28;
const HEAD = 28;

/** As many have room for their names. */
const NAMED = 9;

/**
 * @param title what the picture shows, for those who do not see it
 * @param entries `{ label, value, said }`, the first one left
 */
export function bars(title, entries) {
  const slot = WIDTH / Math.max(entries.length, 1);
  const most = Math.max(1, ...entries.map(({ value }) => value));
  const every = Math.ceil(entries.length / NAMED);
  return node("svg", { class: "bars", role: "img", "aria-label": title, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    node("line", { x1: 0, y1: HEIGHT - FOOT, x2: WIDTH, y2: HEIGHT - FOOT }),
    ...entries.flatMap((entry, index) => bar(entry, { slot, most, x: slot * index, named: index % every === 0 })));
}

function bar({ label, value, said }, { slot, most, x, named }) {
  const height = ((HEIGHT - FOOT - HEAD) * value) / most;
  const middle = x + slot / 2;
  return [
    node("rect", { x: x + slot * 0.15, y: HEIGHT - FOOT - height, width: slot * 0.7, height, rx: Math.min(4, slot / 5) }, node("title", {}, `${label} ${said ?? value}`)),
    named ? node("text", { x: middle, y: HEIGHT - 6 }, label) : null,
    value === most && value > 0 ? node("text", { class: "most", x: within(middle, said ?? value), y: HEIGHT - FOOT - height - 8 }, String(said ?? value)) : null,
  ].filter(Boolean);
}

/** Keeps a number within the picture. */
function within(middle, text) {
  const half = String(text).length * 6;
  return Math.min(Math.max(middle, half), WIDTH - half);
}

function node(tag, properties, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
