/** Keeps watch whatever page is open: it rings until somebody accepts, says that somebody is there, and shows when the line is cut. */

import { advice, change } from "./api.js";
import { Bell } from "./bell.js";
import { key } from "./card.js";
import { button, element, say } from "./element.js";
import { Live } from "./live.js";
import { isUnread } from "./questions.js";

/** In milliseconds: how often the page says that somebody is there. */
const HERE = 30_000;
const SECOND = 1000;

const CUT = "연결이 끊겼어요. 새 주문이 보이지 않아요. 인터넷과 봇을 확인해 주세요.";
const TITLE = "Plusbot 매장";

/** It stays unlocked when somebody else comes in. */
const bell = new Bell();

export class Watch {
  #live = new Live((board) => this.#take(board), (isCut) => this.#showCut(isCut));
  #latest = null;
  #known = null;
  #page = null;
  #timers = [];

  /** @param toBoard opens the board */
  constructor(toBoard) {
    this.banner = element("p", { class: "cut", role: "alert", hidden: true });
    this.words = element("span", { role: "status" });
    this.call = element("p", { class: "missed", hidden: true }, this.words, button("주문 보기", toBoard, { class: "strong" }));
  }

  start() {
    document.querySelector("#watch").replaceChildren(this.banner, this.call);
    this.#timers = [setInterval(() => bell.stayAwake(), SECOND), setInterval(() => this.#sayHere(), HERE)];
    this.#live.start();
  }

  stop() {
    this.#timers.forEach(clearInterval);
    this.#live.stop();
    bell.ring(null);
    document.title = TITLE;
    document.querySelector("#watch").replaceChildren();
  }

  /** Hands the board to a page from now on, if there is one already at once; null when the page is closed. */
  showOn(page) {
    this.#page = page;
    if (page) {
      if (this.#latest) {
        page.showBoard(this.#latest);
      }
      this.#sayHere();
      this.soon();
    }
    this.#showCall();
  }

  /** Looks at the board now. */
  soon() {
    this.#live.soon();
  }

  /** Whether the page would ring. */
  get isOn() {
    return bell.isOn;
  }

  /**
   * "영업 시작", or silence.
   *
   * @return what to do when the bot could not be told; a promise, empty when it was
   */
  async toggle() {
    let refusal = "";
    if (bell.isOn) {
      await bell.close();
    } else {
      await bell.open();
      await change("board/begin").catch((refused) => { refusal = advice(refused); });
    }
    this.#ring();
    return refusal;
  }

  /** Orders are taken only while somebody sees the board, or would hear it. */
  async #sayHere() {
    if (bell.isOn || (this.#page && !document.hidden)) {
      await change("board/here").catch(() => {});
    }
  }

  #take(board) {
    this.#latest = board;
    this.#page?.showBoard(board);
    this.#announce(board);
    this.#showCall();
    this.#ring();
  }

  #announce({ orders, questions }) {
    const fresh = orders.filter(({ status }) => status === "RECEIVED");
    const isNews = (id) => this.#known && !this.#known.has(id);
    for (const order of fresh.filter((one) => isNews(key(one)))) {
      const what = order.items.map(({ name, quantity }) => `${name} ${quantity}`).join(", ");
      say(`새 주문 ${order.number}, ${what}`);
      bell.notify(`새 주문 ${order.number}`, what);
    }
    for (const { words } of questions.filter(({ id }) => isNews(id))) {
      say(`손님이 물어봤어요. ${words}`);
      bell.notify("손님이 물어봤어요", words);
    }
    this.#known = new Set([...fresh.map(key), ...questions.map(({ id }) => id)]);
    document.title = fresh.length ? `(${fresh.length}) 새 주문 · ${TITLE}` : TITLE;
  }

  /** On other pages, what waits on the board. */
  #showCall() {
    const { orders, questions } = this.#waiting();
    const waiting = [orders ? `새 주문 ${orders}건` : "", questions ? `손님이 물어본 것 ${questions}건` : ""].filter(Boolean).join(", ");
    const text = this.#page ? "" : waiting;
    this.call.hidden = !text;
    if (this.words.textContent !== text) {
      this.words.textContent = text;
    }
  }

  #waiting() {
    const { orders = [], questions = [] } = this.#latest ?? {};
    return { orders: orders.filter(({ status }) => status === "RECEIVED").length, questions: questions.filter(isUnread).length };
  }

  #ring() {
    const { orders, questions } = this.#waiting();
    bell.ring(this.#live.isCut ? "cut" : orders || questions ? "order" : null);
  }

  #showCut(isCut) {
    this.banner.hidden = !isCut;
    this.banner.textContent = isCut ? CUT : "";
    this.#ring();
  }
}
