/** What was sold, today and before. */

import { look } from "./api.js";
import { bars } from "./chart.js";
import { button, element, say } from "./element.js";
import { attempts, frame, table } from "./page.js";

const WEEKDAYS = ["", "월", "화", "수", "목", "금", "토", "일"];

/** Of a long list; the rest is in the file for spreadsheets. */
const SHOWN = 20;

/** Days from today back to the first and to the last one. */
const SPANS = [["오늘", 0, 0], ["어제", 1, 1], ["지난 7일", 6, 0], ["지난 30일", 29, 0], ["지난 90일", 89, 0]];

const won = (amount) => `${amount.toLocaleString("ko-KR")}원`;
const counted = (count) => count.toLocaleString("ko-KR");

export async function figures() {
  const { told, attempt } = attempts((refused) => refused.status === 400 ? "날짜를 다시 골라 주세요. 92일까지 볼 수 있어요." : "지금은 볼 수 없어요. 잠시 후 다시 해 주세요.");
  const days = element("div", { class: "spans", role: "group", "aria-label": "기간" });
  const first = element("input", { type: "date", name: "first", required: true });
  const last = element("input", { type: "date", name: "last", required: true });
  const shown = element("div", { class: "figures" });
  let today = "";
  const open = (query, pressed) => attempt(async () => {
    const found = await look(`figures${query}`);
    today = found.today;
    [first.value, last.value] = [found.first, found.last];
    [first.max, last.max] = [today, today];
    [...days.children].forEach((day) => day.setAttribute("aria-pressed", String(day.textContent === pressed)));
    shown.replaceChildren(...parts(found));
    say(`${found.first}부터 ${found.last}까지 매출 ${won(found.takings)}`);
  });
  days.append(...SPANS.map(([label, from, to]) => button(label, () =>
    open(from === 0 ? "" : `?first=${before(today, from)}&last=${before(today, to)}`, label), { "aria-pressed": "false" })));
  const onsubmit = (event) => {
    event.preventDefault();
    open(`?first=${first.value}&last=${last.value}`, "");
  };
  frame(element("h2", {}, "매출"), days,
    element("form", { class: "line dates", onsubmit }, element("label", {}, "첫날", first), element("label", {}, "마지막 날", last),
      element("button", { type: "submit" }, "보기")),
    told, shown);
  await open("", "오늘");
}

/** A day so many days before another one, as `2026-11-28`. */
function before(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function parts(found) {
  const span = `?first=${found.first}&last=${found.last}`;
  const many = found.days.length > 1;
  return [
    tiles(found),
    many ? part("날마다", "days", span, ["날짜", "주문", "매출"], found.days, { chart: "takings", name: short }) : null,
    part("시각마다", "hours", span, ["시각", "주문", "매출"], used(found.hours), { chart: "count", name: (hour) => `${hour}시` }),
    many ? part("요일마다", "weekdays", span, ["요일", "주문", "매출"], found.weekdays, { chart: "count", name: (day) => WEEKDAYS[day] }) : null,
    part("메뉴", "items", span, ["메뉴", "개수", "매출"], found.items, {}),
    part("선택", "options", span, ["선택", "개수"], found.options, {}),
    part("취소와 거절의 까닭", "reasons", span, ["까닭", "주문"], found.reasons, { name: (reason) => reason || "까닭 없음 (손님이 취소한 주문도 여기)" }),
  ].filter(Boolean);
}

/** From the first hour with an order to the last one. */
function used(hours) {
  const busy = hours.map(({ count }) => count > 0);
  return busy.includes(true) ? hours.slice(busy.indexOf(true), busy.lastIndexOf(true) + 1) : [];
}

/** 11-28 in a table of days of one or two years. */
const short = (day) => day.slice(5).replace("-", "/");

function tiles(found) {
  return element("dl", { class: "tiles" },
    ...tile("매출", won(found.takings)),
    ...tile("판 주문", counted(found.sold), `받은 주문 ${counted(found.placed)}`),
    ...tile("취소 · 거절", `${counted(found.cancelled)} · ${counted(found.rejected)}`, found.waiting ? `아직 접수하지 않은 주문 ${counted(found.waiting)}` : ""),
    ...tile("접수까지", time(found.accept), slow(found.accept)),
    ...tile("접수에서 준비까지", time(found.ready), slow(found.ready)),
    ...tile("말씀드린 시간보다 늦음", counted(found.late)),
    ...tile("봇이 늦은 답", counted(found.lateAnswers), "'아직 찾고 있어요'라고 먼저 말한 답"));
}

function tile(name, value, more = "") {
  return [element("div", {}, element("dt", {}, name), element("dd", {}, value), more ? element("dd", { class: "soft" }, more) : null)];
}

const time = ({ count, half }) => count ? minutes(half) : "-";
const slow = ({ count, most }) => count ? `열에 아홉은 ${minutes(most)} 안에` : "";

function minutes(seconds) {
  return seconds < 60 ? `${seconds}초` : `${Math.floor(seconds / 60)}분${seconds % 60 ? ` ${seconds % 60}초` : ""}`;
}

function part(title, csv, span, heads, tallies, { chart, name = (text) => text }) {
  const hasTakings = heads.length > 2;
  const rows = tallies.slice(0, SHOWN * (chart ? 5 : 1)).map(({ name: its, count, takings }) =>
    [name(its), counted(count), ...hasTakings ? [won(takings)] : []]);
  const download = element("a", { href: `api/figures/${csv}.csv${span}`, download: true, "aria-label": `${title} 표 파일로 받기` }, "표 파일(CSV)");
  const body = tallies.length === 0 ? element("p", { class: "soft" }, "아직 없어요.")
    : element("div", { class: chart ? "beside" : "" },
      chart ? bars(`${title} ${chart === "count" ? "주문" : "매출"}`, tallies.map((tally) =>
        ({ label: name(tally.name), value: tally[chart], said: chart === "count" ? counted(tally.count) : won(tally.takings) }))) : null,
      table(title, heads, rows));
  return element("section", { "aria-label": title },
    element("header", { class: "head" }, element("h3", {}, title), tallies.length ? download : null), body,
    tallies.length > rows.length ? element("p", { class: "soft" }, `${counted(tallies.length - rows.length)}줄은 표 파일에 있어요.`) : null);
}
