/** One user's phone: his chat room with the channel, and what he can do in it. */

import { dayOf, now, whenWound } from "../clock.js";
import { botBubble, notice, ownBubble } from "./bubble.js";
import { Composer, tapped } from "./composer.js";
import { button, element, foldsAway } from "./element.js";
import { Log } from "./log.js";

const CHANNEL = "Plusbot";
const WELCOME = "반가워요! 무엇이든 보내 보세요. '도움말'이라고 쓰면 할 수 있는 일을 알려 드려요.";

export class Room {
  user;
  #inside = true;
  #day = null;
  #side;
  #record;
  #composer;

  /**
   * @param key by which the bot knows him
   * @param record is told each step that the user takes, and what came of it
   */
  constructor(name, key, side, record) {
    this.user = { name, key, last: null };
    this.#side = side;
    this.#record = record;
    this.#composer = new Composer((said) => this.send(said), side.media);
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
    this.#put(botBubble(CHANNEL, { parts: [{ text: WELCOME }] }));
    this.#composer.show(await this.#side.enter(this.user));
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
      this.#composer.show(await this.#side.enter(this.user));
    }
  }

  /** What the user can tap now. */
  get taps() {
    return this.#composer.prompt.taps;
  }

  async send(said) {
    const { type, content, tap } = said;
    const { bubble, read } = ownBubble(this.user.name, type, content);
    this.#put(bubble);
    this.#composer.sent();
    const reply = await this.#side.message(this.user, said);
    read();
    this.#answer(reply);
    const act = type === "text" ? { [tap ? "taps" : "says"]: content } : { sends: `${type} ${content}` };
    return this.#noted(act, reply);
  }

  /** Sends a body as it is; nothing that a conversation file could hold. */
  async sendRaw(body) {
    const { bubble, read } = ownBubble(this.user.name, "raw", body);
    this.#put(bubble);
    const reply = await this.#side.raw(this.user, body);
    read();
    this.#answer(reply);
  }

  /** A bot may stay silent. */
  #answer(reply) {
    this.#put(reply.parts.length === 0 ? notice("봇이 답하지 않았어요 (outputs: [])") : botBubble(CHANNEL, reply, (tap) => this.send(tapped(tap))));
    if (reply.prompt) {
      this.#composer.show(reply.prompt);
    }
  }

  async adds() {
    await this.#side.notice(this.user, "adds");
    this.#put(notice("채널을 친구로 추가했어요"));
    this.#composer.show(await this.#side.enter(this.user));
    return this.#noted({ adds: "channel" });
  }

  /** Who has blocked the channel can still write in a room that is open. */
  async blocks() {
    await this.#side.notice(this.user, "blocks");
    this.#put(notice("채널을 차단했어요"));
    this.#composer.close("차단한 채널이에요. 다시 추가하면 대화할 수 있어요.", "열린 방에서 계속 쓰기", () => this.#composer.show({ taps: [], typing: true }));
    return this.#noted({ blocks: "channel" });
  }

  /** Nothing of the talk stays; coming back is entering for the first time. */
  async leaves() {
    this.#inside = false;
    await this.#side.notice(this.user, "leaves");
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
    if (step.taps) {
      return this.send(tapped(this.taps.find((tap) => tap.words === step.taps) ?? { words: step.taps }));
    }
    const [type, ...content] = (step.sends ?? "text").split(" ");
    return this.send({ type, content: step.says ?? content.join(" ") });
  }

  /** A reply that comes later is the one that counts. Turning a page of quick replies is no step of the talk. */
  async #noted(act, reply) {
    const step = { user: this.user.name, ...act, ...(reply && { sees: reply.sees, buttons: reply.buttons }) };
    if (!reply?.isPage) {
      this.#record(step);
    }
    if (reply?.later) {
      const late = await reply.later;
      this.#answer(late);
      Object.assign(step, { sees: late.sees, buttons: late.buttons });
    }
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
