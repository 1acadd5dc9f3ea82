/** Puts the page together: phones on the left, what is known of their calls on the right, Kakao's clock above. */

import { channels } from "./channel.js";
import { DAY, MINUTE, now, timeOfDay, whenWound, wind } from "./clock.js";
import { Conversation } from "./conversation.js";
import { Kakao, OUTAGE_AT, STOP_AFTER } from "./kakao.js";
import { checkPanel } from "./view/check.js";
import { button, element } from "./view/element.js";
import { filesPanel } from "./view/files.js";
import { Inspector } from "./view/inspector.js";
import { Room } from "./view/room.js";
import { tabs } from "./view/tabs.js";

const NAMES = ["kim", "lee", "park", "choi", "jung", "kang"];

const inspector = new Inspector();
const conversation = new Conversation();
const rooms = new Map();
const channel = channels[0];
const kakao = new Kakao(channel, (exchange) => {
  inspector.add(exchange);
  showCounters();
});

async function room(name) {
  if (!rooms.has(name)) {
    const made = new Room(name, kakao, (step) => conversation.record(step));
    rooms.set(name, made);
    document.querySelector("#phones").append(made.root);
    await made.enter();
  }
  return rooms.get(name);
}

async function addUser() {
  const name = NAMES.find((free) => !rooms.has(free)) ?? `user-${rooms.size + 1}`;
  const added = await room(name);
  added.root.scrollIntoView({ inline: "nearest", block: "nearest" });
}

function showCounters() {
  document.querySelector("#in-a-row").textContent = `연속 실패 ${kakao.failuresInARow}/${OUTAGE_AT}`;
  document.querySelector("#today").textContent = `오늘 ${kakao.failuresToday}/${STOP_AFTER.toLocaleString("ko-KR")}`;
  document.querySelector("#restart").hidden = kakao.failuresInARow < OUTAGE_AT && !kakao.isStopped;
}

function showClock() {
  document.querySelector("#clock").textContent = timeOfDay(now());
}

function bar() {
  const winds = [["+1분", MINUTE], ["+10분", 10 * MINUTE], ["+1일", DAY]];
  const restart = () => {
    kakao.restart();
    showCounters();
  };
  document.querySelector("#winding").append(...winds.map(([label, millis]) => button(label, () => wind(millis))));
  document.querySelector("#restart").addEventListener("click", restart);
  document.querySelector("#add-user").addEventListener("click", addUser);
  whenWound(() => {
    showClock();
    showCounters();
  });
  showClock();
  showCounters();
  setInterval(showClock, 10_000);
}

/** Sends a body as it is, in the name of the first user. */
function rawPanel() {
  const body = element("textarea", { id: "raw", rows: 3, spellcheck: "false" });
  body.value = '{"user_key":"kim","type":"text","content":"도움말"}';
  const send = () => [...rooms.values()][0].sendRaw(body.value);
  return element(
    "details",
    { class: "raw" },
    element("summary", {}, "본문을 그대로 보내기"),
    element("label", { for: "raw" }, "POST message의 본문"),
    body,
    button("그대로 보내기", send),
  );
}

bar();
document.querySelector("#panel").append(
  ...tabs([
    ["호출", element("div", {}, rawPanel(), inspector.list)],
    ["봇 점검", checkPanel()],
    ["대화 파일", filesPanel(conversation, channel, room)],
  ]),
);
room(NAMES[0]);
