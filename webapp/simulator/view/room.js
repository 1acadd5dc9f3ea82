/** One user's phone: his chat room with the channel, and what he can do in it. */

import { dayOf, now, whenWound } from "../clock.js";
import { botBubble, notice, ownBubble } from "./bubble.js";
import { Composer } from "./composer.js";
import { button, element, foldsAway } from "./element.js";
import { Log } from "./log.js";

const CHANNEL = "Plusbot";
const WELCOME = "반가워요! 무엇이든 보내 보세요. '도움말'이라고 쓰면 할 수 있는 일을 알려 드려요.";

export class Room {
  user;
  #inside = true;
  #day = null;
  #kakao;
  #record;
  #composer = new Composer((type, content, tapped) => this.send(type, content, tapped));

  /**
   * @param key by which the bot knows him
   * @param record is told each step that the user takes, and what came of it
   */
  constructor(name, key, kakao, record) {
    this.user = { name, key, last: null };
    this.#kakao = kakao;
    this.#record = record;
    this.log = new Log(`${name}의 대화`);
    this.root = element(
      "section",
      { class: "phone", "aria-label": `${name}의 채팅방` },
      this.#header(),
      this.log.root,
      this.#composer.root,
    );
    whenWound(() => this.#reenter());
  }

  /** The user opens the room. The channel's owner writes the welcome at Kakao; the bot is not asked. */
  async enter() {
    this.#inside = true;
    this.#day = null;
    this.#put(botBubble(CHANNEL, { text: WELCOME }));
    this.#composer.show(await this.#kakao.enter(this.user));
  }

  /** The phone is put away. */
  remove() {
    this.#inside = false;
    this.root.remove();
  }

  /** A line tells the day above whatever is the first on it. */
  #put(item) {
    const day = dayOf(now());
    if (day !== this.#day) {
      this.#day = day;
      this.log.put(notice(day));
    }
    this.log.put(item);
  }

  async #reenter() {
    if (this.#inside && this.user.last) {
      this.#composer.show(await this.#kakao.enter(this.user));
    }
  }

  get buttons() {
    return this.#composer.buttons;
  }

  async send(type, content, tapped = false) {
    const { bubble, read } = ownBubble(this.user.name, type, content);
    this.#put(bubble);
    const reply = await this.#kakao.message(this.user, type, content);
    read();
    this.#answer(reply);
    const act = type === "text" ? { [tapped ? "taps" : "says"]: content } : { sends: `${type} ${content}` };
    return this.#noted(act, reply);
  }

  /** Sends a body as it is; nothing that a conversation file could hold. */
  async sendRaw(body) {
    const { bubble, read } = ownBubble(this.user.name, "raw", body);
    this.#put(bubble);
    const reply = await this.#kakao.raw(this.user, body);
    read();
    this.#answer(reply);
  }

  #answer(reply) {
    this.#put(botBubble(CHANNEL, reply));
    if (reply.buttons) {
      this.#composer.show(reply.buttons);
    }
  }

  async adds() {
    await this.#kakao.notice(this.user, "adds");
    this.#put(notice("채널을 친구로 추가했어요"));
    this.#composer.show(await this.#kakao.enter(this.user));
    return this.#noted({ adds: "channel" });
  }

  /** Who has blocked the channel can still write in a room that is open. */
  async blocks() {
    await this.#kakao.notice(this.user, "blocks");
    this.#put(notice("채널을 차단했어요"));
    this.#composer.close("차단한 채널이에요. 다시 추가하면 대화할 수 있어요.", "열린 방에서 계속 쓰기", () => this.#composer.show([]));
    return this.#noted({ blocks: "channel" });
  }

  /** Nothing of the talk stays; coming back is entering for the first time. */
  async leaves() {
    this.#inside = false;
    await this.#kakao.notice(this.user, "leaves");
    this.log.clear();
    this.log.put(notice("채팅방에서 나왔어요"));
    this.#composer.close("채팅방 밖이에요.", "다시 들어가기", () => this.enter());
    return this.#noted({ leaves: "room" });
  }

  /** Takes a step of a conversation file and tells what came of it. */
  async take(step) {
    if (!this.#inside) {
      await this.enter();
    }
    const act = ["adds", "blocks", "leaves"].find((name) => name in step);
    if (act) {
      return this[act]();
    }
    const [type, ...content] = (step.sends ?? "text").split(" ");
    return this.send(type, step.says ?? step.taps ?? content.join(" "), "taps" in step);
  }

  #noted(act, reply) {
    const step = { user: this.user.name, ...act, ...(reply && { sees: reply.text, buttons: this.buttons }) };
    this.#record(step);
    return step;
  }

  #header() {
    const acts = [["채널 추가", "adds"], ["채널 차단", "blocks"], ["채팅방 나가기", "leaves"]];
    const menu = foldsAway(element("details", { class: "menu" }));
    const choose = (act) => {
      menu.open = false;
      this[act]();
    };
    menu.append(
      element("summary", { "aria-label": `${this.user.name}의 채팅방 메뉴` }, "☰"),
      element("ul", {}, ...acts.map(([label, act]) => element("li", {}, button(label, () => choose(act))))),
    );
    return element("header", {}, element("h2", {}, CHANNEL, element("small", {}, this.user.name)), menu);
  }
}
