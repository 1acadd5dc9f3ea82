/** What stands on the desk: phones side by side, Kakao between them and the bot, and what was said so far. */

import { now } from "./clock.js";
import { Conversation } from "./conversation.js";
import { keys } from "./skill.js";
import { Room } from "./view/room.js";

const NAMES = ["kim", "lee", "park", "choi", "jung", "kang"];

export class Desk {
  conversation = new Conversation();
  #rooms = new Map();
  #groups = new Map();
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

  /** Where a step of a conversation file happens. */
  async roomOf({ user, room }) {
    return room ? this.#groupRoom(room, user) : this.room(user);
  }

  /** A room that two users share, each on a phone of their own. */
  async addGroup() {
    const name = this.#groups.size ? `그룹방 ${this.#groups.size + 1}` : "그룹방";
    const [first] = await Promise.all(NAMES.slice(0, 2).map((user) => this.#groupRoom(name, user)));
    first.root.scrollIntoView({ inline: "start", block: "nearest" });
  }

  async #groupRoom(name, user) {
    const group = this.#groups.get(name) ?? this.#group(name, `room-${this.#groups.size}-${now().toString(36)}`);
    const there = group.rooms.find((room) => room.user.name === user);
    if (there) {
      return there;
    }
    const room = this.#join(group, user, this.#keyOf(user));
    await room.enter();
    return room;
  }

  #group(name, key) {
    const group = { name, key, rooms: [] };
    this.#groups.set(name, group);
    return group;
  }

  #join(group, name, key) {
    const room = new Room(name, key, this.side, (step) => this.conversation.record(step), this.onChange, group);
    this.#rooms.set(`${group.key}/${name}`, room);
    this.#place.append(room.root);
    return room;
  }

  /** The own room of the user whom the bot knows by this key; undefined when none is on the desk. */
  roomOfKey(key) {
    return [...this.#rooms.values()].find((room) => !room.group && Object.values(keys(room.user)).includes(key));
  }

  /** What is kept of the desk. */
  get kept() {
    const rooms = [...this.#rooms.values()].map((room) => ({ ...room.kept, group: room.group && { name: room.group.name, key: room.group.key } }));
    return { channel: this.channel.name, rooms, at: this.conversation.at, steps: this.conversation.steps };
  }

  /** The desk as it was kept. */
  async restore({ rooms, at, steps }) {
    this.conversation.at = at;
    this.conversation.steps = steps;
    for (const kept of rooms) {
      const { name, key, group } = kept;
      const room = group ? this.#join(this.#groups.get(group.name) ?? this.#group(group.name, group.key), name, key) : this.#open(name, key);
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
    this.#groups.clear();
  }
}
