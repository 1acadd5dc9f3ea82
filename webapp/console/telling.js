/** Whether customers are told without asking: what is still needed, what it costs, and who has not heard. */

import { look } from "./api.js";
import { element } from "./element.js";
import { attempts, frame } from "./page.js";

/** What Kakao wants first, and the sign by which the bot has seen it. */
const NEEDED = [
  ["비즈니스 채널로 인증받은 채널", "TOLD", "카카오 비즈니스 > 채널에서 인증을 신청해 주세요."],
  ["비즈 앱으로 바꾼 앱과 그 REST API 키", "ACCEPTED", "Kakao Developers에서 앱을 비즈 앱으로 바꾸고, 키를 plusbot.event.key에 적어 주세요."],
  ["카카오 싱크로 이은 앱과 채널", "TOLD", "Kakao Developers > 카카오 로그인에서 채널을 이어 주세요."],
  ["메시지 값을 낼 월렛", "TOLD", "카카오 비즈니스에서 월렛을 만들고 챗봇에 이어 주세요."],
  ["블록에 정한 이벤트 이름", "ASKED", "챗봇 관리자센터 블록의 ⋯ > 이벤트 설정에 plusbot.event.name과 같은 이름을 적어 주세요."],
  ["openbuilder/notice 스킬을 쓰는 블록의 배포", "ASKED", "블록에 스킬을 잇고 배포해 주세요. 필수 파라미터는 없어야 해요."],
];

/** What the simulator, in Kakao's place, can show of it. */
const TRIED = [
  ["봇이 손님을 불렀어요", "ACCEPTED", "주문판에서 주문을 접수하고 10초를 기다려 주세요."],
  ["알림 스킬에 할 말을 물었어요", "ASKED", "봇의 openbuilder/notice가 열려 있어야 해요."],
  ["손님이 받았어요", "TOLD", "몇 초 뒤에 시뮬레이터가 결과를 말해요."],
];

/** The owner's page of it. */
export async function telling() {
  const { told, attempt } = attempts();
  const place = element("div", { class: "telling" });
  frame(element("h2", {}, "손님에게 먼저 알리기"), told, place);
  const state = await attempt(() => look("event"));
  if (state) {
    place.replaceChildren(...(state.on ? whatIs(state) : whatIsNot()));
  }
}

function whatIsNot() {
  return [
    element("p", {}, "지금은 손님이 다음 말을 걸 때 새 소식을 먼저 알려 드려요. 돈이 들지 않아요."),
    element("p", { class: "soft" }, "손님이 묻지 않아도 알리려면 설정 plusbot.event.bot, plusbot.event.key, plusbot.event.name을 정하고 아래를 갖춰 주세요."),
    checklist(NEEDED, {}),
  ];
}

function whatIs(state) {
  return [
    element("p", {}, state.trial
      ? `시뮬레이터로 해 보는 중이에요. 카카오를 부르지 않으니 돈이 들지 않아요. 오늘 ${state.messages}건을 알렸어요. (하루에 ${state.most}건까지)`
      : `오늘 유료 메시지 ${state.messages}건을 보냈어요. 하루에 ${state.most}건까지 보내요.`),
    state.refusal && !isLater(state.seen.ACCEPTED, state.seen.REFUSED)
      ? element("p", { class: "wrong" }, `카카오가 마지막 호출을 받지 않았어요 (${state.refusal}). ${whatToDo(state.refusal)}`) : null,
    ...(state.trial
      ? [checklist(TRIED, state.seen), element("h3", {}, "진짜 카카오를 부르려면"), checklist(NEEDED, {})]
      : [element("p", { class: "soft" }, "본 것에만 표시해요. 첫 알림이 나가면 채워져요."), checklist(NEEDED, state.seen)]),
  ].filter(Boolean);
}

/** By what Kakao said, or by what became of the call. */
function whatToDo(refusal) {
  switch (refusal) {
    case "status 400":
    case "status 404":
      return "챗봇 id(plusbot.event.bot)와 이벤트 이름을 확인해 주세요.";
    case "status 401":
    case "status 403":
      return "키(plusbot.event.key)와, 앱이 이 챗봇의 채널에 이어져 있는지 확인해 주세요.";
    case "status 429":
      return "잠시 뒤에 다시 불러요. 계속되면 봇을 설치한 분께 알려 주세요.";
    default:
      return "카카오의 답이 없거나 연결되지 않아요. 못 들은 손님은 다음 말을 걸면 들어요.";
  }
}

function isLater(one, other) {
  return Boolean(one) && one > (other ?? "");
}

function checklist(list, seen) {
  return element("ul", { class: "rows needed" }, ...list.map(([what, sign, how]) => {
    const isSeen = Boolean(seen[sign]);
    return element("li", { class: isSeen ? "seen" : "" },
      element("b", {}, `${isSeen ? "✔ 봤어요" : "□ 아직"}: ${what}`),
      element("span", { class: "soft" }, isSeen ? new Date(seen[sign]).toLocaleString("ko-KR", { dateStyle: "medium", timeStyle: "short" }) : how));
  }));
}

/** In milliseconds. */
const PERIOD = 10_000;

/** A line of the board that says who has not heard, and when no more can be told. */
export class Unheard {
  #timer = null;
  #shown = "";

  constructor() {
    this.node = element("p", { class: "missed", role: "alert", hidden: true });
  }

  start() {
    this.#timer = setInterval(() => this.#look(), PERIOD);
    this.#look();
  }

  stop() {
    clearInterval(this.#timer);
  }

  async #look() {
    try {
      this.#show(words(await look("event")));
    } catch {
      // The board itself says that the line is cut.
    }
  }

  #show(text) {
    if (text !== this.#shown) {
      this.#shown = text;
      this.node.hidden = !text;
      this.node.replaceChildren(element("span", {}, text));
    }
  }
}

function words({ missed, others, messages, most, alarming }) {
  const said = [];
  if (missed.length) {
    said.push(`손님이 못 받았어요: ${missed.join(", ")}. 준비되면 번호를 불러 주세요.`);
  }
  if (others) {
    said.push(`손님이 아직 못 받은 다른 소식이 ${others}건 있어요. 다음 말을 걸면 들어요.`);
  }
  if (alarming) {
    said.push(`오늘 보낼 수 있는 유료 메시지 ${most}건 가운데 ${messages}건을 보냈어요.`);
  }
  return said.join(" ");
}
