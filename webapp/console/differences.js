/** What differs between two versions, in words. */

const won = (amount) => `${Number(amount ?? 0).toLocaleString("ko-KR")}원`;

const FLAT = { menu, questions };

/** @return lines of text; none when nothing differs */
export function differences(kind, before, after) {
  const old = FLAT[kind](before);
  const now = FLAT[kind](after);
  const lines = [
    ...[...old].filter(([name]) => !now.has(name)).map(([name]) => `뺐어요: ${name}`),
    ...[...now].filter(([name]) => !old.has(name)).map(([name, value]) => `더했어요: ${name}${value ? ` (${value})` : ""}`),
    ...[...now].filter(([name, value]) => old.has(name) && old.get(name) !== value).map(([name, value]) => `바꿨어요: ${name}: ${old.get(name) || "없음"} → ${value || "없음"}`),
  ];
  return lines.length === 0 && [...old.keys()].join("\n") !== [...now.keys()].join("\n") ? ["차례를 바꿨어요."] : lines;
}

const aliases = (its) => its?.length ? `다른 이름 ${its.join(", ")}` : "";
const joined = (...parts) => parts.filter(Boolean).join(", ");

function menu({ categories = [], shortcuts = [] }) {
  const all = new Map();
  for (const category of categories) {
    all.set(category.name, "");
    for (const item of category.items) {
      const name = `${category.name} › ${item.name}`;
      all.set(name, joined(won(item.price), item.soldOut ? "품절" : "", aliases(item.aliases)));
      for (const group of item.options ?? []) {
        all.set(`${name} › ${group.name}`, group.required ? "꼭 고르기" : "");
        group.choices.forEach((choice) => all.set(`${name} › ${group.name} › ${choice.name}`, joined(choice.price ? `+${won(choice.price)}` : "", choice.soldOut ? "품절" : "", aliases(choice.aliases))));
      }
    }
  }
  shortcuts.forEach(({ say, item, choices = [] }) => all.set(`줄임말 ${say}`, joined(item, ...choices)));
  return all;
}

function questions({ faq = [] }) {
  const all = new Map();
  for (const { title, answer, sayings = [], buttons = [], link, photo } of faq) {
    all.set(title, answer);
    sayings.forEach((saying) => all.set(`${title} › "${saying}"`, ""));
    buttons.forEach((label) => all.set(`${title} › 버튼 ${label}`, ""));
    if (link) {
      all.set(`${title} › 링크`, joined(link.label, link.url));
    }
    if (photo) {
      all.set(`${title} › 사진`, photo.url);
    }
  }
  return all;
}
