/** What was said so far, step by step, to be saved, and files to be replayed. The file's form is known to the server. */

import { options } from "./skill.js";
import { ask } from "./wire.js";

/** A little longer than the bot takes equal taps for one (plusbot.chat.double-tap). */
const DOUBLE_TAP = 2100;

/** In characters. */
const LONGEST_NAME = 30;

export class Conversation {
  steps = [];
  /** When the first step was taken, by which days and hours in the answers are understood; undefined before. */
  at;

  /** From its first words, so that a folder of them can be read. */
  get #name() {
    const { says, taps, sends } = this.steps[0];
    const words = (says ?? taps ?? sends ?? "").normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
    return [...words].slice(0, LONGEST_NAME).join("") || "conversation";
  }

  record(step) {
    if (this.steps.length === 0) {
      this.at = new Date().toISOString();
    }
    this.steps.push(step);
  }

  /** Downloads what was said as a file that is a test once it lies among the project's conversations. */
  async save(channel) {
    const bot = this.steps.some((step) => step.room) ? options.name : undefined;
    const { yaml } = await ask("conversation/save", { at: this.at, channel, bot, steps: this.steps });
    const address = URL.createObjectURL(new Blob([yaml], { type: "application/yaml" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: `${this.#name}.chat.yaml` });
    link.click();
    URL.revokeObjectURL(address);
  }
}

/** A file that is shown again, step by step. */
export class Replay {
  next = 0;
  differences = 0;
  #last = null;

  constructor(steps, desk) {
    this.steps = steps;
    this.desk = desk;
  }

  /** @param newDesk gives one for a channel, by its name, whose users the bot has never met */
  static async open(file, newDesk) {
    const { channel, bot, steps } = await ask("conversation/open", { yaml: await file.text() });
    options.name = bot ?? options.name;
    const desk = newDesk(channel);
    await desk.roomOf(steps[0]);
    return new Replay(steps, desk);
  }

  get isOver() {
    return this.next >= this.steps.length;
  }

  /** Takes the next step; gives what differs from the file, null when nothing does. */
  async step() {
    const expected = { ...this.steps[this.next++] };
    const room = await this.desk.roomOf(expected);
    if (expected.taps) {
      expected.taps = room.taps.find((tap) => matches(expected.taps, tap.words))?.words ?? expected.taps;
    }
    await this.#pause(expected);
    const actual = await room.take(expected);
    const difference = differs(expected, actual);
    this.differences += difference ? 1 : 0;
    return difference ? { room, expected, actual } : null;
  }

  /** So that the same words twice are not one double tap. */
  async #pause(step) {
    const said = JSON.stringify([step.user, step.room, step.says ?? step.taps ?? step.sends]);
    if (said === this.#last) {
      await new Promise((resolve) => setTimeout(resolve, DOUBLE_TAP));
    }
    this.#last = said;
  }
}

/** What was seen may be a pattern too, where a card shows what is a text elsewhere. */
function differs(expected, actual) {
  const seen = actual.sees ?? "";
  const text = expected.sees !== undefined && !matches(expected.sees, seen) && !matches(seen, expected.sees);
  const wanted = expected.buttons;
  const buttons =
    wanted !== undefined &&
    (wanted.length !== actual.buttons?.length || wanted.some((label, i) => !matches(label, actual.buttons[i])));
  return text || buttons;
}

/** Whether a text is what a pattern says; "*" stands for anything. */
export function matches(pattern, text) {
  const parts = pattern.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]*")}$`, "u").test(text.trim());
}
