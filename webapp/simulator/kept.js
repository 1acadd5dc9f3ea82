/** What this tab keeps while its page is loaded again: the desk with its rooms. Nothing leaves the browser. */

import { elsewhere } from "./bot.js";

const NAME = `desk ${elsewhere ?? ""}`;

/** In milliseconds: what changes together is written once. */
const SOON = 150;

let timer = null;
let latest = null;

addEventListener("pagehide", () => latest && keptIs(latest));

/** What was kept; null when there is nothing. */
export function kept() {
  try {
    const desk = JSON.parse(sessionStorage.getItem(NAME));
    return desk?.rooms.length ? desk : null;
  } catch {
    return null;
  }
}

export function keep(desk) {
  clearTimeout(timer);
  latest = desk;
  timer = setTimeout(() => keptIs(desk), SOON);
}

/** A tab that has no room for it begins afresh next time. */
export function keptIs(desk) {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(desk));
  } catch {
    letGo();
  }
}

export function letGo() {
  clearTimeout(timer);
  latest = null;
  sessionStorage.removeItem(NAME);
}
