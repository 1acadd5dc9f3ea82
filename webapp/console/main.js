/** Lets people in and leads them to the pages. */

import { change, keepProof, look, onOut } from "./api.js";
import { button, element, show } from "./element.js";
import { askName, askPassword } from "./enter.js";
import { called } from "./name.js";
import { PAGES } from "./pages.js";
import { guard, mayLeave } from "./unsaved.js";
import { Watch } from "./watch.js";

const bar = document.querySelector("#bar");
const JOIN = "#join=";

/** What is open now; told when something else opens. */
let open = null;

/** Over the board of those who are signed in. */
let watch = null;

function entered(visit) {
  history.replaceState(null, "", location.pathname);
  keepProof(visit.proof);
  stopWatch();
  watch = new Watch(() => tabs[0].click());
  const tabs = PAGES.filter(({ role }) => !role || role === visit.role).map(({ label, page }) => tabOf(label, page(visit, watch)));
  const leave = (path) => async () => {
    if (await mayLeave()) {
      await change(path).catch(() => {});
      out();
    }
  };
  bar.replaceChildren(title(visit.bot), element("nav", { "aria-label": "화면" }, ...tabs),
    element("p", { class: "who" }, called(visit.name),
      button("나가기", leave("visit/end"), { class: "plain" }), button("모든 기기에서 나가기", leave("visit/end-all"), { class: "plain" })));
  watch.start();
  tabs[0].click();
}

function tabOf(label, page) {
  const tab = button(label, async () => {
    if (await mayLeave()) {
      bar.querySelectorAll("nav button").forEach((other) => other.removeAttribute("aria-current"));
      tab.setAttribute("aria-current", "page");
      opened(page);
    }
  });
  return tab;
}

/** Puts a page in the place of the one before. */
function opened(page) {
  open?.close();
  open = page;
  guard();
  page?.open();
}

function stopWatch() {
  opened(null);
  watch?.stop();
  watch = null;
}

function title(bot = "main") {
  return element("h1", {}, bot === "main" ? "매장" : `매장 ${bot}`);
}

function out(note = "") {
  stopWatch();
  keepProof("");
  bar.replaceChildren(title());
  askName(entered, note);
}

async function begin() {
  bar.replaceChildren(title());
  if (location.hash.startsWith(JOIN)) {
    askPassword(location.hash.slice(JOIN.length), entered);
    return;
  }
  try {
    entered(await look("visit"));
  } catch (refused) {
    if (refused.status === 401) {
      out();
    } else {
      show(element("p", { class: "page" }, "지금은 열 수 없어요. 잠시 후 새로 고쳐 주세요."), button("새로 고침", () => location.reload()));
    }
  }
}

onOut(() => out("오래 쉬셨거나 다른 곳에서 나갔어요. 다시 들어와 주세요."));
addEventListener("hashchange", begin);
begin();
