/** One user's phone: their chat room with the channel, or a group room, and what they can do in it. */

import { elsewhere } from "../bot.js";
import { dayOf, now, whenWound } from "../clock.js";
import { botBubble, notice, otherBubble, ownBubble } from "./bubble.js";
import { Composer, tapped } from "./composer.js";
import { button, element, foldsAway } from "./element.js";
import { Log } from "./log.js";

const CHANNEL = "Plusbot";
const MOST_KEPT = 200;
const WELCOME = "반가워요! 무엇이든 보내 보세요. '도움말'이라고 쓰면 할 수 있는 일을 알려 드려요.";

/** Only this bot has such a command. */
const SLOW = "\n'느린답'이라고 쓰면 늦은 답이 어떻게 오는지 볼 수 있어요.";

export class Room {
  user;
  #inside = true;
  #day = null;
  #side;
  #record;
  #composer;
  #entries = [];
  #onChange;

  /**
   * @param key by which the bot knows them
   * @param record is told each step that the user takes, and what came of it
   * @param onChange is told when something is to be kept
   * @param group the room that they share with others; null when it is their own
   */
  constructor(name, key, side, record, onChange = () => {}, group = null) {
    this.user = { name, key, last: null, room: group?.key, again: (request) => this.#again(request) };
    this.group = group;
    group?.rooms.push(this);
    this.#onChange = onChange;
    this.#side = side;
    this.#record = record;
    this.#composer = new Composer((said) => this.send(said), side.media, group && `@${side.options.name} `);
    this.log = new Log(`${name}의 대화`);
    this.root = element(
      "section",
      { class: "phone", "aria-label": `${name}의 ${group?.name ?? "채팅방"}` },
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
    this.#put(
      this.group
        ? { kind: "notice", text: `여럿이 함께 보는 방이에요. @${this.#side.options.name}(으)로 시작한 말을 봇이 들어요.` }
        : { kind: "bot", parts: [{ text: elsewhere === null ? WELCOME + SLOW : WELCOME }] },
    );
    this.#composer.show(await this.#side.enter(this.user));
  }

  /** The phone is put away. */
  remove() {
    this.#inside = false;
    this.root.remove();
  }

  /** Shows one more thing, and keeps it for when the page is opened again. */
  #put(entry) {
    const kept = { at: now(), ...entry };
    this.#entries = [...this.#entries, kept].slice(-MOST_KEPT);
    this.#onChange();
    return this.#show(kept);
  }

  /** A line tells the day above whatever is the first on it. */
  #show(entry) {
    const day = dayOf(entry.at);
    if (day !== this.#day) {
      this.#day = day;
      this.log.put(notice(day));
    }
    const { item, read } = this.#drawn(entry);
    this.log.put(item);
    return read;
  }

  #drawn(entry) {
    switch (entry.kind) {
      case "own": {
        const { bubble, read } = ownBubble(this.user.name, entry);
        return { item: bubble, read };
      }
      case "other":
        return { item: otherBubble(entry) };
      case "bot":
        return { item: botBubble(CHANNEL, entry, (tap) => this.send(tapped(tap))) };
      default:
        return { item: notice(entry.text) };
    }
  }

  /** What is kept of this room. */
  get kept() {
    const { name, key, isFriend, last } = this.user;
    return { name, key, isFriend, last, inside: this.#inside, entries: this.#entries, said: this.#composer.said };
  }

  /** The room as it was kept. */
  async restore({ isFriend, last, inside, entries, said }) {
    Object.assign(this.user, { isFriend, last });
    this.#inside = inside;
    this.#entries = entries;
    this.#composer.said = said;
    entries.forEach((entry) => this.#show(entry)?.());
    if (inside) {
      this.#composer.show(await this.#side.enter(this.user));
    } else {
      this.#outside();
    }
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
    const read = this.#put({ kind: "own", type, content });
    this.#others.forEach((room) => room.#put({ kind: "other", name: this.user.name, type, content }));
    this.#composer.sent();
    const reply = await this.#side.message(this.user, said);
    read();
    this.#answer(reply);
    const act = type === "text" ? { [tap ? "taps" : "says"]: content } : { sends: `${type} ${content}` };
    return this.#noted(act, reply);
  }

  /** Sends a body as it is; nothing that a conversation file could hold. */
  async sendRaw(body) {
    const read = this.#put({ kind: "own", type: "raw", content: body });
    const reply = await this.#side.raw(this.user, body);
    read();
    this.#answer(reply);
  }

  /** Makes a call once more; nothing that a conversation file could hold. */
  async #again(request) {
    if (!this.#inside) {
      await this.enter();
    }
    const read = this.#put({ kind: "own", ...resent(request.body) });
    const reply = await this.#side.again(this.user, request);
    read();
    this.#answer(reply);
    if (reply.later) {
      this.#answer(await reply.later);
    }
  }

  /** A bot may stay silent; in a group room all see what it says. */
  #answer(reply) {
    if (reply.parts.length === 0) {
      this.#put({ kind: "notice", text: "봇이 답하지 않았어요 (outputs: [])" });
    } else {
      const { parts, failed } = reply;
      [this, ...this.#others].forEach((room) => room.#put({ kind: "bot", parts, failed }));
    }
    if (reply.prompt) {
      this.#composer.show(reply.prompt);
    }
    this.#onChange();
  }

  /** The channel speaks first, or has nothing to say after all. What the user can tap stays. */
  told(parts) {
    this.#put(parts.length === 0
      ? { kind: "notice", text: "알림이 왔지만 말풍선은 없어요 (outputs: [])" }
      : { kind: "bot", parts, first: true });
  }

  get #others() {
    return this.group ? this.group.rooms.filter((room) => room !== this) : [];
  }

  async adds() {
    await this.#side.notice(this.user, "adds");
    this.#put({ kind: "notice", text: "채널을 친구로 추가했어요" });
    this.#composer.show(await this.#side.enter(this.user));
    return this.#noted({ adds: "channel" });
  }

  /** Who has blocked the channel can still write in a room that is open. */
  async blocks() {
    await this.#side.notice(this.user, "blocks");
    this.#put({ kind: "notice", text: "채널을 차단했어요" });
    this.#composer.close("차단한 채널이에요. 다시 추가하면 대화할 수 있어요.", "열린 방에서 계속 쓰기", () => this.#composer.show({ taps: [], typing: true }));
    return this.#noted({ blocks: "channel" });
  }

  /** Nothing of the talk stays; coming back is entering for the first time. */
  async leaves() {
    this.#inside = false;
    await this.#side.notice(this.user, "leaves");
    this.log.clear();
    this.#entries = [];
    this.#day = dayOf(now());
    this.#put({ kind: "notice", text: "채팅방에서 나왔어요" });
    this.#outside();
    return this.#noted({ leaves: "room" });
  }

  #outside() {
    this.#composer.close("채팅방 밖이에요.", "다시 들어가기", () => this.enter());
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
    const step = { user: this.user.name, ...(this.group && { room: this.group.name }), ...act, ...(reply && this.#seen(reply)) };
    if (!reply?.isPage) {
      this.#record(step);
    }
    if (reply?.later) {
      const late = await reply.later;
      this.#answer(late);
      Object.assign(step, this.#seen(late));
    }
    return step;
  }

  /** What a conversation file keeps of a reply; in a group room the choices stand in the text. */
  #seen({ sees, buttons }) {
    return this.group ? { sees } : { sees, buttons };
  }

  #header() {
    const title = element("h2", {}, this.group?.name ?? CHANNEL, element("small", {}, this.user.name));
    if (this.group) {
      return element("header", {}, title);
    }
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
    return element("header", {}, title, menu);
  }
}

/** How a call that is made once more stands in the room: by its words, where it has any. */
function resent(body) {
  try {
    const { content, userRequest } = JSON.parse(body);
    return { type: "text", content: `↻ ${userRequest?.utterance ?? content ?? ""}` };
  } catch {
    return { type: "raw", content: body };
  }
}
