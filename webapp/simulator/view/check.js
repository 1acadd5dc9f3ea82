/** The button that tries everything with this bot, and the table of what passed. */

import { elsewhere } from "../bot.js";
import { ask } from "../wire.js";
import { button, element } from "./element.js";
import { findings } from "./inspector.js";

const VERDICTS = { passed: "통과", warned: "주의", failed: "실패" };

/** @param desk gives the present desk, whose protocol is the one that is checked */
export function checkPanel(desk) {
  const outcome = element("div", { "aria-live": "polite" });
  const start = button("내 봇 점검하기", () => check(desk(), start, outcome), { class: "strong" });
  return element(
    "div",
    {},
    element("p", {}, "카카오의 API TEST나 스킬 테스트가 부르는 것과 그 밖의 것을 모두 불러 봅니다. 이용자 이름은 test예요."),
    start,
    outcome,
  );
}

async function check({ channel, side }, start, outcome) {
  start.disabled = true;
  outcome.replaceChildren(element("p", { class: "working" }, "점검하고 있어요…"));
  try {
    outcome.replaceChildren(...table(await ask("check", { ...side.options, channel: channel.name, bot: elsewhere })));
  } catch (problem) {
    outcome.replaceChildren(element("p", { class: "breaks" }, `점검하지 못했어요. (${problem.message})`));
  } finally {
    start.disabled = false;
  }
}

function table(results) {
  const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
  const summary = `${results.length}가지 가운데 통과 ${count("passed")}, 주의 ${count("warned")}, 실패 ${count("failed")}`;
  const head = ["결과", "점검", "시간"].map((name) => element("th", { scope: "col" }, name));
  const common = commonCauses(results);
  return [
    element("p", { class: "summary" }, summary),
    ...common.map((cause) => commonCause(cause, results.length)),
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...results.map((result) => row(result, common))),
    ),
  ];
}

/** What more than one check has shown, the worst and then the most frequent first; each is told once. */
function commonCauses(results) {
  const kinds = Map.groupBy(results.flatMap((result) => result.findings), nameOf);
  return [...kinds.entries()]
    .filter(([, list]) => list.length > 1)
    .map(([name, list]) => ({ name, times: list.length, finding: list[0] }))
    .sort((one, other) => isBroken(other) - isBroken(one) || other.times - one.times);
}

function isBroken({ finding }) {
  return finding.severity === "breaks";
}

function nameOf({ severity, text, section }) {
  return `${severity} ${section} ${text}`;
}

function commonCause({ times, finding }, all) {
  const where = times === all ? "모든 호출에서" : `${times}가지에서`;
  return element(
    "div",
    { class: "common" },
    element("p", {}, element("strong", {}, where), ` ${finding.text} `, element("span", { class: "section" }, `문서 ${finding.section}`)),
    ...(finding.excerpt ? [element("pre", { tabindex: 0, "aria-label": "본 것" }, finding.excerpt)] : []),
    ...(finding.remedy ? [element("p", { class: "remedy" }, `→ ${finding.remedy}`)] : []),
  );
}

function row({ name, verdict, millis, findings: list, remedy }, common) {
  const cell = element("td", {}, name);
  const own = list.filter((finding) => !common.some((cause) => cause.name === nameOf(finding)));
  if (own.length > 0) {
    cell.append(findings(own), ...own.filter(({ excerpt }) => excerpt).map(({ excerpt }) => element("pre", { tabindex: 0, "aria-label": "본 것" }, excerpt)));
    if (!common.some((cause) => cause.finding.remedy === remedy)) {
      cell.append(element("p", { class: "remedy" }, `→ ${remedy}`));
    }
  }
  return element(
    "tr",
    { class: verdict },
    element("td", {}, VERDICTS[verdict]),
    cell,
    element("td", { class: "took" }, `${millis} ms`),
  );
}
