/** The wire of the auto-reply API v2.0: how a user's act becomes a call, and where in the answer the bubble and the keyboard are. */

const JSON_TYPE = "application/json; charset=utf-8";

function post(endpoint, path, body) {
  return { endpoint, method: "POST", path, headers: { "Content-Type": JSON_TYPE }, body };
}

function remove(path) {
  return { endpoint: "notice", method: "DELETE", path, headers: {} };
}

export const plusfriend = {
  home: () => ({ endpoint: "keyboard", method: "GET", path: "../plusfriend/keyboard", headers: {} }),

  message: (user, type, content) => plusfriend.raw(JSON.stringify({ user_key: user, type, content })),

  /** A body as somebody wrote it, perhaps broken. */
  raw: (body) => post("message", "../plusfriend/message", body),

  adds: (user) => post("notice", "../plusfriend/friend", JSON.stringify({ user_key: user })),
  blocks: (user) => remove(`../plusfriend/friend/${encodeURIComponent(user)}`),
  leaves: (user) => remove(`../plusfriend/chat_room/${encodeURIComponent(user)}`),

  /** What a user can tap, of a home keyboard that was accepted. */
  homePrompt: (shown) => prompt(shown.buttons),

  /** The bubble and the keyboard of a reply that was accepted; without a keyboard the user types (manual, section 5.2). */
  reply: ({ message, keyboard }) => ({
    parts: [{ text: message.text, photo: message.photo, link: message.message_button }],
    prompt: prompt(keyboard?.buttons),
    sees: message.text,
    buttons: keyboard?.buttons ?? [],
  }),
};

function prompt(labels = []) {
  return { taps: labels.map((label) => ({ label, words: label })), typing: labels.length === 0 };
}
