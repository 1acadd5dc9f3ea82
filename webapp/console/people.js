/** Who may come in, and who did what. */

import { advice, change, look } from "./api.js";
import { button, element, say, show } from "./element.js";
import { called } from "./name.js";

const ROLES = { OWNER: "사장", STAFF: "직원" };

const ACTS = {
  JOINED: "비밀번호를 정하고 들어왔어요",
  SIGNED_IN: "들어왔어요",
  SIGNED_OUT: "나갔어요",
  SIGNED_OUT_EVERYWHERE: "모든 기기에서 나갔어요",
  INVITED: "초대했어요",
  REMOVED_STAFF: "내보냈어요",
  ACCEPTED: "접수했어요",
  REJECTED: "거절했어요",
  READY: "준비를 마쳤어요",
  PICKED_UP: "건넸어요",
  CANCELLED: "취소했어요",
  UNDONE: "되돌렸어요",
  CALLED: "손님을 불렀어요",
  ACKNOWLEDGED: "취소를 확인했어요",
  SOLD_OUT: "품절로 했어요",
  SOLD_AGAIN: "다시 팔아요",
  ANSWERED: "손님의 물음에 답했어요",
  LAID_ASIDE: "손님의 물음에 답하지 않기로 했어요",
  BEGAN: "영업을 시작했어요",
  MENU_WRITTEN: "메뉴를 고쳤어요",
  QUESTIONS_WRITTEN: "질문과 답을 고쳤어요",
  FORGOTTEN: "못 알아들은 말에서 지웠어요",
  HOURS_WRITTEN: "영업시간을 바꿨어요",
  STOPPED: "오늘 주문을 그만 받게 했어요",
  RESUMED: "주문을 다시 받게 했어요",
};

/** The page of people. */
export async function people(visit) {
  const told = element("p", { class: "wrong", role: "alert" });
  const list = element("ul", { class: "rows" });
  const acts = element("ol", { class: "rows" });
  const link = element("p", { class: "link", hidden: true });
  const refresh = async () => {
    const { members, acts: done } = await look("staff");
    list.replaceChildren(...members.map((member) => row(member, visit, tell(told, refresh))));
    acts.replaceChildren(...done.map(act));
  };
  show(element("section", { class: "page" },
    element("h2", {}, "직원"), told, list, invitation(told, link), link,
    element("h2", {}, "누가 무엇을 했나요"), acts));
  await tell(told, refresh)(async () => {});
}

/** Does something, shows what became of it, or says why it could not be done. */
function tell(told, refresh) {
  return async (work) => {
    told.textContent = "";
    try {
      await work();
      await refresh();
    } catch (refused) {
      told.textContent = advice(refused);
    }
  };
}

function row({ name, role }, visit, attempt) {
  const remove = () => attempt(async () => {
    await change("staff/remove", { name });
    say(`${called(name)}을 내보냈어요.`);
  });
  const mayGo = role !== "OWNER" && name !== visit.name;
  return element("li", {}, element("b", {}, name), element("span", { class: "soft" }, ROLES[role] ?? role),
    mayGo ? button("내보내기", remove, { "aria-label": `${name} 내보내기` }) : null);
}

function invitation(told, link) {
  const onsubmit = async (event) => {
    event.preventDefault();
    const { name } = Object.fromEntries(new FormData(event.target));
    try {
      const { token } = await change("staff", { name });
      const address = `${location.origin}${location.pathname}#join=${token}`;
      link.hidden = false;
      link.replaceChildren(element("span", {}, `${called(name)}에게 이 주소를 보내 주세요. 하루 동안, 한 번만 쓸 수 있어요.`), element("code", {}, address));
      event.target.reset();
      told.textContent = "";
    } catch (refused) {
      told.textContent = refused.status === 400 ? "이 이름은 쓸 수 없어요." : advice(refused);
    }
  };
  return element("form", { class: "line", onsubmit },
    element("label", {}, "새 직원의 이름", element("input", { name: "name", required: true, maxlength: 20, autocomplete: "off" })),
    element("button", { type: "submit" }, "초대하기"));
}

function act({ at, name, act: what, detail }) {
  const when = new Date(at).toLocaleString("ko-KR", { dateStyle: "short", timeStyle: "short" });
  return element("li", {}, element("time", { datetime: at, class: "soft" }, when),
    element("span", {}, `${called(name)}이 ${detail ? `${detail} ` : ""}${ACTS[what] ?? what}`));
}
