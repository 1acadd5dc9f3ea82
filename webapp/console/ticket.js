/** Prints an order by the browser, on the narrow paper of a ticket printer. */

import { element } from "./element.js";
import { how } from "./card.js";

const WIDTHS = ["58", "80"];
const KEPT = "ticket-width";

/** The printer's paper, in millimetres. */
export function width() {
  const kept = localStorage.getItem(KEPT);
  return WIDTHS.includes(kept) ? kept : WIDTHS[1];
}

export function widthChooser() {
  const select = element("select", { onchange: () => localStorage.setItem(KEPT, select.value) },
    ...WIDTHS.map((millimetres) => element("option", { value: millimetres, selected: millimetres === width() }, `${millimetres} mm`)));
  return element("label", {}, "출력 종이 ", select);
}

export function print(order) {
  document.querySelector("#ticket")?.remove();
  document.body.append(ticket(order));
  globalThis.print();
}

function ticket(order) {
  return element("section", { id: "ticket", class: `mm${width()}`, "aria-hidden": true },
    element("p", { class: "number" }, order.number),
    element("p", {}, how(order)),
    element("p", {}, new Date(order.createdAt).toLocaleString("ko-KR", { dateStyle: "short", timeStyle: "short" })),
    element("table", {}, ...order.items.flatMap(({ name, options, quantity, price }) => [
      element("tr", {}, element("td", {}, `${name} ${quantity}`), element("td", {}, (price * quantity).toLocaleString("ko-KR"))),
      ...options.map((option) => element("tr", { class: "option" }, element("td", { colspan: 2 }, `- ${option}`)))])),
    order.memo ? element("p", { class: "memo" }, order.memo) : null,
    element("p", { class: "total" }, `합계 ${order.total.toLocaleString("ko-KR")}원`));
}
