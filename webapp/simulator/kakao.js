/**
 * Kakao's side of the talk: what it keeps, what it counts, and what a user reads when the bot fails. The numbers are the
 * manual's, in sections 5, 5.1 and 3.3.
 */

import { DAY, MINUTE, now } from "./clock.js";
import { call } from "./wire.js";

const HOME_KEPT = MINUTE;
const KEYBOARD_KEPT = 10 * MINUTE;
export const OUTAGE_AT = 10;
export const STOP_AFTER = 1000;

const NO_ANSWER = "자동응답 시스템이 응답하지 않고 있습니다. 문제를 알렸으니 잠시 후 다시 이용해 주세요.";
const WRONG_FORMAT = "자동응답이 올바르게 설정되지 않았습니다. (wrong message format)";
const OUTAGE = "지금은 자동응답을 이용할 수 없습니다. 잠시 후 다시 찾아 주세요.";

export class Kakao {
  #home = null;
  #asking = null;
  #day = null;
  failuresInARow = 0;
  failuresToday = 0;

  /** @param observe is told of every call that was made */
  constructor(channel, observe) {
    this.channel = channel;
    this.observe = observe;
  }

  get isStopped() {
    this.#turnDay();
    return this.failuresToday > STOP_AFTER;
  }

  /** The bot's owner starts it again after a stop or an outage. */
  restart() {
    this.failuresInARow = 0;
    this.failuresToday = 0;
  }

  /** The buttons that a user meets on entering: his last ones for ten minutes, else the home keyboard's. */
  async enter(user) {
    if (user.last && now() - user.last.at < KEYBOARD_KEPT) {
      return user.last.buttons;
    }
    user.last = null;
    return this.#homeButtons();
  }

  /** Home is asked once for all users, and kept for a minute. */
  async #homeButtons() {
    if (this.#home && now() - this.#home.at < HOME_KEPT) {
      return this.#home.buttons;
    }
    this.#asking ??= this.#call(this.channel.home()).finally(() => (this.#asking = null));
    const judgement = await this.#asking;
    if (judgement?.outcome !== "shown") {
      return [];
    }
    this.#home = { at: now(), buttons: this.channel.homeButtons(judgement.shown) };
    return this.#home.buttons;
  }

  /** Sends what a user wrote; gives the bubble to show, and the buttons if they change. */
  async message(user, type, content) {
    return this.#reply(user, this.channel.message(user.key, type, content));
  }

  async raw(user, body) {
    return this.#reply(user, this.channel.raw(body));
  }

  async #reply(user, request) {
    const judgement = await this.#call(request);
    if (judgement?.outcome !== "shown") {
      return { text: this.#failureText(judgement), failed: true };
    }
    const reply = this.channel.reply(judgement.shown);
    user.last = { at: now(), buttons: reply.buttons };
    return reply;
  }

  /** Tells the bot that a user added or blocked it, or left. */
  async notice(user, act) {
    if (act !== "adds") {
      user.last = null;
    }
    await this.#call(this.channel[act](user.key));
  }

  async #call(request) {
    if (this.isStopped) {
      return null;
    }
    const exchange = await call(request);
    const { outcome } = exchange.judgement;
    this.failuresInARow = outcome === "shown" ? 0 : this.failuresInARow + 1;
    this.failuresToday += outcome === "shown" ? 0 : 1;
    this.observe(exchange);
    return exchange.judgement;
  }

  #failureText(judgement) {
    if (!judgement || this.failuresInARow >= OUTAGE_AT) {
      return OUTAGE;
    }
    return judgement.outcome === "no_answer" ? NO_ANSWER : WRONG_FORMAT;
  }

  #turnDay() {
    const today = Math.floor((now() - new Date().getTimezoneOffset() * MINUTE) / DAY);
    if (today !== this.#day) {
      this.#day = today;
      this.failuresToday = 0;
    }
  }
}
