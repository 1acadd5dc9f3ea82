/** The bubbles of a chat room, as KakaoTalk draws them. */

import { now, timeOfDay } from "../clock.js";
import { element, link, linked, webAddress } from "./element.js";

/** The channel's bubble: text, photo and link button, in the phone's fixed order (manual, section 6.2). */
export function botBubble(name, reply) {
  const parts = [];
  if (reply.text !== undefined) {
    parts.push(element("p", {}, ...linked(reply.text)));
  }
  if (reply.photo) {
    parts.push(photo(reply.photo));
  }
  if (reply.link) {
    parts.push(linkButton(reply.link));
  }
  return element(
    "li",
    { class: reply.failed ? "said bot failed" : "said bot" },
    element("img", { class: "profile", src: "profile.svg", alt: "", width: 40, height: 40 }),
    element(
      "div",
      { class: "column" },
      element("span", { class: "name" }, name),
      element("div", { class: "line" }, element("div", { class: "bubble" }, ...parts), time()),
    ),
  );
}

/** The user's own bubble; the small 1 beside it goes when the bot has read it. */
export function ownBubble(user, type, content) {
  const shown = type === "text" ? element("p", {}, content) : medium(type, content);
  const unread = element("span", { class: "unread", "aria-hidden": "true" }, "1");
  const bubble = element(
    "li",
    { class: "said own" },
    element("span", { class: "unseen" }, `${user}: `),
    element(
      "div",
      { class: "line" },
      element("div", { class: "bubble" }, shown),
      element("div", { class: "beside" }, unread, time()),
    ),
  );
  return { bubble, read: () => unread.remove() };
}

/** A line in the middle, such as the day. */
export function notice(text) {
  return element("li", { class: "notice" }, element("span", {}, text));
}

function time() {
  return element("time", { datetime: new Date(now()).toISOString() }, timeOfDay(now()));
}

function photo({ url, width, height }) {
  const address = webAddress(url);
  return address
    ? element("img", { class: "photo", src: address, width, height, alt: "봇이 보낸 사진", referrerpolicy: "no-referrer" })
    : element("p", { class: "broken" }, `열 수 없는 사진 주소: ${url}`);
}

function linkButton({ label, url }) {
  const address = webAddress(url);
  return address
    ? link(address, label, { class: "link-button" })
    : element("span", { class: "link-button broken" }, label);
}

function medium(type, content) {
  const address = webAddress(content);
  return type === "photo" && address
    ? element("img", { class: "photo", src: address, alt: "내가 보낸 사진", width: 720, height: 630 })
    : element("p", {}, `[${type}] ${content}`);
}
