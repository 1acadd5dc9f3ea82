/** When the shop is open: weekdays, breaks, holidays and single days. */

import { advice, change, look } from "./api.js";
import { button, element, say, show } from "./element.js";
import { called } from "./name.js";
import { guard, mayLose } from "./unsaved.js";

const WEEK = [..."월화수목금토일"];
const PATH = "texts/hours";
/** What was true before anything was stored. */
const FIRST = { number: 0 };
const USUAL = "09:00-18:00";
const USUAL_BREAK = "15:00-16:00";

export async function hours() {
  const told = element("p", { class: "wrong", role: "alert" });
  const form = element("form", { class: "hours", novalidate: true });
  const before = element("ol", { class: "rows" });
  show(element("section", { class: "page" },
    element("h2", {}, "영업시간"), element("p", { class: "soft" }, "저장하면 바로 맞춰져요. 문을 닫은 동안에는 주문을 받지 않아요."), told, form,
    element("details", {}, element("summary", {}, "전에 저장한 것"), before)));
  let version = 0;
  let stored = "";
  const isWritten = () => stored !== "" && JSON.stringify(read(form)) !== stored;
  guard(isWritten);
  const draw = async (body) => {
    version = body.version;
    form.replaceChildren(...fields(body));
    stored = JSON.stringify(read(form));
    const { versions } = await look(`${PATH}/versions`);
    const others = versions.filter(({ number }) => number !== version);
    before.replaceChildren(...[...others, ...(version ? [FIRST] : [])].map((one) => earlier(one, body.file, async (number) => (!isWritten() || await mayLose("고친 것 버리고 되돌리기")) && save({ back: number }))));
  };
  const attempt = async (work, said) => {
    try {
      await draw(await work());
      told.textContent = "";
      say(said);
    } catch (refused) {
      told.textContent = reason(refused);
    }
  };
  const save = (what) => attempt(() => change(PATH, { version, ...what }), "저장했어요.");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save({ content: read(form) });
  });
  await attempt(() => look(PATH), "");
}

function reason(refused) {
  if (refused.status === 400) {
    return refused.body.reason ?? "빈칸을 채워 주세요.";
  }
  return refused.status === 409 ? "다른 곳에서 먼저 바꿨어요. 화면을 다시 열어 주세요." : advice(refused);
}

function earlier({ number, at, who }, file, back) {
  const when = at ? new Date(at).toLocaleString("ko-KR", { dateStyle: "short", timeStyle: "short" }) : "처음";
  return element("li", {}, element("time", { datetime: at }, when), element("span", { class: "soft" }, who ? called(who) : "언제나 열어요"),
    file ? null : button("이때로 되돌리기", () => back(number), { "aria-label": `${when} 것으로 되돌리기` }));
}

function fields({ file, content: { week = [], holidays = [], days = [] } }) {
  const open = byWeekday(week);
  const parts = [
    group("요일마다", element("div", { class: "week" }, ...WEEK.map((name) => weekday(name, open.get(name))))),
    group("쉬는 날", list("holidays", holidays.map(holiday), () => holiday(""), "쉬는 날 더하기")),
    group("하루만 다르게", list("days", days.map(single), () => single({ date: "", open: USUAL }), "날 더하기")),
    element("button", { type: "submit", class: "strong" }, "저장하기")];
  const all = element("fieldset", { class: "all", disabled: Boolean(file) }, ...parts);
  return file ? [element("p", { class: "link" }, `영업시간은 파일 ${file}에 적혀 있어서 여기서는 볼 수만 있어요.`), all] : [all];
}

function group(title, ...content) {
  return element("fieldset", {}, element("legend", {}, title), ...content);
}

/** Which hours each weekday has: 월-금 stands for five of them. */
function byWeekday(rows) {
  const all = new Map();
  for (const row of rows) {
    const text = row.days.trim() === "매일" ? "월-일" : row.days;
    for (const part of text.split(/[,·/]/)) {
      const [first, last] = part.split(/[-~]/).map((word) => WEEK.indexOf(word.trim()[0]));
      for (let day = first, left = ((last ?? first) - first + 7) % 7; left >= 0; day = (day + 1) % 7, left -= 1) {
        all.set(WEEK[day], row);
      }
    }
  }
  return all;
}

function weekday(name, row) {
  const node = times(`${name}요일`, row?.open, row?.breaks);
  node.dataset.day = name;
  return node;
}

/** A day's hours: open or not, from when to when, and the breaks. */
function times(label, open, breaks = []) {
  const body = element("div", { class: "spans" }, span(label, open ?? USUAL, "span"),
    list("breaks", breaks.map((text) => span(`${label} 쉬는 시간`, text, "break")), () => span(`${label} 쉬는 시간`, USUAL_BREAK, "break"), "쉬는 시간 더하기", label));
  const check = element("input", { type: "checkbox", class: "open", checked: Boolean(open), onchange: () => { body.hidden = !check.checked; } });
  body.hidden = !open;
  return element("div", { class: "times" }, element("label", { class: "check" }, check, ` ${label} 열어요`), body);
}

function span(label, text, kind) {
  const [from, to] = text.split(/[-~–]/).map((time) => time.trim().padStart(5, "0").replace("24:00", "00:00"));
  return element("span", { class: kind }, element("input", { type: "time", value: from, required: true, "aria-label": `${label} 시작` }), " ~ ",
    element("input", { type: "time", value: to, required: true, "aria-label": `${label} 끝` }));
}

/** A list that grows and shrinks by buttons. */
function list(name, nodes, make, label, of = "") {
  const items = element("ul", { class: name });
  const add = (node) => {
    const item = element("li", {}, node, button("빼기", () => {
      item.remove();
      more.focus();
    }, { class: "plain", "aria-label": `${of} ${label.replace(" 더하기", "")} 빼기`.trim() }));
    items.append(item);
    return item;
  };
  const more = button(label, () => add(make()).querySelector("input, select").focus(), { "aria-label": `${of} ${label}`.trim() });
  nodes.forEach(add);
  return element("div", { class: "list" }, items, more);
}

/** 01-01 comes each year, 2027-02-06 ~ 2027-02-08 once. */
function holiday(text) {
  const yearly = /^\d\d-\d\d$/.test(text.trim());
  const [first, last] = text.split("~").map((day) => day.trim());
  const from = element("input", { type: "date", value: yearly ? `2028-${text.trim()}` : first, required: true, "aria-label": "쉬는 날" });
  const to = element("input", { type: "date", value: last ?? "", "aria-label": "쉬는 날의 끝 (하루면 비워 두세요)" });
  const until = element("span", { hidden: yearly }, " ~ ", to);
  const check = element("input", { type: "checkbox", checked: yearly, onchange: () => { until.hidden = check.checked; } });
  return element("span", { class: "holiday" }, from, until, element("label", { class: "check" }, check, " 해마다"));
}

function single({ date, open, breaks }) {
  return element("div", { class: "single" }, element("input", { type: "date", value: date, required: true, "aria-label": "하루만 다른 날" }), times("그날", open, breaks));
}

/** What the form holds, as the bot writes it down. */
function read(form) {
  return {
    week: [...form.querySelectorAll(".week > .times")].filter(isOpen).map((node) => ({ days: node.dataset.day, ...written(node) })),
    holidays: [...form.querySelectorAll(".holiday")].map(dates),
    days: [...form.querySelectorAll(".single")].map((node) => ({ date: node.querySelector("input").value, ...written(node) })),
  };
}

const isOpen = (node) => node.querySelector(".open").checked;

function written(node) {
  return isOpen(node) ? { open: spanText(node.querySelector(".span")), breaks: [...node.querySelectorAll(".break")].map(spanText) } : {};
}

const spanText = (node) => [...node.querySelectorAll("input")].map((input) => input.value).join("-");

function dates(node) {
  const [from, to, yearly] = node.querySelectorAll("input");
  return yearly.checked ? from.value.slice(5) : to.value ? `${from.value} ~ ${to.value}` : from.value;
}
