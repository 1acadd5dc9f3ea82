/** What an owner writes: the menu, or the questions. It is a draft until they store it; then all customers see it. */

import { change, look } from "./api.js";

export class Draft {
  #before = null;
  #listeners = [];
  content = null;
  version = 0;
  file = null;

  /** @param kind "menu" or "questions" */
  constructor(kind) {
    this.kind = kind;
  }

  /** Is called after each change. */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  async load() {
    this.#take(await look(`texts/${this.kind}`));
  }

  #take({ version, file, content }) {
    this.version = version;
    this.file = file ?? null;
    this.#before = content;
    this.content = structuredClone(content);
    this.changed();
  }

  /** Whether there is something to store. */
  get isOpen() {
    return JSON.stringify(tidy(this.content)) !== JSON.stringify(tidy(this.#before));
  }

  get isReadOnly() {
    return this.file !== null;
  }

  changed() {
    this.#listeners.forEach((listener) => listener());
  }

  drop() {
    this.content = structuredClone(this.#before);
    this.changed();
  }

  async store() {
    this.#take(await change(`texts/${this.kind}`, { version: this.version, content: this.#short() }));
  }

  async storeText(yaml) {
    this.#take(await change(`texts/${this.kind}`, { version: this.version, yaml }));
  }

  async goBack(number) {
    this.#take(await change(`texts/${this.kind}`, { version: this.version, back: number }));
  }

  /** How the bot would take a sentence. */
  hear(say) {
    return change(`texts/${this.kind}/try`, { version: this.version, content: this.#short(), say });
  }

  /** Of what has not changed, the place alone: a short change is a short call. */
  #short() {
    return Object.fromEntries(Object.entries(tidy(this.content)).map(([name, list]) => {
      const before = (this.#before[name] ?? []).map((one) => JSON.stringify(tidy(one)));
      return [name, list.map((one) => {
        const place = before.indexOf(JSON.stringify(one));
        return place < 0 ? one : place;
      })];
    }));
  }
}

/** Without what says no more than its absence. */
export function tidy(value) {
  if (Array.isArray(value)) {
    return value.map(tidy);
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([, its]) => its !== null && its !== undefined && its !== "" && its !== false && !(Array.isArray(its) && its.length === 0))
    .map(([name, its]) => [name, tidy(its)]));
}

/** Reads words that commas or lines part. */
export function words(text) {
  return text.split(/[,\n]/).map((word) => word.trim()).filter(Boolean);
}
