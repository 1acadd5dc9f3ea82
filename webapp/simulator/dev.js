/** Shows what `dev` makes of the files that the bot's author saves, and waits where the bot is away. The rooms stay as they are. */

import { element } from "./view/element.js";

/** In milliseconds. */
const PAUSE = 700;

const AWAY = { text: "봇에 닿지 않아요. 다시 뜨기를 기다리고 있어요.", mistakes: [] };

/** Goes on until it hears that this bot is not served by `dev`. */
export async function followDev(place) {
  let shown = null;
  for (;;) {
    const answer = await fetch("dev", { cache: "no-store" }).catch(() => null);
    if (answer && answer.status !== 200) {
      return;
    }
    const news = await answer?.json().catch(() => null);
    shown = show(news ?? AWAY, shown, place);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** What is there already is not read out again. */
function show(news, shown, place) {
  const text = JSON.stringify(news);
  if (text !== shown) {
    const wrong = news.mistakes.map((one) => element("li", {}, one));
    place.replaceChildren(element("p", {}, news.text), ...(wrong.length ? [element("ul", {}, ...wrong)] : []));
    place.classList.toggle("wrong", wrong.length > 0 || news === AWAY);
    place.hidden = false;
  }
  return text;
}
