/** The menu by forms. */

import { button, element } from "./element.js";
import { dialog, number, text, tick } from "./fields.js";
import { words } from "./draft.js";
import { row } from "./order.js";
import { textPage } from "./text-page.js";
import { bubble } from "./trial.js";

const won = (amount) => `${Number(amount ?? 0).toLocaleString("ko-KR")}원`;

const OTHER_NAMES = "손님이 달리 부르는 말. 쉼표로 나눠 주세요.";

/** What the customer's view shows: a category, or an item; nothing for the beginning. */
let seen = {};

export function menuPage() {
  seen = {};
  return textPage({
    kind: "menu", title: "메뉴", edit, view,
    note: "끌어서 옮기거나, 화살표를 누르거나, Alt와 화살표 키로 차례를 바꿔요. 저장하면 다음 손님부터 보여요.",
  });
}

function edit(draft, changed) {
  const { content, isReadOnly: locked } = draft;
  content.categories ??= [];
  content.shortcuts ??= [];
  return [
    element("ol", { class: "entries" }, ...content.categories.map((category, index) =>
      row({ list: content.categories, scope: "category", index, name: category.name, locked, moved: changed }, categoryOf(category, content, changed, locked)))),
    locked ? null : button("+ 분류 더하기", () => askCategory({ name: "", items: [] }, content.categories, changed), { "data-focus": "new-category" }),
    element("h3", {}, "줄임말"), element("p", { class: "soft" }, "아아처럼, 고른 것까지 정해진 말이에요."),
    element("ol", { class: "entries" }, ...content.shortcuts.map((shortcut, index) =>
      row({ list: content.shortcuts, scope: "shortcut", index, name: shortcut.say, locked, moved: changed },
        element("span", { class: "what" }, element("b", {}, shortcut.say), element("span", { class: "soft" }, [shortcut.item, ...shortcut.choices ?? []].join(", "))),
        locked ? null : button("고치기", () => askShortcut(shortcut, content, changed), { "aria-label": `${shortcut.say} 고치기`, "data-focus": `shortcut-${index}-edit` })))),
    locked ? null : button("+ 줄임말 더하기", () => askShortcut({ say: "", item: "", choices: [] }, content, changed, true), { "data-focus": "new-shortcut" }),
  ].filter(Boolean);
}

function categoryOf(category, content, changed, locked) {
  const place = content.categories.indexOf(category);
  return element("section", { class: "what", "aria-label": category.name },
    element("header", { class: "head" }, element("h3", {}, category.name),
      locked ? null : button("이름", () => askCategory(category, content.categories, changed), { "aria-label": `${category.name} 이름 바꾸기`, "data-focus": `category-${place}-edit` })),
    element("ol", { class: "entries" }, ...category.items.map((item, index) =>
      row({ list: category.items, scope: `item-${place}`, index, name: item.name, locked, moved: changed },
        element("span", { class: "what" }, element("b", {}, item.name), element("span", { class: "soft" }, [won(item.price), item.soldOut ? "품절" : "", ...(item.options ?? []).map(({ name }) => name)].filter(Boolean).join(" · "))),
        locked ? null : button("고치기", () => askItem(item, category, changed), { "aria-label": `${item.name} 고치기`, "data-focus": `item-${place}-${index}-edit` })))),
    locked ? null : button("+ 메뉴 더하기", () => askItem({ name: "", price: null, options: [], aliases: [] }, category, changed, true), { "aria-label": `${category.name}에 메뉴 더하기`, "data-focus": `new-item-${place}` }));
}

function askCategory(category, all, changed) {
  let { name } = category;
  const isNew = !all.includes(category);
  dialog(isNew ? "분류 더하기" : `${category.name}`, [text("이름", name, (its) => { name = its; }, { required: true })], () => {
    category.name = name.trim();
    if (isNew) {
      all.push(category);
    }
    changed();
  }, { remove: isNew ? null : () => { all.splice(all.indexOf(category), 1); changed(); } });
}

function askItem(item, category, changed, isNew = false) {
  const its = structuredClone(item);
  its.options ??= [];
  const options = element("div", { class: "options" });
  const redraw = () => options.replaceChildren(
    ...its.options.map((group) => optionOf(group, its.options, redraw)),
    button("+ 물어볼 것 더하기", () => { its.options.push({ name: "", required: true, choices: [{ name: "" }] }); redraw(); }));
  redraw();
  dialog(isNew ? "메뉴 더하기" : item.name, [
    text("이름", its.name, (name) => { its.name = name.trim(); }, { required: true }),
    number("값(원)", its.price ?? "", (price) => { its.price = price; }, { required: true }),
    text("다른 이름", (its.aliases ?? []).join(", "), (all) => { its.aliases = words(all); }, { longest: 500, hint: OTHER_NAMES }),
    tick("품절 (보이지만 주문할 수 없어요)", its.soldOut, (soldOut) => { its.soldOut = soldOut; }),
    element("h3", {}, "물어볼 것"), options,
  ], () => {
    Object.assign(item, its);
    if (isNew) {
      category.items.push(item);
    }
    seen = { category: category.name };
    changed();
  }, { remove: isNew ? null : () => { category.items.splice(category.items.indexOf(item), 1); changed(); } });
}

function optionOf(group, all, redraw) {
  return element("fieldset", {}, element("legend", {}, group.name || "새로 물어볼 것"),
    text("이름 (온도, 사이즈)", group.name, (name) => { group.name = name.trim(); }, { required: true }),
    tick("꼭 골라야 해요", group.required, (required) => { group.required = required; }),
    ...group.choices.map((choice, index) => element("div", { class: "choice", role: "group", "aria-label": `선택 ${index + 1}` },
      text("선택", choice.name, (name) => { choice.name = name.trim(); }, { required: true }),
      number("더하는 값", choice.price ?? 0, (price) => { choice.price = price ?? 0; }),
      tick("품절", choice.soldOut, (soldOut) => { choice.soldOut = soldOut; }),
      text("다른 이름", (choice.aliases ?? []).join(", "), (names) => { choice.aliases = words(names); }, { longest: 500 }),
      group.choices.length > 1 ? button("빼기", () => { group.choices.splice(index, 1); redraw(); }, { class: "plain", "aria-label": `${choice.name || `선택 ${index + 1}`} 빼기` }) : null)),
    element("div", { class: "acts" }, button("+ 선택 더하기", () => { group.choices.push({ name: "" }); redraw(); }),
      button("이 물음 지우기", () => { all.splice(all.indexOf(group), 1); redraw(); }, { class: "plain", "aria-label": `${group.name} 지우기` })));
}

function askShortcut(shortcut, content, changed, isNew = false) {
  const its = structuredClone(shortcut);
  its.choices ??= [];
  const items = content.categories.flatMap((category) => category.items);
  const choices = element("div", { class: "options" });
  const item = element("select", { name: "item", required: true, onchange: () => { its.item = item.value; its.choices = []; draw(); } },
    ...items.map(({ name }) => element("option", { value: name, selected: name === its.item }, name)));
  const draw = () => {
    const groups = items.find(({ name }) => name === item.value)?.options ?? [];
    choices.replaceChildren(...groups.map((group) => {
      const names = group.choices.map(({ name }) => name);
      const select = element("select", {
        onchange: () => { its.choices = [...its.choices.filter((name) => !names.includes(name)), ...select.value ? [select.value] : []]; },
      }, element("option", { value: "" }, "정하지 않음"), ...names.map((name) => element("option", { value: name, selected: its.choices.includes(name) }, name)));
      return element("label", {}, group.name, select);
    }));
  };
  its.item = item.value;
  draw();
  dialog(isNew ? "줄임말 더하기" : shortcut.say, [
    text("손님이 하는 말", its.say, (say) => { its.say = say.trim(); }, { required: true }),
    element("label", {}, "메뉴", item), choices], () => {
    Object.assign(shortcut, its);
    if (isNew) {
      content.shortcuts.push(shortcut);
    }
    changed();
  }, { remove: isNew ? null : () => { content.shortcuts.splice(content.shortcuts.indexOf(shortcut), 1); changed(); } });
}

/** As the bot asks. */
function view(draft) {
  const go = (next) => () => { seen = next; draft.changed(); };
  const category = (draft.content.categories ?? []).find(({ name }) => name === seen.category);
  const item = category?.items.find(({ name }) => name === seen.item);
  const replies = (...buttons) => element("div", { class: "replies" }, ...buttons);
  if (item) {
    return [
      ...(item.options ?? []).flatMap(({ name, choices, required }) => [
        bubble(`${item.name}\n[${name}] 골라 주세요.\n\n${choices.map((choice) => choice.name + (choice.soldOut ? " (품절)" : choice.price ? ` +${won(choice.price)}` : "")).join("\n")}`),
        replies(...required ? [] : [reply("선택 안 함")], ...choices.filter(({ soldOut }) => !soldOut).map((choice) => reply(choice.name)))]),
      bubble("몇 개 드릴까요?"), replies(reply("다른 메뉴 보기", go({ category: category.name })))];
  }
  if (category) {
    return [bubble(`[${category.name}] 골라 주세요.\n\n${category.items.map(({ name, price, soldOut }) => `${name} ${soldOut ? "(품절)" : won(price)}`).join("\n")}`),
      replies(...category.items.filter(({ soldOut }) => !soldOut).map(({ name }) => reply(name, go({ category: category.name, item: name }))), reply("처음으로", go({})))];
  }
  return [bubble("무엇을 드릴까요? 골라 주세요."), replies(...(draft.content.categories ?? []).map(({ name }) => reply(name, go({ category: name }))))];
}

function reply(label, onclick) {
  return onclick ? button(label, onclick) : element("span", { class: "reply" }, label);
}
