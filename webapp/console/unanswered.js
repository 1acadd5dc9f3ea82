/** What the bot did not understand: it becomes another name of an item, or a question, in two touches. */

import { change, look } from "./api.js";
import { Draft } from "./draft.js";
import { button, element } from "./element.js";
import { dialog, long, text } from "./fields.js";
import { attempts, frame } from "./page.js";

export async function unanswered() {
  const { told, attempt } = attempts();
  const list = element("ol", { class: "rows" });
  const menu = new Draft("menu");
  const questions = new Draft("questions");
  const draw = ({ forms }) => {
    list.replaceChildren(...forms.map((form) => row(form)));
    none.hidden = forms.length > 0;
  };
  const none = element("p", { hidden: true }, "못 알아들은 말이 없어요.");
  const done = (form, said) => attempt(async () => draw(await change("unanswered/forget", { text: form.text })), said);

  /** Stores at once; then the form is dealt with. */
  const learn = async (draft, form, teach, said) => {
    const stored = await attempt(async () => {
      await draft.load();
      teach(draft.content);
      await draft.store();
      return true;
    });
    if (stored) {
      await done(form, said);
    }
  };

  const row = (form) => element("li", {},
    element("b", { class: "said" }, form.text), element("span", { class: "soft" }, `${form.times}번`),
    element("span", { class: "acts" },
      button("메뉴의 다른 이름으로", () => askItem(form), { "aria-label": `${form.text} 메뉴의 다른 이름으로`, disabled: menu.isReadOnly }),
      button("질문으로", () => askQuestion(form), { "aria-label": `${form.text} 질문으로`, disabled: questions.isReadOnly }),
      button("됐어요", () => done(form, "더 보이지 않아요."), { class: "plain", "aria-label": `${form.text} 더 보지 않기` })));

  const askItem = (form) => {
    const { categories = [] } = menu.content;
    const opened = dialog(`어느 메뉴인가요? "${form.text}"`, categories.map((category) => element("section", { "aria-label": category.name }, element("h3", {}, category.name),
      element("div", { class: "picks" }, ...category.items.map(({ name }) => button(name, () => {
        opened.close();
        learn(menu, form, (content) => {
          const item = content.categories.flatMap(({ items }) => items).find((one) => one.name === name);
          item.aliases = [...item.aliases ?? [], form.text];
        }, `${name}의 다른 이름이 되었어요.`);
      }))))), () => null, { label: "닫기" });
  };

  const askQuestion = (form) => {
    const { faq = [] } = questions.content;
    const entry = { title: form.text.slice(0, 30), answer: "", sayings: [form.text] };
    const opened = dialog(`어느 질문인가요? "${form.text}"`, [
      element("div", { class: "picks" }, ...faq.map(({ title }) => button(title, () => {
        opened.close();
        learn(questions, form, (content) => {
          const its = content.faq.find((one) => one.title === title);
          its.sayings = [...its.sayings ?? [], form.text];
        }, `${title} 질문으로 알아들어요.`);
      }))),
      element("h3", {}, "새 질문"),
      text("제목", entry.title, (title) => { entry.title = title.trim(); }, { required: true }),
      long("답", "", (answer) => { entry.answer = answer; }, { rows: 3 }),
    ], () => {
      if (!entry.answer.trim()) {
        return "답을 적어 주세요.";
      }
      learn(questions, form, (content) => content.faq = [...content.faq ?? [], entry], "답할 수 있어요.");
      return null;
    }, { label: "답하기" });
  };

  frame(element("h2", {}, "못 알아들은 말"),
    element("p", { class: "soft" }, "지난 30일 동안 손님이 두 번 이상 했는데 봇이 답하지 못한 말이에요. 누가 했는지는 남지 않고, 숫자는 0으로 보여요."), told, none, list);
  await attempt(async () => {
    await Promise.all([menu.load(), questions.load()]);
    draw(await look("unanswered"));
  });
}
