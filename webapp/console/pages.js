/** The pages, one a line, in the order of their tabs. A page opens, and is closed before another one opens. */

import { Board } from "./board.js";
import { figures } from "./figures.js";
import { people } from "./people.js";
import { shop } from "./shop.js";

export const PAGES = [
  { label: "주문", page: () => new Board() },
  { label: "품절", page: () => still(shop) },
  { label: "매출", role: "OWNER", page: () => still(figures) },
  { label: "직원", role: "OWNER", page: (visit) => still(() => people(visit)) },
];

/** A page that leaves nothing running. */
function still(open) {
  return { open, close: () => {} };
}
