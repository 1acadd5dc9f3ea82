/** The wire of the skill protocol: the payload of a call, and how each output is shown (Kakao's skill guide, format page). */

import { DAY } from "./clock.js";
import { samplePhoto } from "./wire.js";

const BLOCK = { id: "64b0c0ffee00aa11bb22cc44", name: "폴백 블록" };

/** In characters: a longer text is folded (format page, "SimpleText"). */
const FOLDED = 500;

/** What a block of the admin centre would be set to. */
export const options = { header: "X-Plusbot-Secret", secret: "", name: "Plusbot", callback: true, botTest: false };

/** What a user can send besides text, as live calls were seen to carry it. */
export const media = [
  ["photo", "사진", samplePhoto],
  ["video", "동영상", () => "https://talk.kakaocdn.net/sample/video.mp4"],
  ["secureimage", "보안 이미지", () => `${samplePhoto()}?1 ${samplePhoto()}?2`],
  ["sticker", "이모티콘", () => "(이모티콘)"],
];

/** The plug-in's own sentence, which the user has not written. */
const PLUG_IN = "보안 이미지 전송이 완료되었습니다.";

/** A call with a body, perhaps broken. */
export function call(endpoint, body) {
  const headers = { "Content-Type": "application/json", ...(options.secret && { [options.header]: options.secret }) };
  return { endpoint, method: "POST", path: "../openbuilder/skill", headers, body };
}

/** The bot's key of a user: 66 hexadecimal digits. */
function idOf(user) {
  return [...new TextEncoder().encode(user.key)].map((byte) => byte.toString(16)).join("").padEnd(66, "0").slice(0, 66);
}

/** By which keys the bot knows a user, as the simulator's server is asked. */
export function keys(user) {
  return { bot_user_key: idOf(user), ...(user.room ? { room: user.room } : { plusfriend_user_key: user.key }) };
}

/** What Kakao tells of a user who typed, tapped or sent something. */
export function payload(user, { type, content, tap }, callbackUrl) {
  const medium = { photo: "image", video: "video" }[type];
  const block = tap?.blockId ? { id: tap.blockId, name: "고른 블록" } : BLOCK;
  const id = idOf(user);
  return {
    bot: { id: `64b0c0ffee00aa11bb22cc33${options.botTest ? "!" : ""}`, name: options.name },
    intent: { ...block, extra: { reason: { code: 1, message: "OK" } } },
    action: { id: "64b0c0ffee00aa11bb22cc55", name: "plusbot", params: secureImages(type, content), detailParams: {}, clientExtra: tap?.extra ?? {} },
    userRequest: {
      timezone: "Asia/Seoul",
      lang: "ko",
      utterance: type === "secureimage" ? PLUG_IN : content,
      block,
      params: {
        ...(options.botTest ? { surface: "BuilderBotTest", ignoreMe: "true" } : { surface: "Kakaotalk.plusfriend" }),
        ...(medium && { media: { type: medium, url: content } }),
      },
      user: {
        id,
        type: "botUserKey",
        properties: {
          botUserKey: id,
          ...(!user.room && { plusfriendUserKey: user.key }),
          ...(!user.room && user.isFriend && { isFriend: true }),
        },
      },
      ...(user.room && { chat: { id: user.room, type: "botGroupKey", properties: { botGroupKey: user.room } } }),
      ...(callbackUrl && { callbackUrl }),
    },
    contexts: [],
    flow: { trigger: { type: tap?.trigger ?? (type === "photo" ? "IMAGE_UPLOAD" : "TEXT_INPUT") }, lastBlock: BLOCK },
  };
}

/** The parameter that the secure-image plug-in fills: JSON in a string, with all addresses. */
function secureImages(type, content) {
  const addresses = content.split(" ");
  return type === "secureimage"
    ? {
        secureimage: JSON.stringify({
          privacyAgreement: "Y",
          imageQuantity: `${addresses.length}`,
          secureUrls: `List(${addresses.join(", ")})`,
          expire: new Date(Date.now() + DAY).toISOString(),
        }),
      }
    : {};
}

/** Kakao shows none of these in a group room, and no quick replies. */
const NOT_IN_GROUPS = ["carousel", "commerceCard"];

/** The bubbles and quick replies of an answer that was accepted. */
export function reply({ template }, inGroup = false) {
  if (inGroup) {
    const outputs = template.outputs.filter((output) => !NOT_IN_GROUPS.includes(Object.keys(output)[0]));
    return reply({ template: { outputs } });
  }
  if (template.outputs.length === 0) {
    return { parts: [], prompt: { taps: [], typing: true }, sees: "", buttons: [] };
  }
  const taps = (template.quickReplies ?? []).map((one) => tapOf(one, "QUICKREPLY_BUTTON"));
  return {
    parts: template.outputs.map((output) => part(...Object.entries(output)[0])),
    prompt: { taps, typing: true },
    sees: words(template.outputs),
    buttons: taps.find(turnsPage)?.extra.buttons ?? taps.map((tap) => tap.words),
  };
}

/** Whether a tap only leads to more quick replies of a keyboard that Plusbot shows in pages; then it carries all of them. */
export function turnsPage(tap) {
  return /^더보기 \d+$/.test(tap?.words) && Array.isArray(tap.extra?.buttons);
}

/** The text as a conversation file has it; of a card that is what stands above it, since elsewhere the rest is laid out otherwise. */
function words(outputs) {
  const [only] = outputs;
  if (outputs.length === 1 && only.textCard && !only.textCard.title) {
    return only.textCard.description;
  }
  return outputs.map((output) => output.simpleText?.text ?? heading(Object.values(output)[0])).join("*").replace(/\*+/g, "*");
}

function heading({ header, head, items }) {
  return `${items?.[0].header?.title ?? header?.title ?? head?.title ?? ""}*`;
}

function part(kind, its) {
  switch (kind) {
    case "simpleText":
      return { text: its.text, folded: FOLDED };
    case "simpleImage":
      return { image: its };
    case "carousel":
      return { cards: its.items.map((item) => card(its.type, item)), header: its.header };
    default:
      return { card: card(kind, its) };
  }
}

function card(kind, its) {
  return {
    face: its.profile?.imageUrl,
    head: its.header?.title ?? its.head?.title ?? its.profile?.title ?? its.profile?.nickname,
    image: its.thumbnail ?? its.thumbnails?.[0],
    top: its.imageTitle,
    price: kind === "commerceCard" ? prices(its) : undefined,
    title: its.title,
    description: its.description,
    items: (its.items ?? []).map((item) => ({ ...item, tap: item.action && tapOf(item, "LIST_ITEM") })),
    rows: its.itemList ?? [],
    total: its.itemListSummary,
    buttons: (its.buttons ?? []).map(button),
    beside: its.buttonLayout === "horizontal",
  };
}

function button(its) {
  const isTap = its.action === "message" || its.action === "block";
  return { label: its.label, address: its.webLinkUrl, tap: isTap ? tapOf(its, "CARD_BUTTON") : undefined };
}

function tapOf({ label, title, action, messageText, blockId, extra }, where) {
  const trigger = `${where}_${action === "block" ? "BLOCK" : "MESSAGE"}`;
  return { label: label ?? title, words: messageText ?? label ?? title, trigger, blockId, extra };
}

function prices({ price, discount, discountedPrice }) {
  const now = discountedPrice ?? price - (discount ?? 0);
  return { now: `${now.toLocaleString("ko-KR")}원`, before: now === price ? undefined : `${price.toLocaleString("ko-KR")}원` };
}
