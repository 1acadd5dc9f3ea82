/** The board: orders in columns, each a touch away from the next. */

import { advice, change } from "./api.js";
import { card, isUnseen, key, line, looks, showAge } from "./card.js";
import { button, element, say, show } from "./element.js";
import { QuestionList } from "./questions.js";
import { refusal } from "./refusal.js";
import { Unheard } from "./telling.js";
import { print, widthChooser } from "./ticket.js";
import { guard } from "./unsaved.js";

/** In seconds: as long as the bot takes a step back. */
const UNDO = 10;

const COLUMNS = [["RECEIVED", "새 주문"], ["ACCEPTED", "만드는 중"], ["READY", "준비 완료"]];

const SAID = { ACCEPTED: "접수했어요", READY: "준비를 마쳤어요", PICKED_UP: "건넸어요", CANCELLED: "취소했어요", REJECTED: "거절했어요" };

export class Board {
  #orders = new Map();
  #skew = 0;
  #timer = null;
  #lists = new Map();

  /** @param watch gives the board */
  constructor(watch) {
    this.watch = watch;
    this.questions = new QuestionList((text) => this.#tell(text), () => watch.soon());
    this.act = {
      step: (order, status, more) => this.#step(order, status, more),
      refuse: (order, status) => refusal(order, status, (reason) => this.#step(order, status, { reason })),
      call: (order) => this.#call(order),
      acknowledge: (order) => this.#send(order, "acknowledge", {}, "취소를 확인했어요"),
      print,
    };
  }

  open() {
    this.toast = element("p", { class: "toast", hidden: true });
    this.done = element("ol", { class: "done" });
    this.doneCount = element("span", { class: "tally" }, "0");
    this.unheard = new Unheard();
    this.missed = element("p", { class: "missed", role: "alert", hidden: true });
    show(this.missed, this.unheard.node, this.#tools(), this.questions.node, element("div", { class: "columns" }, ...COLUMNS.map((column) => this.#column(...column))),
      element("details", { class: "over" }, element("summary", {}, "오늘 끝난 주문 ", this.doneCount), this.done), this.toast);
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.unheard.start();
    this.watch.showOn(this);
    guard(() => this.questions.isWritten, { kept: true });
  }

  close() {
    clearInterval(this.#timer);
    this.#hideToast();
    this.unheard.stop();
    this.watch.showOn(null);
  }

  #tools() {
    this.start = button("영업 시작", () => this.#startOrStop(), { class: "strong" });
    this.hint = element("span", { class: "soft" });
    this.#showBell();
    return element("div", { class: "tools" }, this.start, this.hint, widthChooser());
  }

  async #startOrStop() {
    const refusal = await this.watch.toggle();
    if (refusal) {
      this.#tell(refusal);
    }
    this.#showBell();
  }

  #showBell() {
    this.start.textContent = this.watch.isOn ? "소리 끄기" : "영업 시작";
    this.start.classList.toggle("strong", !this.watch.isOn);
    this.hint.textContent = this.watch.isOn ? "새 주문이 오면 울려요. 다른 화면을 보아도 울려요." : "누르면 새 주문이 올 때 울리고 화면이 꺼지지 않아요.";
  }

  #column(status, title) {
    const count = element("span", { class: "tally" }, "0");
    const list = element("ol", { "aria-labelledby": `column-${status}` });
    this.#lists.set(status, { list, count });
    return element("section", { class: "column" }, element("h2", { id: `column-${status}` }, `${title} `, count), list);
  }

  #showMissed(absence) {
    this.missed.hidden = !absence;
    const since = absence && new Date(absence.since).toLocaleString("ko-KR", { dateStyle: "short", timeStyle: "short" });
    const told = `주문판을 보는 사람이 없어서 주문을 ${absence?.turnedAway}번 받지 못했어요. (${since}부터)`;
    if (absence && this.missed.firstChild?.textContent !== told) {
      this.missed.replaceChildren(
        element("span", {}, told),
        button("확인했어요", () => change("board/absence/acknowledge").then(() => this.watch.soon(), (refused) => this.#tell(advice(refused)))));
    }
  }

  /** Shows what is there now. */
  showBoard({ now, absence, questions, orders }) {
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
    this.questions.show(questions);
    this.#keepFocus(focused);
    this.#tick();
  }

  /** Who works by keyboard stays with the order, wherever it has gone. */
  #keepFocus(focused) {
    if (focused && document.activeElement === document.body) {
      const node = document.querySelector(`[data-key="${CSS.escape(focused)}"]`);
      (node?.querySelector("button, h3") ?? document.querySelector("#main")).focus({ preventScroll: true });
    }
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
  }

  async #step(order, status, more = {}) {
    const after = await this.#send(order, "status", { status, version: order.version, ...more }, SAID[status]);
    if (after) {
      this.#offerUndo(after, `${order.number} ${SAID[status]}`);
    }
  }

  /** There is no way back: the customer hears it at once, or first of all when they say something. */
  async #call(order) {
    if (await this.#send(order, "call", {}, "손님을 불렀어요")) {
      this.#tell(`${order.number} 손님을 불렀어요`);
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
      this.watch.soon();
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
