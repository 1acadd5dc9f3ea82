/** What stands on the desk: phones side by side, Kakao between them and the bot, and what was said so far. */

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
   * @param keyOf gives the key by which the bot knows a user, by his name
   */
  constructor(channel, place, observe, keyOf = (name) => name) {
    this.channel = channel;
    this.side = channel.open(observe);
    this.#place = place;
    this.#keyOf = keyOf;
  }

  /** The user's room, which he enters if he has none yet. */
  async room(name) {
    if (!this.#rooms.has(name)) {
      const room = new Room(name, this.#keyOf(name), this.side, (step) => this.conversation.record(step));
      this.#rooms.set(name, room);
      this.#place.append(room.root);
      await room.enter();
    }
    return this.#rooms.get(name);
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
