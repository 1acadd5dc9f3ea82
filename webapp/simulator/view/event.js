/** The panel of a bot that speaks first: where its calls go, how they shall go, and what became of them. */

import { elsewhere } from "../bot.js";
import { timeOfDay } from "../clock.js";
import { address, choose, Events, modes } from "../event.js";
import { element } from "./element.js";

const MOST = 100;
const OUTCOMES = { bubble: "말풍선", silent: "말풍선 없음 (outputs: [])", failed: "전하지 못함", unknown: "카카오가 모르는 이용자" };

/**
 * @param desk gives the present desk
 * @param observe is told of each call to the skill
 */
export function eventPanel(desk, observe) {
  const select = element("select", { id: "event-mode" }, ...modes.map(([value, title]) => element("option", { value }, title)));
  const list = element("ol", { class: "talks", "aria-label": "봇이 먼저 말을 건 것" });
  const none = element("p", { class: "working" }, "아직 봇이 먼저 말을 걸지 않았어요.");
  const state = element("p", { class: "breaks", role: "status", hidden: true });
  const events = new Events(desk, observe, ({ news, mode, problem }) => {
    state.hidden = !problem;
    state.textContent = problem ? `소식을 가져오지 못했어요. (${problem.message})` : "";
    if (mode && document.activeElement !== select) {
      select.value = mode;
    }
    if (news) {
      none.hidden = true;
      list.prepend(line(news));
      [...list.children].slice(MOST).forEach((old) => old.remove());
    }
  });
  select.addEventListener("change", () => choose(select.value).catch(() => {}));
  events.follow();
  return element("div", {}, how(), state, ...chooser("지금부터 카카오는", select), ...where(events), none, list);
}

function how() {
  return element("div", {},
    element("p", {}, "봇이 먼저 말을 거는 것(카카오 Event API)을 여기에서 받아요. 봇을 이렇게 정하고 시작해 주세요. 카카오를 부르지 않으니 돈이 들지 않아요."),
    element("pre", { tabindex: 0, "aria-label": "봇의 설정" },
      [`plusbot.event.base-url=${address}`, "plusbot.event.bot=test", "plusbot.event.key=simulator", "plusbot.event.name=order_news"].join("\n")));
}

/** Only a bot elsewhere has a skill at another address. */
function where(events) {
  if (elsewhere === null) {
    return [];
  }
  const input = element("input", { id: "event-skill", type: "url", placeholder: "https://bot.example.com/notice", onchange: () => (events.address = input.value.trim()) });
  return chooser("알림 스킬의 주소", input);
}

function chooser(title, input) {
  return [element("p", { class: "choice" }, element("label", { for: input.id }, title), input)];
}

function line({ at, event, call, block, name }) {
  return call ? called({ at, event, call }) : reached({ at, block, name });
}

function called({ at, event, call: { status, users, wrong } }) {
  return element("li", { class: status === 200 ? "fine" : "breaks" },
    element("time", {}, timeOfDay(at)), " ",
    element("strong", {}, event ? `${event} · ${users}명` : "틀린 호출"), " ",
    element("span", { class: "status" }, status === 0 ? "답하지 않음" : `${status}`),
    ...(wrong ? [element("p", {}, wrong)] : []));
}

function reached({ at, block: { key, outcome }, name }) {
  return element("li", { class: outcome === "failed" ? "breaks" : "fine" },
    element("time", {}, timeOfDay(at)), " ",
    element("strong", {}, name ?? `방이 없는 이용자 ${key.slice(0, 8)}…`), " ",
    element("span", { class: "status" }, OUTCOMES[outcome]));
}
