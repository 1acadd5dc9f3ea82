/** What stands on the desk: phones side by side, Kakao between them and the bot, and what was said so far. */

import { now } from "./clock.js";
import { Conversation } from "./conversation.js";
import { Room } from "./view/room.js";

const NAMES = ["kim", "lee", "park", "choi", "jung", "kang"];

export class Desk {
  conversation = new Conversation();
  #rooms = new Map();
  #place;
  #keyOf;

  /**
   * @param place where phones are put
   * @param observe is told of every call that was made
   * @param keyOf gives the key by which the bot knows a user, by their name
   * @param onChange is told when there is more to keep
   */
  constructor(channel, place, observe, keyOf = (name) => name, onChange = () => {}) {
    this.channel = channel;
    this.onChange = () => onChange(this);
    this.side = channel.open(observe);
    this.#place = place;
    this.#keyOf = keyOf;
  }

  /** The user's room, which they enter if they have none yet. */
  async room(name) {
    if (!this.#rooms.has(name)) {
      await this.#open(name).enter();
    }
    return this.#rooms.get(name);
  }

  #open(name, key = this.#keyOf(name)) {
    const room = new Room(name, key, this.side, (step) => this.conversation.record(step), this.onChange);
    this.#rooms.set(name, room);
    this.#place.append(room.root);
    return room;
  }

  /** A room that two users share, each on a phone of their own. A conversation file holds nothing of it. */
  async addGroup() {
    const group = { key: `room-${now().toString(36)}`, rooms: [] };
    await Promise.all(NAMES.slice(0, 2).map((name) => this.#join(group, name, this.#keyOf(name)).enter()));
    group.rooms[0].root.scrollIntoView({ inline: "start", block: "nearest" });
  }

  #join(group, name, key) {
    const room = new Room(name, key, this.side, () => {}, this.onChange, group);
    this.#rooms.set(`${group.key}/${name}`, room);
    this.#place.append(room.root);
    return room;
  }

  /** What is kept of the desk. */
  get kept() {
    const rooms = [...this.#rooms.values()].map((room) => ({ ...room.kept, group: room.group?.key }));
    return { channel: this.channel.name, rooms, steps: this.conversation.steps };
  }

  /** The desk as it was kept. */
  async restore({ rooms, steps }) {
    const groups = new Map();
    this.conversation.steps = steps;
    for (const kept of rooms) {
      const group = groups.get(kept.group) ?? { key: kept.group, rooms: [] };
      groups.set(kept.group, group);
      const room = kept.group ? this.#join(group, kept.name, kept.key) : this.#open(kept.name, kept.key);
      await room.restore(kept);
    }
  }

  async addUser() {
    const name = NAMES.find((free) => !this.#rooms.has(free)) ?? `user-${this.#rooms.size + 1}`;
    const room = await this.room(name);
    room.root.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  /** The first user sends a body as it is. */
  sendRaw(body) {
    return [...this.#rooms.values()][0].sendRaw(body);
  }

  clear() {
    this.#rooms.forEach((room) => room.remove());
    this.#rooms.clear();
  }
}
