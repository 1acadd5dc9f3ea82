/** The board: orders in columns, each a touch away from the next. */

import { advice, change } from "./api.js";
import { Bell } from "./bell.js";
import { card, isUnseen, key, line, looks, showAge } from "./card.js";
import { button, element, say, show } from "./element.js";
import { Live } from "./live.js";
import { isUnread, QuestionList } from "./questions.js";
import { refusal } from "./refusal.js";
import { Unheard } from "./telling.js";
import { print, widthChooser } from "./ticket.js";

/** In seconds: as long as the bot takes a step back. */
const UNDO = 10;

/** In milliseconds: how often the page says that it shows the board. */
const HERE = 30_000;

const COLUMNS = [["RECEIVED", "새 주문"], ["ACCEPTED", "만드는 중"], ["READY", "준비 완료"]];

const SAID = { ACCEPTED: "접수했어요", READY: "준비를 마쳤어요", PICKED_UP: "건넸어요", CANCELLED: "취소했어요", REJECTED: "거절했어요" };

const bell = new Bell();

export class Board {
  #orders = new Map();
  #unread = false;
  #known = null;
  #skew = 0;
  #timer = null;
  #here = null;
  #lists = new Map();

  constructor() {
    this.live = new Live((board) => this.#showBoard(board), (isCut) => this.#showCut(isCut));
    this.questions = new QuestionList((text) => this.#tell(text), () => this.live.soon());
    this.act = {
      step: (order, status, more) => this.#step(order, status, more),
      refuse: (order, status) => refusal(order, status, (reason) => this.#step(order, status, { reason })),
      acknowledge: (order) => this.#send(order, "acknowledge", {}, "취소를 확인했어요"),
      print,
    };
  }

  open() {
    this.banner = element("p", { class: "cut", role: "alert", hidden: true });
    this.toast = element("p", { class: "toast", hidden: true });
    this.done = element("ol", { class: "done" });
    this.doneCount = element("span", { class: "tally" }, "0");
    this.unheard = new Unheard();
    this.missed = element("p", { class: "missed", role: "alert", hidden: true });
    show(this.banner, this.missed, this.unheard.node, this.#tools(), this.questions.node, element("div", { class: "columns" }, ...COLUMNS.map((column) => this.#column(...column))),
      element("details", { class: "over" }, element("summary", {}, "오늘 끝난 주문 ", this.doneCount), this.done), this.toast);
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#here = setInterval(() => this.#sayHere(), HERE);
    this.#sayHere();
    this.unheard.start();
    this.live.start();
  }

  close() {
    clearInterval(this.#timer);
    clearInterval(this.#here);
    this.unheard.stop();
    this.live.stop();
    bell.ring(null);
  }

  #tools() {
    this.start = button("영업 시작", () => this.#startOrStop(), { class: "strong" });
    this.hint = element("span", { class: "soft" });
    this.#showBell();
    return element("div", { class: "tools" }, this.start, this.hint, widthChooser());
  }

  async #startOrStop() {
    if (bell.isOn) {
      await bell.close();
    } else {
      await bell.open();
      await change("board/begin").catch((refused) => this.#tell(advice(refused)));
    }
    this.#showBell();
    this.#ring();
  }

  #showBell() {
    this.start.textContent = bell.isOn ? "소리 끄기" : "영업 시작";
    this.start.classList.toggle("strong", !bell.isOn);
    this.hint.textContent = bell.isOn ? "새 주문이 오면 울려요. 이 화면을 켜 두세요." : "누르면 새 주문이 올 때 울리고 화면이 꺼지지 않아요.";
  }

  #column(status, title) {
    const count = element("span", { class: "tally" }, "0");
    const list = element("ol", { "aria-labelledby": `column-${status}` });
    this.#lists.set(status, { list, count });
    return element("section", { class: "column" }, element("h2", { id: `column-${status}` }, `${title} `, count), list);
  }

  /** Orders are taken only while somebody says so. */
  async #sayHere() {
    await change("board/here").catch(() => {});
  }

  #showMissed(absence) {
    this.missed.hidden = !absence;
    const since = absence && new Date(absence.since).toLocaleString("ko-KR", { dateStyle: "short", timeStyle: "short" });
    const told = `주문판을 보는 사람이 없어서 주문을 ${absence?.turnedAway}번 받지 못했어요. (${since}부터)`;
    if (absence && this.missed.firstChild?.textContent !== told) {
      this.missed.replaceChildren(
        element("span", {}, told),
        button("확인했어요", () => change("board/absence/acknowledge").then(() => this.live.soon(), (refused) => this.#tell(advice(refused)))));
    }
  }

  #showBoard({ now, absence, questions, orders }) {
    this.#skew = Date.parse(now) - Date.now();
    this.#orders = new Map(orders.map((order) => [key(order), order]));
    const focused = document.activeElement?.closest?.("[data-key]")?.dataset.key;
    for (const [status, { list, count }] of this.#lists) {
      const its = orders.filter((order) => order.status === status || (status === "RECEIVED" && isUnseen(order)));
      fill(list, its, (order) => card(order, this.act));
      count.textContent = String(its.filter((order) => order.status === status).length);
    }
    const over = orders.filter((order) => !this.#lists.has(order.status) && !isUnseen(order));
    fill(this.done, over, (order) => line(order, this.act));
    this.doneCount.textContent = String(over.length);
    this.#showMissed(absence);
    this.#unread = questions.some(isUnread);
    this.questions.show(questions).forEach(({ words }) => bell.notify("손님이 물어봤어요", words));
    this.#keepFocus(focused);
    this.#announce(orders);
    this.#tick();
    this.#ring();
  }

  /** Who works by keyboard stays with the order, wherever it has gone. */
  #keepFocus(focused) {
    if (focused && document.activeElement === document.body) {
      const node = document.querySelector(`[data-key="${CSS.escape(focused)}"]`);
      (node?.querySelector("button, h3") ?? document.querySelector("#main")).focus({ preventScroll: true });
    }
  }

  #announce(orders) {
    const fresh = orders.filter((order) => order.status === "RECEIVED");
    for (const order of this.#known ? fresh.filter((one) => !this.#known.has(key(one))) : []) {
      const what = order.items.map(({ name, quantity }) => `${name} ${quantity}`).join(", ");
      say(`새 주문 ${order.number}, ${what}`);
      bell.notify(`새 주문 ${order.number}`, what);
    }
    this.#known = new Set(fresh.map(key));
    document.title = fresh.length ? `(${fresh.length}) 새 주문 · Plusbot 매장` : "Plusbot 매장";
  }

  #ring() {
    const isNew = this.#unread || [...this.#orders.values()].some(({ status }) => status === "RECEIVED");
    bell.ring(this.live.isCut ? "cut" : isNew ? "order" : null);
  }

  #tick() {
    const now = Date.now() + this.#skew;
    for (const { list } of this.#lists.values()) {
      for (const node of list.children) {
        const order = this.#orders.get(node.dataset.key);
        if (order) {
          showAge(node, order, now);
        }
      }
    }
    bell.stayAwake();
  }

  #showCut(isCut) {
    this.banner.hidden = !isCut;
    this.banner.textContent = isCut ? "연결이 끊겼어요. 새 주문이 보이지 않아요. 인터넷과 봇을 확인해 주세요." : "";
    this.#ring();
  }

  async #step(order, status, more = {}) {
    const after = await this.#send(order, "status", { status, version: order.version, ...more }, SAID[status]);
    if (after) {
      this.#offerUndo(after, `${order.number} ${SAID[status]}`);
    }
  }

  /** @return the order as it is then; nothing when it could not be done */
  async #send(order, path, body, said) {
    try {
      const after = await change(`board/${key(order)}/${path}`, body);
      say(`${order.number} ${said}`);
      return after;
    } catch (refused) {
      this.#tell(`${order.number}: ${advice(refused)}`);
      return null;
    } finally {
      this.live.soon();
    }
  }

  #offerUndo(order, said) {
    let left = UNDO;
    const back = button(`되돌리기 ${left}`, async () => {
      this.#hideToast();
      await this.#send(order, "undo", { version: order.version }, "되돌렸어요");
    }, { class: "strong", "aria-label": `${order.number} 되돌리기` });
    this.#tell(said, back);
    this.countdown = setInterval(() => {
      left -= 1;
      back.textContent = `되돌리기 ${left}`;
      if (left <= 0) {
        this.#hideToast();
      }
    }, 1000);
  }

  #tell(text, ...more) {
    clearInterval(this.countdown);
    clearTimeout(this.vanish);
    this.toast.hidden = false;
    this.toast.replaceChildren(element("span", more.length ? {} : { role: "alert" }, text), ...more);
    if (!more.length) {
      this.vanish = setTimeout(() => this.#hideToast(), UNDO * 1000);
    }
  }

  #hideToast() {
    clearInterval(this.countdown);
    this.toast.hidden = true;
  }
}

/** Leaves what looks the same in its place, so that no touch goes astray. */
function fill(list, orders, make) {
  const before = new Map([...list.children].map((node) => [`${node.dataset.key} ${node.dataset.looks}`, node]));
  const nodes = orders.map((order) => {
    const same = before.get(`${key(order)} ${looks(order)}`);
    const node = same ?? make(order);
    node.dataset.looks = looks(order);
    return node;
  });
  if (nodes.length !== list.children.length || nodes.some((node, i) => node !== list.children[i])) {
    list.replaceChildren(...nodes);
  }
}
