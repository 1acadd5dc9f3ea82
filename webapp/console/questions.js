/** What customers ask, above the orders: read, answered or laid aside. */

import { advice, change, look } from "./api.js";
import { button, element, say } from "./element.js";

/** In characters: as many as the bot takes. */
const LONGEST = 200;

export const isUnread = ({ seen }) => !seen;

export class QuestionList {
  #nodes = new Map();

  /**
   * @param tell shows what could not be done
   * @param soon has the board fetched again
   */
  constructor(tell, soon) {
    this.tell = tell;
    this.soon = soon;
    this.list = element("ol", { "aria-labelledby": "questions" });
    this.node = element("section", { class: "questions", hidden: true }, element("h2", { id: "questions" }, "손님이 물어본 것"), this.list);
  }

  /** Leaves what is being written in its place. */
  show(questions) {
    const nodes = questions.map((question) => {
      const node = this.#nodes.get(question.id) ?? this.#question(question);
      node.classList.toggle("received", isUnread(question));
      node.querySelector(".read").hidden = !isUnread(question);
      return node;
    });
    this.#nodes = new Map(questions.map(({ id }, i) => [id, nodes[i]]));
    if (nodes.length !== this.list.children.length || nodes.some((node, i) => node !== this.list.children[i])) {
      this.list.replaceChildren(...nodes);
    }
    this.node.hidden = !questions.length;
  }

  /** Whether an answer is begun and not sent. */
  get isWritten() {
    return [...this.list.querySelectorAll("textarea")].some(({ value }) => value.trim());
  }

  #question({ id, customer, asked, words }) {
    const named = (label) => ({ "aria-label": `${customer} ${label}` });
    const since = new Date(asked).toLocaleTimeString("ko-KR", { timeStyle: "short" });
    const field = element("textarea", { name: "answer", required: true, maxlength: LONGEST, rows: 2 });
    const onsubmit = (event) => {
      event.preventDefault();
      this.#send(`questions/${id}/answer`, { answer: field.value.trim() }, "답을 보냈어요.");
    };
    return element("li", { class: "card" },
      element("header", {}, element("h3", {}, customer), element("time", { class: "age", datetime: asked }, since)),
      element("p", { class: "asked" }, words),
      button("읽었어요", () => this.#send(`questions/${id}/seen`, {}, "읽었어요."), { class: "read strong", ...named("읽었어요") }),
      element("form", { class: "line", onsubmit },
        element("label", {}, "답 (손님이 그대로 읽어요)", field),
        element("button", { type: "submit", class: "strong", ...named("답 보내기") }, "답 보내기"),
        button("답하지 않기", () => this.#send(`questions/${id}/lay-aside`, {}, "답하지 않기로 했어요."), { class: "plain", ...named("답하지 않기") })),
      this.#turns(id));
  }

  #turns(id) {
    const list = element("ol", { class: "turns" });
    const ontoggle = async () => {
      try {
        const { turns } = details.open ? await look(`questions/${id}/turns`) : { turns: [] };
        list.replaceChildren(...turns.map(({ said, reply }) =>
          element("li", {}, element("p", { class: "said" }, said), element("p", { class: "replied" }, reply))));
      } catch (refused) {
        this.tell(advice(refused));
      }
    };
    const details = element("details", { ontoggle }, element("summary", {}, "물어본 뒤 나눈 말"), list);
    return details;
  }

  async #send(path, body, said) {
    try {
      await change(path, body);
      say(said);
    } catch (refused) {
      this.tell(refused.status === 400 ? `답은 ${LONGEST}자까지 쓸 수 있어요.` : advice(refused));
    } finally {
      this.soon();
    }
  }
}
