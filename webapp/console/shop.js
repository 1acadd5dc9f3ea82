/** What the shop sells now: sold out by one touch, and no more orders for today. */

import { change, look } from "./api.js";
import { button, element } from "./element.js";
import { attempts, frame } from "./page.js";

export async function shop() {
  const { told, attempt: attempted } = attempts();
  const state = element("div", { class: "state" });
  const menu = element("div", { class: "menu" });
  const choices = element("div", { class: "menu" });
  frame(element("h2", {}, "주문 받기"), told, state,
    element("h2", {}, "품절"), element("p", { class: "soft" }, "누르면 품절이고, 다시 누르면 팔아요. 바로 손님에게 보여요."), menu, choices);
  const attempt = (work, said) => attempted(async () => draw(await work()), said);
  const draw = (now) => {
    const focused = document.activeElement?.dataset?.item;
    const asked = [...new Set(now.choices.map(({ option }) => option))];
    state.replaceChildren(...opening(now, attempt));
    menu.replaceChildren(...now.categories.map(({ name, items }) => switches(name, items.map((item) => itemSwitch(item, attempt)))));
    choices.replaceChildren(...asked.length ? [element("h2", {}, "고르는 것"), element("p", { class: "soft" }, "이것을 묻는 모든 메뉴에서 품절이 돼요.")] : [],
      ...asked.map((option) => switches(option, now.choices.filter((one) => one.option === option).map((choice) => choiceSwitch(choice, attempt)))));
    if (focused) {
      document.querySelector(`[data-item="${CSS.escape(focused)}"]`)?.focus();
    }
  };
  await attempt(() => look("shop"), "");
}

function opening({ open, stopped, until }, attempt) {
  const send = (stop, said) => attempt(() => change("shop/stop", { stopped: stop }), said);
  if (stopped) {
    return [element("p", {}, "오늘은 주문을 그만 받아요."), button("다시 받기", () => send(false, "주문을 다시 받아요."), { class: "strong" })];
  }
  const now = open ? `주문을 받고 있어요.${until ? ` ${until.slice(11, 16)}까지 해요.` : ""}` : "지금은 영업시간이 아니에요.";
  return [element("p", {}, now), open ? button("오늘 그만", () => send(true, "오늘은 주문을 그만 받아요.")) : null].filter(Boolean);
}

function switches(name, buttons) {
  return element("section", { "aria-label": name }, element("h3", {}, name), element("ul", { class: "switches" }, ...buttons.map((made) => element("li", {}, made))));
}

function itemSwitch(item, attempt) {
  return toggle(item, item.name, (soldOut) => attempt(() => change("shop/sold-out", { item: item.name, soldOut }), said(item.name, soldOut)));
}

function choiceSwitch({ option, ...choice }, attempt) {
  const turn = (soldOut) => attempt(() => change("shop/sold-out", { option, choice: choice.name, soldOut }), said(`${option} ${choice.name}`, soldOut));
  return toggle(choice, `${option} ${choice.name}`, turn);
}

const said = (name, soldOut) => `${name} ${soldOut ? "품절이에요" : "다시 팔아요"}`;

function toggle({ name, soldOut, fixed }, id, turn) {
  return element("button", { type: "button", onclick: () => turn(!soldOut), class: "switch", "aria-pressed": String(soldOut), disabled: fixed, "data-item": id },
    element("span", {}, name), element("b", {}, soldOut ? (fixed ? "메뉴에서 품절" : "품절") : "판매 중"));
}
