/** The bubbles of a chat room, as KakaoTalk draws them. */

import { timeOfDay } from "../clock.js";
import { element, webAddress } from "./element.js";
import { bubbleOf } from "./part.js";

const NAMES = { video: "▶ 동영상", audio: "🎤 음성", secureimage: "🔒 보안 이미지" };

/**
 * What the channel says, in one bubble or more.
 *
 * @param onTap is told what the user tapped in it
 */
export function botBubble(name, { parts, failed, first, at }, onTap) {
  const lines = parts.map((part, i) =>
    element("div", { class: "line" }, bubbleOf(part, onTap), ...(i === parts.length - 1 ? [time(at)] : [])),
  );
  return element(
    "li",
    { class: failed ? "said bot failed" : "said bot" },
    element("img", { class: "profile", src: "profile.svg", alt: "", width: 40, height: 40 }),
    element("div", { class: "column" }, element("span", { class: "name" }, name, ...(first ? [element("b", { class: "first" }, "먼저 온 알림")] : [])), ...lines),
  );
}

/** What somebody else says in a group room. */
export function otherBubble({ name, type, content, at }) {
  return element(
    "li",
    { class: "said other" },
    element("span", { class: "profile letter", "aria-hidden": "true" }, name[0].toUpperCase()),
    element(
      "div",
      { class: "column" },
      element("span", { class: "name" }, name),
      element("div", { class: "line" }, frame(type, content), time(at)),
    ),
  );
}

/** The user's own bubble; the small 1 beside it goes when the bot has read it. */
export function ownBubble(user, { type, content, at }) {
  const unread = element("span", { class: "unread", "aria-hidden": "true" }, "1");
  const bubble = element(
    "li",
    { class: "said own" },
    element("span", { class: "unseen" }, `${user}: `),
    element(
      "div",
      { class: "line" },
      frame(type, content),
      element("div", { class: "beside" }, unread, time(at)),
    ),
  );
  return { bubble, read: () => unread.remove() };
}

/** A line in the middle, such as the day. */
export function notice(text) {
  return element("li", { class: "notice" }, element("span", {}, text));
}

function time(at) {
  return element("time", { datetime: new Date(at).toISOString() }, timeOfDay(at));
}

/** A photo and an emoticon have no bubble around them. */
function frame(type, content) {
  const shown = type === "text" ? element("p", {}, content) : medium(type, content);
  const isBare = shown.tagName === "IMG" || shown.className === "sticker";
  return element("div", { class: isBare ? "bubble bare" : "bubble" }, shown);
}

function medium(type, content) {
  const address = webAddress(content);
  if (type === "sticker") {
    return element("p", { class: "sticker", role: "img", "aria-label": "이모티콘" }, "😊");
  }
  return type === "photo" && address
    ? element("img", { class: "photo", src: address, alt: "내가 보낸 사진", width: 720, height: 630 })
    : element("p", { title: content }, NAMES[type] ?? `[${type}] ${content}`);
}
