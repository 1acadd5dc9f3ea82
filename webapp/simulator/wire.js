/** Calls the bot over HTTP as Kakao would, and asks the server what the protocol's rules make of the answer. */

import { addressOf, elsewhere } from "./bot.js";

/** In milliseconds (manual, section 5). */
export const PATIENCE = 5000;

const NOTHING = { status: 0, millis: 0, headers: [], body: "" };

/** The address of a picture that the page has. */
export function samplePhoto() {
  return new URL("sample.svg", location.href).href;
}

let calling = () => () => {};

/** @param listener is told of each call that begins, and gives what to do when it is over */
export function whenCalling(listener) {
  calling = listener;
}

/** Makes a call and gives all there is to know about it; never throws. */
export async function call(request) {
  const over = calling(request);
  try {
    const answer = elsewhere === null ? await send(request) : await sendElsewhere(request);
    return { request, ...answer, judgement: await judge(request.endpoint, answer) };
  } catch (problem) {
    const text = `봇을 부르지 못했어요. 서버의 plusbot.simulator.bots에 ${addressOf(request).origin}을(를) 적었는지 확인하세요. (${problem.message})`;
    return { request, ...NOTHING, judgement: { outcome: "no_answer", findings: [{ severity: "breaks", text, section: "-" }] } };
  } finally {
    over();
  }
}

/** The server makes the call, since a bot elsewhere lets no foreign page call it. */
function sendElsewhere(request) {
  const { method, headers, body } = request;
  return ask("bot", { method, address: addressOf(request).href, headers, body });
}

async function send(request) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const response = await fetch(request.path, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      redirect: "manual",
      cache: "no-store",
      credentials: "omit",
      signal: patience.signal,
    });
    const body = await response.text();
    const status = response.type === "opaqueredirect" ? 302 : response.status;
    return { status, millis: took(), headers: [...response.headers], body };
  } catch {
    const millis = patience.signal.aborted ? Math.max(took(), PATIENCE) : took();
    return { status: 0, millis, headers: [], body: "" };
  } finally {
    clearTimeout(timer);
  }
}

/** The step that a user has open with the bot that serves this page; null when none is, or nobody can tell. */
export async function openStep(user) {
  if (elsewhere !== null) {
    return null;
  }
  const { open } = await ask("step", user).catch(() => ({ open: [] }));
  return open[0] ?? null;
}

/** What the protocol's rules make of an answer. */
export async function judge(endpoint, answer) {
  const type = answer.headers.find(([name]) => name === "content-type")?.[1] ?? "";
  try {
    return await ask("judgement", {
      endpoint,
      status: answer.status,
      millis: answer.millis,
      content_type: type,
      body: answer.body,
    });
  } catch (problem) {
    const text = `이 답을 판정하지 못했어요. (${problem.message})`;
    return { outcome: "wrong_format", findings: [{ severity: "breaks", text, section: "-" }] };
  }
}

/** Asks the simulator's own server. */
export async function ask(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const json = await response.json();
  if (!response.ok) {
    throw new Error(json.error ?? `HTTP ${response.status}`);
  }
  return json;
}
