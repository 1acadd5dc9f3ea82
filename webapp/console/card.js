/** One order on the board. */

import { button, element } from "./element.js";

/** In minutes: what an order that nobody accepts, and one that is being made without a time, may take. */
const AGES = { RECEIVED: [2, 4], ACCEPTED: [10, 15], READY: [15, 30] };

export const MINUTES = [5, 10, 15, 20, 30];

const DONE = { PICKED_UP: "건넸어요", CANCELLED: "취소됐어요", REJECTED: "거절했어요" };

export const key = ({ date, number }) => `${date}/${number}`;

/** What an order looks like now; the page draws it again only when this changes. */
export function looks({ status, version, acknowledged }) {
  return `${status} ${version} ${acknowledged ?? ""}`;
}

/** Does the customer's cancellation wait to be seen? */
export const isUnseen = ({ acknowledged }) => acknowledged === false;

/** @param act does something with the order: a step, or printing */
export function card(order, act) {
  const title = `order-${order.date}-${order.number}`;
  return element("li", { class: `card ${isUnseen(order) ? "gone" : order.status.toLowerCase()}`, "data-key": key(order) },
    element("article", { "aria-labelledby": title },
      element("header", {},
        element("h3", { id: title, tabindex: -1 }, order.number),
        element("span", { class: "how" }, how(order)),
        element("span", { class: "age" })),
      isUnseen(order) ? element("p", { class: "told" }, "손님이 취소했어요") : null,
      items(order),
      order.memo ? element("p", { class: "memo" }, order.memo) : null,
      photos(order),
      order.reason ? element("p", { class: "soft" }, `까닭: ${order.reason}`) : null,
      element("div", { class: "acts" }, ...acts(order, act))));
}

/** An order that is over, in one line. */
export function line(order, act) {
  const what = order.items.map(({ name, quantity }) => `${name} ${quantity}`).join(", ");
  return element("li", { "data-key": key(order) },
    element("b", {}, order.number), element("span", { class: "what" }, what),
    element("span", { class: "soft" }, `${DONE[order.status]} ${order.total.toLocaleString("ko-KR")}원`),
    button("출력", () => act.print(order), { "aria-label": `${order.number} 출력` }));
}

export const how = ({ dine, pickup }) => [dine, pickup].filter(Boolean).join(" · ");

function items({ items }) {
  return element("ul", { class: "items" }, ...items.map(({ name, options, quantity }) =>
    element("li", {},
      element("span", { class: "name" }, name), element("b", { class: quantity > 1 ? "count many" : "count", "aria-label": `${quantity}개` }, String(quantity)),
      options.length ? element("span", { class: "options" }, options.join(" · ")) : null)));
}

/** A page by https shows pictures by https only, so the others are links. */
function photos({ photos = [], number }) {
  return photos.length
    ? element("p", { class: "photos" }, ...photos.map((photo, index) => element("a", { href: photo, target: "_blank", rel: "noopener noreferrer" },
      /^https:/i.test(photo)
        ? element("img", { src: photo, alt: `${number} 손님이 보낸 사진`, loading: "lazy", referrerpolicy: "no-referrer" })
        : `손님이 보낸 사진 ${index + 1}`)))
    : null;
}

function acts(order, act) {
  const named = (label) => ({ "aria-label": `${order.number} ${label}` });
  const print = button("출력", () => act.print(order), { class: "plain", ...named("출력") });
  const refuse = (label, status) => button(label, () => act.refuse(order, status), { class: "plain", ...named(label) });
  if (isUnseen(order)) {
    return [button("확인했어요", () => act.acknowledge(order), { class: "strong wide", ...named("취소 확인") })];
  }
  switch (order.status) {
    case "RECEIVED":
      return [
        element("p", { class: "soft" }, "접수하기: 몇 분 걸리나요?"),
        element("div", { class: "minutes", role: "group", "aria-label": `${order.number} 접수, 걸릴 시간` },
          ...MINUTES.map((minutes) => button(`${minutes}분`, () => act.step(order, "ACCEPTED", { minutes }),
            { class: "strong", ...named(`접수 ${minutes}분`) }))),
        refuse("거절", "REJECTED"), print];
    case "ACCEPTED":
      return [button("준비 완료", () => act.step(order, "READY"), { class: "strong wide", ...named("준비 완료") }),
        refuse("취소", "CANCELLED"), print];
    case "READY":
      return [button("건넸어요", () => act.step(order, "PICKED_UP"), { class: "strong wide", ...named("건넸어요") }),
        button("손님 부르기", () => act.call(order), named("손님 부르기")),
        refuse("안 오세요", "CANCELLED"), print];
    default:
      return [];
  }
}

/** Shows how long an order waits: 0 in time, 1 soon late, 2 late. */
export function showAge(node, order, now) {
  const { text, late } = age(order, now);
  const shown = node.querySelector(".age");
  if (shown && shown.textContent !== text) {
    shown.textContent = text;
  }
  node.classList.toggle("soon", late === 1);
  node.classList.toggle("late", late === 2);
}

function age(order, now) {
  if (order.status === "ACCEPTED" && order.expectedAt) {
    const left = Math.ceil((Date.parse(order.expectedAt) - now) / 60_000);
    return { text: left > 0 ? `${left}분 남음` : left === 0 ? "지금" : `${-left}분 늦음`, late: left > 2 ? 0 : left > 0 ? 1 : 2 };
  }
  const since = order.status === "RECEIVED" ? order.createdAt : order.changedAt;
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  const [soon, late] = AGES[order.status] ?? [Infinity, Infinity];
  return { text: minutes ? `${minutes}분` : "방금", late: minutes >= late ? 2 : minutes >= soon ? 1 : 0 };
}
