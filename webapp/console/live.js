/**
 * Keeps the page's board the database's: the stream says only that something has changed, and the page fetches what is. Where no stream
 * comes, the page asks each second.
 */

import { look } from "./api.js";

/** In milliseconds. The bot says something each four seconds. */
const QUIET = 6000;
const CUT = 10_000;
const SECOND = 1000;
const AGAIN = 5000;

export class Live {
  #stream = null;
  #timer = null;
  #heard = Date.now();
  #opened = 0;
  #shown = -1;
  #wanted = -1;
  #fetching = false;
  #asking = false;
  isCut = false;

  /**
   * @param show is given the board whenever it has changed
   * @param cut is told whether the line is cut
   */
  constructor(show, cut) {
    this.show = show;
    this.cut = cut;
  }

  start() {
    this.#open();
    this.#timer = setInterval(() => this.#tick(), SECOND);
    addEventListener("online", this.soon);
    document.addEventListener("visibilitychange", this.soon);
    this.soon();
  }

  stop() {
    clearInterval(this.#timer);
    this.#stream?.close();
    removeEventListener("online", this.soon);
    document.removeEventListener("visibilitychange", this.soon);
  }

  /** Fetches the board now, whatever was heard. */
  soon = () => this.#fetch(true);

  #open() {
    this.#opened = Date.now();
    this.#stream?.close();
    this.#stream = new EventSource("api/stream");
    this.#stream.addEventListener("cursor", ({ data }) => this.#hear(Number(data)));
  }

  #hear(cursor) {
    this.#heard = Date.now();
    this.#wanted = cursor;
    if (cursor !== this.#shown) {
      this.#fetch();
    } else {
      this.#setCut(false);
    }
  }

  #tick() {
    const quiet = Date.now() - this.#heard;
    if (this.#stream.readyState === EventSource.CLOSED && Date.now() - this.#opened > AGAIN) {
      this.#open();
    }
    if (quiet > QUIET || this.#stream.readyState !== EventSource.OPEN) {
      this.#ask();
    }
    if (quiet > CUT) {
      this.#setCut(true);
    }
  }

  async #ask() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    try {
      this.#hear((await look("board/cursor")).cursor);
    } catch {
      // The tick sees how long nothing was heard.
    } finally {
      this.#asking = false;
    }
  }

  async #fetch(always = false) {
    if (this.#fetching) {
      return;
    }
    this.#fetching = true;
    try {
      do {
        const board = await look("board");
        this.#shown = board.cursor;
        this.#wanted = Math.max(this.#wanted, board.cursor);
        this.#heard = Date.now();
        this.show(board);
        this.#setCut(false);
        always = false;
      } while (always || this.#wanted !== this.#shown);
    } catch {
      this.#shown = -1;
    } finally {
      this.#fetching = false;
    }
  }

  #setCut(isCut) {
    if (isCut !== this.isCut) {
      this.isCut = isCut;
      this.cut(isCut);
    }
  }
}
