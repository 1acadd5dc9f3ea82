/** The pages, one a line, in the order of their tabs. A page opens and closes as often as its tab is touched. */

import { Board } from "./board.js";
import { figures } from "./figures.js";
import { hours } from "./hours.js";
import { menuPage } from "./menu-page.js";
import { people } from "./people.js";
import { questionsPage } from "./questions-page.js";
import { shop } from "./shop.js";
import { telling } from "./telling.js";
import { unanswered } from "./unanswered.js";

export const PAGES = [
  { label: "주문", page: (visit, watch) => new Board(watch) },
  { label: "품절", page: () => still(shop) },
  { label: "매출", role: "OWNER", page: () => still(figures) },
  { label: "영업시간", role: "OWNER", page: () => still(hours) },
  { label: "메뉴", role: "OWNER", page: () => still(menuPage) },
  { label: "질문과 답", role: "OWNER", page: () => still(questionsPage) },
  { label: "못 알아들은 말", role: "OWNER", page: () => still(unanswered) },
  { label: "알림", role: "OWNER", page: () => still(telling) },
  { label: "직원", role: "OWNER", page: (visit) => still(() => people(visit)) },
];

/** A page that leaves nothing running. */
function still(open) {
  return { open, close: () => {} };
}
