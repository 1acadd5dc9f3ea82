/** Which bot the page talks with: the one that serves it, or by ?bot=ADDRESS one elsewhere, through the server. */

/** Null when the page talks with its own bot. */
export const elsewhere = new URLSearchParams(location.search).get("bot");

/** Where a call goes. Of a bot elsewhere the address stands for the auto-reply API's own, or for the skill itself. */
export function addressOf({ path }) {
  const below = path.replace(/^\.\.\/(plusfriend|openbuilder\/skill)/, "");
  return elsewhere === null || below === path
    ? new URL(path, location.href)
    : new URL(elsewhere.replace(/\/+$/, "") + below, location.href);
}
