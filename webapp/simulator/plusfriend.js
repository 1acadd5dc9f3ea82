/**
 * The wire of each channel: how a user's act becomes a call, and where in the answer the bubble and the keyboard are. Another
 * protocol is another such object in the list; nothing else in the page knows a wire. The page speaks the first.
 */

const JSON_TYPE = "application/json; charset=utf-8";

function post(endpoint, path, body) {
  return { endpoint, method: "POST", path, headers: { "Content-Type": JSON_TYPE }, body };
}

function remove(path) {
  return { endpoint: "notice", method: "DELETE", path, headers: {} };
}

const autoReply = {
  name: "plusfriend",
  title: "자동응답 v2.0",

  home: () => ({ endpoint: "keyboard", method: "GET", path: "../plusfriend/keyboard", headers: {} }),

  message: (user, type, content) => autoReply.raw(JSON.stringify({ user_key: user, type, content })),

  /** A body as somebody wrote it, perhaps broken. */
  raw: (body) => post("message", "../plusfriend/message", body),

  adds: (user) => post("notice", "../plusfriend/friend", JSON.stringify({ user_key: user })),
  blocks: (user) => remove(`../plusfriend/friend/${encodeURIComponent(user)}`),
  leaves: (user) => remove(`../plusfriend/chat_room/${encodeURIComponent(user)}`),

  /** The buttons of a home keyboard that was accepted; none means typing. */
  homeButtons: (shown) => shown.buttons ?? [],

  /** The bubble and the buttons of a reply that was accepted; without a keyboard the user types (manual, section 5.2). */
  reply: (shown) => ({
    text: shown.message.text,
    photo: shown.message.photo,
    link: shown.message.message_button,
    buttons: shown.keyboard?.buttons ?? [],
  }),
};

export const channels = [autoReply];
