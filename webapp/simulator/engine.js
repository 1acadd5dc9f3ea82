/** Kakao's side of the skill protocol: the engine of the chatbot admin centre, as far as a user meets it. */

import { elsewhere } from "./bot.js";
import { MINUTE, now } from "./clock.js";
import { call, keys, media, options, payload, reply, turnsPage } from "./skill.js";
import { ask, call as send, judge, openStep } from "./wire.js";

/** How long a callback address is good (Kakao's callback guide). */
const CALLBACK_VALID = MINUTE;
const CALLBACK_VALID_IN_GROUP = 5 * MINUTE;
const POLL = 500;

const WAITING = "답을 찾고 있어요. 잠시만 기다려 주세요.";
const NO_ANSWER = "(스킬 서버가 답하지 못했어요. 이용자는 블록에 적어 둔 응답을 봐요.)";
const WRONG_FORMAT = "(올바르지 않은 스킬 서버 응답입니다. 이용자는 블록에 적어 둔 응답을 봐요.)";
const noCallback = (valid) => `(콜백이 ${valid / MINUTE}분 안에 오지 않았어요. 이용자는 아무것도 받지 못해요.)`;

/** Whether the bot answers skills without a secret. */
export async function answersSkills() {
  const request = call("skill", JSON.stringify(payload({ key: "simulator" }, { type: "text", content: "도움말" })));
  if (elsewhere !== null) {
    return (await send(request)).judgement.outcome === "shown";
  }
  const { path, method, headers, body } = request;
  const answer = await fetch(path, { method, headers, body }).catch(() => null);
  return answer?.status === 200;
}

export class Engine {
  #inARow = 0;
  isOut = false;
  media = media;
  options = options;
  rawTitle = "POST openbuilder/skill의 본문";
  rawExample = JSON.stringify(payload({ key: "kim" }, { type: "text", content: "도움말" }));

  /** @param observe is told of every call that was made, and of answers that came later */
  constructor(observe) {
    this.observe = observe;
  }

  /** Nothing is documented that Kakao would do about failures, but a notice to the bot's owner. */
  get counters() {
    return [`연속 실패 ${this.#inARow}`];
  }

  restart() {
    this.#inARow = 0;
  }

  /** The welcome block is written in the admin centre; a user can always type. */
  async enter(user) {
    return user.last ?? { taps: [], typing: true };
  }

  async message(user, { type, content, tap }) {
    const { token, url } = options.callback ? await this.#callback(user) : { token: null, url: null };
    const body = JSON.stringify(payload(user, { type, content, tap }, url));
    const answer = await this.#reply(user, call(`skill${user.room ? "_in_group" : ""}${token ? "_with_callback" : ""}`, body), token);
    return { ...answer, isPage: turnsPage(tap) };
  }

  raw(user, body) {
    return this.#reply(user, call("skill", body), null);
  }

  /** Makes a call of the user's once more. Each address for a late answer is good for one call. */
  async again(user, { endpoint, body }) {
    const { token, url } = endpoint.endsWith("_with_callback") ? await this.#callback(user) : { token: null, url: null };
    const renewed = token ? JSON.stringify(addressed(JSON.parse(body), url)) : body;
    return this.#reply(user, call(endpoint, renewed), token);
  }

  /** A new address that takes one late answer. */
  async #callback(user) {
    const { token } = await ask("callback", { room: Boolean(user.room) });
    return { token, url: new URL(`../simulator-callback/${token}`, location.href).href };
  }

  /** No skill is told who comes and goes, but every call tells who is a friend. */
  async notice(user, act) {
    user.isFriend = act === "adds" || (act === "leaves" && user.isFriend);
    user.last = null;
  }

  async #reply(user, request, token) {
    const sent = now();
    const exchange = await send(request);
    this.#inARow = exchange.judgement.outcome === "shown" ? 0 : this.#inARow + 1;
    this.observe({ ...exchange, again: () => user.again(request), step: openStep(keys(user)) });
    const { shown } = exchange.judgement;
    return shown?.useCallback
      ? { parts: [{ text: shown.data?.text ?? WAITING }], later: this.#later(user, token, sent) }
      : this.#shown(user, exchange.judgement);
  }

  #shown(user, { outcome, shown }) {
    if (outcome !== "shown") {
      return failed(outcome === "no_answer" ? NO_ANSWER : WRONG_FORMAT);
    }
    const answer = reply(shown, Boolean(user.room));
    user.last = answer.prompt;
    return answer;
  }

  /** What the bot delivers to the callback address while that is good. */
  async #later(user, token, sent) {
    const valid = user.room ? CALLBACK_VALID_IN_GROUP : CALLBACK_VALID;
    while (now() - sent < valid) {
      await new Promise((resolve) => setTimeout(resolve, POLL));
      const { answers } = await (await fetch(`callback/${token}`)).json();
      if (answers.length > 0) {
        return this.#delivered(user, token, answers[0], now() - sent);
      }
    }
    return failed(noCallback(valid));
  }

  async #delivered(user, token, body, millis) {
    const headers = { "Content-Type": "application/json; charset=utf-8" };
    const judgement = await judge("callback", { status: 200, millis: 0, headers: [["content-type", headers["Content-Type"]]], body });
    const request = { endpoint: "callback", method: "봇 → POST", path: `../simulator-callback/${token}`, patience: user.room ? CALLBACK_VALID_IN_GROUP : CALLBACK_VALID, headers, body };
    this.observe({ step: openStep(keys(user)), request, status: 200, millis, headers: [], body: '{"status":"SUCCESS"}', judgement });
    return this.#shown(user, judgement);
  }
}

function addressed(body, callbackUrl) {
  return { ...body, userRequest: { ...body.userRequest, callbackUrl } };
}

function failed(text) {
  return { parts: [{ text }], prompt: { taps: [], typing: true }, sees: text, buttons: [], failed: true };
}
