/** Every call as it went over the wire, and what the protocol's rules make of the answer. */

import { timeOfDay, now } from "../clock.js";
import { PATIENCE } from "../wire.js";
import { element } from "./element.js";

const MOST_CALLS = 200;
const OUTCOMES = { shown: "보임", no_answer: "응답 없음", wrong_format: "형식 오류" };
const SEVERITIES = { breaks: "어김", bends: "주의" };

export class Inspector {
  list = element("ol", { class: "calls", reversed: true });

  /** Puts a call on top, opened. */
  add(exchange) {
    this.list.querySelector("details[open]")?.removeAttribute("open");
    this.list.prepend(element("li", {}, details(exchange)));
    while (this.list.children.length > MOST_CALLS) {
      this.list.lastChild.remove();
    }
  }
}

function details({ request, status, millis, headers, body, judgement }) {
  return element(
    "details",
    { open: true, class: worst(judgement.findings) },
    element(
      "summary",
      {},
      element("span", { class: "method" }, request.method),
      element("span", { class: "path" }, plain(request.path)),
      element("span", { class: "status" }, status === 0 ? "없음" : `${status}`),
      element("span", { class: "took" }, `${millis} ms`),
      element("span", { class: "outcome" }, OUTCOMES[judgement.outcome]),
    ),
    budget(millis, request.patience ?? PATIENCE),
    findings(judgement.findings),
    element("h3", {}, "요청"),
    wire([`${request.method} ${new URL(request.path, location.href).pathname}`, ...lines(Object.entries(request.headers))], request.body),
    element("h3", {}, `응답 · ${timeOfDay(now())}`),
    wire([status === 0 ? "(5초 안에 오지 않음)" : `HTTP ${status}`, ...lines(headers)], body),
  );
}

function budget(millis, patience) {
  const properties = { min: 0, max: patience, value: millis, high: 0.9 * patience, optimum: 0 };
  return element("meter", { ...properties, "aria-label": `${patience / 1000}초 가운데 쓴 시간` });
}

/** What was not kept, with the manual's sections. */
export function findings(list) {
  if (list.length === 0) {
    return element("p", { class: "kept" }, "규약을 모두 지켰어요.");
  }
  return element(
    "ul",
    { class: "findings" },
    ...list.map(({ severity, text, section }) =>
      element(
        "li",
        { class: severity },
        element("strong", {}, SEVERITIES[severity]),
        ` ${text} `,
        element("span", { class: "section" }, `문서 ${section}`),
      ),
    ),
  );
}

function worst(list) {
  return ["breaks", "bends"].find((severity) => list.some((one) => one.severity === severity)) ?? "fine";
}

function plain(path) {
  return path.replace(/^\.\./, "");
}

function lines(headers) {
  return headers.map(([name, value]) => `${name}: ${value}`);
}

function wire(head, body) {
  const text = body ? `${head.join("\n")}\n\n${body}` : head.join("\n");
  return element("pre", { tabindex: 0, "aria-label": "주고받은 그대로" }, text);
}
