/**
 * Kakao's side of the auto-reply API: what it keeps, what it counts, and what a user reads when the bot fails. The numbers
 * are the manual's, in sections 5, 5.1 and 3.3.
 */

import { dayOf, MINUTE, now } from "./clock.js";
import { plusfriend } from "./plusfriend.js";
import { call, openStep, samplePhoto } from "./wire.js";

/** What a user can send besides text; the last is a kind that the manual does not name. */
const media = [
  ["photo", "사진", samplePhoto],
  ["video", "동영상", () => "https://example.com/video.mp4"],
  ["audio", "음성", () => "https://example.com/audio.m4a"],
  ["sticker", "처음 보는 종류", () => "(이모티콘)"],
];

const HOME_KEPT = MINUTE;
const KEYBOARD_KEPT = 10 * MINUTE;
const OUTAGE_AT = 10;
const STOP_AFTER = 1000;

const NO_ANSWER = "자동응답 시스템이 응답하지 않고 있습니다. 문제를 알렸으니 잠시 후 다시 이용해 주세요.";
const WRONG_FORMAT = "자동응답이 올바르게 설정되지 않았습니다. (wrong message format)";
const OUTAGE = "지금은 자동응답을 이용할 수 없습니다. 잠시 후 다시 찾아 주세요.";

export class Kakao {
  #home = null;
  #asking = null;
  #day = null;
  #inARow = 0;
  #today = 0;
  media = media;
  rawTitle = "POST message의 본문";
  rawExample = '{"user_key":"kim","type":"text","content":"도움말"}';

  /** @param observe is told of every call that was made */
  constructor(observe) {
    this.observe = observe;
  }

  get counters() {
    this.#turnDay();
    return [`연속 실패 ${this.#inARow}/${OUTAGE_AT}`, `오늘 ${this.#today}/${STOP_AFTER.toLocaleString("ko-KR")}`];
  }

  /** Whether users read that the bot is out of order. */
  get isOut() {
    return this.#inARow >= OUTAGE_AT || this.#isStopped;
  }

  get #isStopped() {
    this.#turnDay();
    return this.#today > STOP_AFTER;
  }

  /** The bot's owner starts it again after a stop or an outage. */
  restart() {
    this.#inARow = 0;
    this.#today = 0;
  }

  /** What a user can tap on entering: what he could last for ten minutes, else the home keyboard. */
  async enter(user) {
    if (user.last && now() - user.last.at < KEYBOARD_KEPT) {
      return user.last.prompt;
    }
    user.last = null;
    return this.#homePrompt();
  }

  /** Home is asked once for all users, and kept for a minute. */
  async #homePrompt() {
    if (this.#home && now() - this.#home.at < HOME_KEPT) {
      return this.#home.prompt;
    }
    this.#asking ??= this.#call(plusfriend.home()).finally(() => (this.#asking = null));
    const judgement = await this.#asking;
    if (judgement?.outcome !== "shown") {
      return { taps: [], typing: true };
    }
    this.#home = { at: now(), prompt: plusfriend.homePrompt(judgement.shown) };
    return this.#home.prompt;
  }

  /** Sends what a user wrote or tapped, which is the same. */
  async message(user, { type, content }) {
    return this.#reply(user, plusfriend.message(user.key, type, content));
  }

  async raw(user, body) {
    return this.#reply(user, plusfriend.raw(body));
  }

  /** Makes a call of the user's once more. */
  async again(user, request) {
    return this.#reply(user, request);
  }

  async #reply(user, request) {
    const judgement = await this.#call(request, user);
    if (judgement?.outcome !== "shown") {
      const text = this.#failureText(judgement);
      return { parts: [{ text }], sees: text, buttons: (user.last?.prompt.taps ?? []).map((tap) => tap.label), failed: true };
    }
    const reply = plusfriend.reply(judgement.shown);
    user.last = { at: now(), prompt: reply.prompt };
    return reply;
  }

  /** Tells the bot that a user added or blocked it, or left. */
  async notice(user, act) {
    if (act !== "adds") {
      user.last = null;
    }
    await this.#call(plusfriend[act](user.key));
  }

  async #call(request, user) {
    if (this.#isStopped) {
      return null;
    }
    const exchange = await call(request);
    const { outcome } = exchange.judgement;
    this.#inARow = outcome === "shown" ? 0 : this.#inARow + 1;
    this.#today += outcome === "shown" ? 0 : 1;
    const again = () => (user ? user.again(request) : this.#call(request));
    this.observe({ ...exchange, again, step: user && openStep({ plusfriend_user_key: user.key }) });
    return exchange.judgement;
  }

  #failureText(judgement) {
    if (!judgement || this.#inARow >= OUTAGE_AT) {
      return OUTAGE;
    }
    return judgement.outcome === "no_answer" ? NO_ANSWER : WRONG_FORMAT;
  }

  #turnDay() {
    const today = dayOf(now());
    if (today !== this.#day) {
      this.#day = today;
      this.#today = 0;
    }
  }
}
