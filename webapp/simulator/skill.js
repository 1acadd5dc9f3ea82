/** The wire of the skill protocol: the payload of a call, and how each output is shown (Kakao's skill guide, format page). */

const BLOCK = { id: "64b0c0ffee00aa11bb22cc44", name: "폴백 블록" };

/** In characters: a longer text is folded (format page, "SimpleText"). */
const FOLDED = 500;

/** What a block of the admin centre would be set to. */
export const options = { header: "X-Plusbot-Secret", secret: "", callback: true };

/** A call with a body, perhaps broken. */
export function call(endpoint, body) {
  const headers = { "Content-Type": "application/json", ...(options.secret && { [options.header]: options.secret }) };
  return { endpoint, method: "POST", path: "../openbuilder/skill", headers, body };
}

/** What Kakao tells of a user who typed or tapped something. */
export function payload(user, utterance, tap, callbackUrl) {
  const block = tap?.blockId ? { id: tap.blockId, name: "고른 블록" } : BLOCK;
  const id = [...new TextEncoder().encode(user.key)].map((byte) => byte.toString(16)).join("").padEnd(66, "0").slice(0, 66);
  return {
    bot: { id: "64b0c0ffee00aa11bb22cc33", name: "Plusbot" },
    intent: { ...block, extra: { reason: { code: 1, message: "OK" } } },
    action: { id: "64b0c0ffee00aa11bb22cc55", name: "plusbot", params: {}, detailParams: {}, clientExtra: tap?.extra ?? {} },
    userRequest: {
      timezone: "Asia/Seoul",
      lang: "ko",
      utterance,
      block,
      params: { surface: "Kakaotalk.plusfriend" },
      user: {
        id,
        type: "botUserKey",
        properties: { botUserKey: id, plusfriendUserKey: user.key, ...(user.isFriend && { isFriend: true }) },
      },
      ...(callbackUrl && { callbackUrl }),
    },
    contexts: [],
    flow: { trigger: { type: tap?.trigger ?? "TEXT_INPUT" }, lastBlock: BLOCK },
  };
}

/** The bubbles and quick replies of an answer that was accepted. */
export function reply({ template }) {
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
