/** Calls the bot as the page's own server. */

/** What a change has to show; the bot says it when somebody has come in. */
let proof = "";

/** Is told when somebody is signed in no more. */
let whenOut = () => {};

export function keepProof(text) {
  proof = text;
}

export function onOut(listener) {
  whenOut = listener;
}

/** A call that the bot has refused, or that did not reach it: then the status is 0. */
export class Refused extends Error {
  constructor(status, body, seconds) {
    super(body.error ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.seconds = seconds;
  }
}

/** What stands there. */
export function look(path) {
  return call(path, {});
}

/** Changes something. */
export function change(path, body = {}) {
  return call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Console-Proof": proof },
    body: JSON.stringify(body),
  });
}

async function call(path, options) {
  const response = await reach(path, options);
  const body = response.status === 204 ? {} : await response.json().catch(() => ({}));
  if (response.ok) {
    return body;
  }
  if (response.status === 401 && body.error === "not signed in") {
    whenOut();
  }
  throw new Refused(response.status, body, Number(response.headers.get("Retry-After") ?? 0));
}

/** A call that gets no answer for so long counts as lost. */
const PATIENCE = 8000;

async function reach(path, options) {
  try {
    return await fetch(`api/${path}`, { cache: "no-store", redirect: "error", signal: AbortSignal.timeout(PATIENCE), ...options });
  } catch {
    throw new Refused(0, { error: "unreachable" }, 0);
  }
}

/** What to do about a refusal, in words for people behind a counter; the bot's own reason, where it gives one. */
export function advice(refused) {
  if (refused.body.reason) {
    return refused.body.reason;
  }
  switch (refused.status) {
    case 0: return "연결이 끊겼어요. 인터넷을 확인해 주세요.";
    case 401: return "이름이나 비밀번호가 달라요.";
    case 403: return "이 일은 사장님만 할 수 있어요.";
    case 404: return "찾을 수 없어요. 화면을 새로 고쳐 주세요.";
    case 409: return "다른 곳에서 먼저 바꿨어요. 지금 상태를 보여 드려요.";
    case 429: return `잠시 쉬었다가 ${Math.max(refused.seconds, 1)}초 뒤에 다시 해 주세요.`;
    default: return "지금은 할 수 없어요. 잠시 후 다시 해 주세요.";
  }
}
