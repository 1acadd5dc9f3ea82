/** Lets people in and leads them to the pages. */

import { change, keepProof, look, onOut } from "./api.js";
import { button, element, show } from "./element.js";
import { askName, askPassword } from "./enter.js";
import { people } from "./people.js";

const bar = document.querySelector("#bar");
const JOIN = "#join=";

function entered(visit) {
  history.replaceState(null, "", location.pathname);
  keepProof(visit.proof);
  const leave = (path) => async () => {
    await change(path).catch(() => {});
    out();
  };
  bar.replaceChildren(
    element("h1", {}, "매장"),
    element("nav", { "aria-label": "화면" }, button("직원", () => people(visit))),
    element("p", { class: "who" }, `${visit.name} 님`,
      button("나가기", leave("visit/end")), button("모든 기기에서 나가기", leave("visit/end-all"))));
  people(visit);
}

function out(note = "") {
  keepProof("");
  bar.replaceChildren(element("h1", {}, "매장"));
  askName(entered, note);
}

async function begin() {
  bar.replaceChildren(element("h1", {}, "매장"));
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
