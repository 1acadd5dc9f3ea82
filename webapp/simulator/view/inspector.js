/** Every call as it went over the wire, and what the protocol's rules make of the answer. */

import { addressOf, elsewhere } from "../bot.js";
import { timeOfDay, now } from "../clock.js";
import { PATIENCE, whenCalling } from "../wire.js";
import { button, element } from "./element.js";

const MOST_CALLS = 200;
const OUTCOMES = { shown: "보임", no_answer: "응답 없음", wrong_format: "형식 오류" };
const SEVERITIES = { breaks: "어김", bends: "주의" };

export class Inspector {
  list = element("ol", { class: "calls", reversed: true });
  #pending = element("ul", { class: "pending", "aria-label": "부르는 중" });
  root = element("div", {}, this.#pending, element("p", { class: "row end" }, button("비우기", () => this.clear())), this.list);

  constructor() {
    whenCalling((request) => this.#wait(request));
  }

  clear() {
    this.list.replaceChildren();
  }

  /** Shows a call that has no answer yet, with a running clock; gives what ends it. */
  #wait(request) {
    const began = performance.now();
    const took = element("span", { class: "took" }, "0.0 s");
    const line = element("li", {}, element("span", { class: "method" }, request.method), element("span", { class: "path" }, shown(request)), took);
    const timer = setInterval(() => (took.textContent = `${((performance.now() - began) / 1000).toFixed(1)} s`), 100);
    this.#pending.append(line);
    return () => {
      clearInterval(timer);
      line.remove();
    };
  }

  /** Puts a call on top, opened. */
  add(exchange) {
    this.list.querySelector("details[open]")?.removeAttribute("open");
    this.list.prepend(element("li", {}, details(exchange)));
    while (this.list.children.length > MOST_CALLS) {
      this.list.lastChild.remove();
    }
  }
}

function details({ request, status, millis, headers, body: answer, judgement, step, again }) {
  return element(
    "details",
    { open: true, class: worst(judgement.findings) },
    element(
      "summary",
      {},
      element("span", { class: "method" }, request.method),
      element("span", { class: "path" }, shown(request)),
      element("span", { class: "status" }, status === 0 ? "없음" : `${status}`),
      element("span", { class: "took" }, `${millis} ms`),
      element("span", { class: "outcome" }, OUTCOMES[judgement.outcome]),
    ),
    budget(millis, request.patience ?? PATIENCE),
    findings(judgement.findings),
    openStep(step),
    element("h3", {}, "요청"),
    body(request.body),
    head([`${request.method} ${addressOf(request).pathname}`, ...lines(Object.entries(request.headers))]),
    copies([["본문 복사", request.body ?? ""], ["curl로 복사", curl(request)]], again && button("다시 보내기", again)),
    element("h3", {}, `응답 · ${timeOfDay(now())}`),
    body(answer),
    head([status === 0 ? "(5초 안에 오지 않음)" : `HTTP ${status}`, ...lines(headers)]),
    copies([["답 복사", answer]]),
  );
}

function budget(millis, patience) {
  const properties = { min: 0, max: patience, value: millis, high: 0.9 * patience, optimum: 0 };
  return element("meter", { ...properties, "aria-label": `${patience / 1000}초 가운데 쓴 시간` });
}

/** The step that our own bot waits at now, with what the user has said so far. */
function openStep(coming) {
  const place = element("div", {});
  coming?.then((step) => {
    if (step) {
      const data = element("pre", { tabindex: 0, "aria-label": "지금까지 들은 것" }, JSON.stringify(step.data, null, 2));
      place.append(element("details", { class: "head step" }, element("summary", {}, `열린 단계 · ${step.dialogue} / ${step.step}`), data));
    }
  });
  return place;
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

function shown(request) {
  return elsewhere === null ? request.path.replace(/^\.\./, "") : addressOf(request).pathname;
}

function lines(headers) {
  return headers.map(([name, value]) => `${name}: ${value}`);
}

/** A body first of all, and laid out when it is JSON. */
function body(text) {
  return element("pre", { tabindex: 0, "aria-label": "본문" }, text ? pretty(text) : "(본문 없음)");
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function head(list) {
  return element("details", { class: "head" }, element("summary", {}, `${list[0]} · 헤더 ${list.length - 1}개`), element("pre", { tabindex: 0, "aria-label": "주고받은 줄" }, list.join("\n")));
}

/** Buttons that put a text on the clipboard, exactly as it went over the wire, and one more. */
function copies(texts, more = null) {
  const copy = ([label, text]) => {
    const made = button(label, async () => {
      await navigator.clipboard.writeText(text);
      made.textContent = "복사했어요";
    });
    return made;
  };
  return element("p", { class: "copies" }, ...texts.filter(([, text]) => text).map(copy), ...(more ? [more] : []));
}

/** The same call for a shell. */
function curl(request) {
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const headers = Object.entries(request.headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const data = request.body === undefined ? [] : [`--data-raw ${quoted(request.body)}`];
  return ["curl", `-X ${request.method.split(" ").at(-1)}`, quoted(addressOf(request).href), ...headers, ...data].join(" ");
}
