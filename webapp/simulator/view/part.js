/** What a bubble holds: text, a photo, a link button, or a card. Everything from the bot goes in as text. */

import { button, element, link, linked, webAddress } from "./element.js";

/**
 * The bubble of a part: {text, photo, link} in the phone's fixed order (manual, section 6.2), {text, folded}, {image}, {card},
 * or {cards} side by side.
 *
 * @param onTap is told what the user tapped in it
 */
export function bubbleOf(part, onTap) {
  if (part.cards) {
    return carousel(part, onTap);
  }
  if (part.card) {
    return element("div", { class: "bubble card" }, ...card(part.card, onTap));
  }
  if (part.image) {
    return element("div", { class: "bubble bare" }, picture(part.image, "photo"));
  }
  return element(
    "div",
    { class: "bubble" },
    ...(part.text === undefined ? [] : text(part)),
    ...(part.photo ? [photo(part.photo)] : []),
    ...(part.link ? [linkButton(part.link)] : []),
  );
}

/** What is longer than the fold is read by a tap. */
function text({ text: all, folded }) {
  const letters = [...all];
  if (!folded || letters.length <= folded) {
    return [element("p", {}, ...linked(all))];
  }
  const start = element("p", {}, `${letters.slice(0, folded).join("")}…`);
  const more = button("전체 보기", () => {
    start.replaceChildren(...linked(all));
    more.remove();
  }, { class: "unfold" });
  return [start, more];
}

function photo({ url, width, height }) {
  return picture({ imageUrl: url, altText: "봇이 보낸 사진", width, height }, "photo");
}

function picture({ imageUrl, altText, width, height }, name) {
  const address = webAddress(imageUrl);
  return address
    ? element("img", { class: name, src: address, width, height, alt: altText ?? "", referrerpolicy: "no-referrer" })
    : element("p", { class: "broken" }, `열 수 없는 사진 주소: ${imageUrl}`);
}

function linkButton({ label, url }) {
  const address = webAddress(url);
  return address
    ? link(address, label, { class: "link-button" })
    : element("span", { class: "link-button broken" }, label);
}

function carousel({ cards, header }, onTap) {
  const heading = header ? [element("div", { class: "bubble card" }, ...lines(header))] : [];
  const shown = [...heading, ...cards.map((one) => element("div", { class: "bubble card" }, ...card(one, onTap)))];
  const track = element("div", { class: "carousel", tabindex: 0, role: "group", "aria-label": `옆으로 넘기는 카드 ${shown.length}장` }, ...shown);
  return element("div", { class: "cards" }, track, turning(track, shown));
}

/** Arrows and dots below cards side by side; the arrow keys turn them, too. */
function turning(track, shown) {
  const dots = shown.map(() => element("span", { class: "dot" }));
  const at = () => {
    const { scrollLeft, scrollWidth, clientWidth } = track;
    const atEnd = scrollWidth - scrollLeft - clientWidth < 2;
    return atEnd ? shown.length - 1 : shown.findLastIndex((card) => card.offsetLeft - shown[0].offsetLeft <= scrollLeft + 1);
  };
  const turn = (step) => {
    const next = Math.min(Math.max(at() + step, 0), shown.length - 1);
    track.scrollTo({ left: shown[next].offsetLeft - shown[0].offsetLeft, behavior: "smooth" });
  };
  const back = button("‹", () => turn(-1), { "aria-label": "앞 카드" });
  const on = button("›", () => turn(1), { "aria-label": "다음 카드" });
  const look = () => {
    dots.forEach((dot, i) => dot.classList.toggle("here", i === at()));
    back.disabled = at() === 0;
    on.disabled = at() === shown.length - 1;
  };
  track.addEventListener("scroll", look);
  track.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step && event.target === track) {
      event.preventDefault();
      turn(step);
    }
  });
  new ResizeObserver(look).observe(track);
  return element("div", { class: "turning" }, back, element("span", { class: "dots", "aria-hidden": "true" }, ...dots), on);
}

function card(its, onTap) {
  return [
    ...(its.head ? [element("p", { class: "head" }, ...(its.face ? [picture({ imageUrl: its.face }, "face")] : []), its.head)] : []),
    ...(its.image ? [cover(its.image)] : []),
    ...(its.top ? [element("div", { class: "texts" }, ...lines(its.top))] : []),
    ...texts(its),
    ...list(its.items.map((item) => entry(item, onTap)), "items"),
    ...list([...its.rows.map((one) => row(one)), ...(its.total ? [row(its.total, "total")] : [])], "rows"),
    ...list(its.buttons.map((one) => element("li", {}, cardButton(one, onTap))), its.beside ? "buttons beside" : "buttons"),
  ];
}

function cover(image) {
  const shown = picture(image, image.fixedRatio ? "cover square" : "cover");
  return wrapped(image.link, shown);
}

function texts({ title, description, price }) {
  const cost = price
    ? [element("p", { class: "price" }, price.now, ...(price.before ? [" ", element("s", {}, price.before)] : []))]
    : [];
  return title || description || price ? [element("div", { class: "texts" }, ...cost, ...lines({ title, description }))] : [];
}

function lines({ title, description }) {
  return [
    ...(title ? [element("p", { class: "title" }, title)] : []),
    ...(description ? [element("p", {}, ...linked(description))] : []),
  ];
}

function list(entries, name) {
  return entries.length ? [element("ul", { class: name }, ...entries)] : [];
}

function entry(item, onTap) {
  const words = element("span", { class: "words" }, element("b", {}, item.title), element("span", {}, item.description ?? ""));
  const thumb = item.imageUrl ? [picture({ imageUrl: item.imageUrl }, "thumb")] : [];
  const line = element("span", { class: "entry" }, words, ...thumb);
  return element("li", {}, item.tap ? button(line, () => onTap(item.tap)) : wrapped(item.link, line));
}

/** The web address wins over the others (format page, "Link"). */
function wrapped(links, shown) {
  const address = webAddress(links?.web ?? links?.mobile ?? links?.pc);
  return address ? link(address, shown) : shown;
}

function row({ title, description }, name = "") {
  return element("li", { class: name }, element("span", {}, title), element("span", {}, description));
}

/** What only a phone can do is shown, and does nothing. */
function cardButton({ label, address, tap }, onTap) {
  if (tap) {
    return button(label, () => onTap(tap));
  }
  const web = address && webAddress(address);
  return web ? link(web, label, { class: "press" }) : element("span", { class: address ? "press broken" : "press" }, label);
}
