/** Kakao's Event API, which the server plays: follows what bots have called it for, and brings the bubbles to their rooms. */

import { options, reply } from "./skill.js";
import { ask } from "./wire.js";

/** In milliseconds. */
const PERIOD = 1000;

const KNOWN = "event";

/** In which ways it can go; the first one is well. */
export const modes = [
  ["fine", "잘 돼요"],
  ["late", "2초 늦게 답해요"],
  ["unauthorized", "401로 거절해요 (키가 달라요)"],
  ["too_many", "429로 거절해요 (너무 많아요)"],
  ["failed", "500으로 답해요"],
  ["hangs", "전하고 나서 답하지 않아요"],
  ["task_fails", "받았지만 아무에게도 전하지 못해요"],
  ["task_is_silent", "전했지만 결과를 말하지 않아요"],
];

/** Where a bot's calls go, for its settings. */
export const address = new URL("../simulator-event", location.href).href;

export function choose(mode) {
  return ask("event/mode", { mode });
}

export class Events {
  /** The skill that is asked; empty for the bot that serves this page. */
  address = "";
  #desk;
  #observe;
  #show;

  /**
   * @param desk gives the present desk
   * @param observe is told of each call to the skill
   * @param show is told what is new, or what is wrong, and the mode
   */
  constructor(desk, observe, show) {
    this.#desk = desk;
    this.#observe = observe;
    this.#show = show;
  }

  /** Goes on as long as the page is open. What was told before the page was opened first is of no room here. */
  async follow() {
    for (;;) {
      await this.#look();
      await new Promise((resolve) => setTimeout(resolve, PERIOD));
    }
  }

  async #look() {
    const known = Number(sessionStorage.getItem(KNOWN)) || null;
    const skill = { address: this.address || null, header: options.header, secret: options.secret };
    try {
      const { last, mode, news } = await ask("event", { after: known, skill });
      sessionStorage.setItem(KNOWN, `${last}`);
      news.forEach((one) => this.#tell(one));
      this.#show({ mode });
    } catch (problem) {
      this.#show({ problem });
    }
  }

  #tell({ at, event, call, block }) {
    const room = block && this.#desk()?.roomOfKey(block.key);
    if (block?.answer) {
      const { request, answer, judgement } = block;
      const path = this.address ? request.address : "../openbuilder/notice";
      this.#observe({ request: { endpoint: "skill_of_event", method: "POST", path, headers: request.headers, body: request.body }, ...answer, judgement });
    }
    if (room && block.outcome === "bubble") {
      room.told(reply(block.judgement.shown, false).parts);
    } else if (room && block.outcome === "silent") {
      room.told([]);
    }
    this.#show({ news: { at, event, call, block, name: room?.user.name } });
  }
}
