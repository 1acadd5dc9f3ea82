/** Puts the page together: phones on the left, what is known of their calls on the right, Kakao's clock above. */

import { channels } from "./channel.js";
import { DAY, MINUTE, now, timeOfDay, whenWound, wind } from "./clock.js";
import { Desk } from "./desk.js";
import { OUTAGE_AT, STOP_AFTER } from "./kakao.js";
import { checkPanel } from "./view/check.js";
import { button, element } from "./view/element.js";
import { filesPanel } from "./view/files.js";
import { Inspector } from "./view/inspector.js";
import { tabs } from "./view/tabs.js";

const inspector = new Inspector();
let desk = null;

/** Clears the desk. With a suffix, the bot has never met its users before. */
function newDesk(suffix = "") {
  desk?.clear();
  const observe = (exchange) => {
    inspector.add(exchange);
    showCounters();
  };
  desk = new Desk(channels[0], document.querySelector("#phones"), observe, (name) => name + suffix);
  return desk;
}

function showCounters() {
  const { kakao } = desk;
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
    desk.kakao.restart();
    showCounters();
  };
  document.querySelector("#winding").append(...winds.map(([label, millis]) => button(label, () => wind(millis))));
  document.querySelector("#restart").addEventListener("click", restart);
  document.querySelector("#add-user").addEventListener("click", () => desk.addUser());
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
  return element(
    "details",
    { class: "raw" },
    element("summary", {}, "본문을 그대로 보내기"),
    element("label", { for: "raw" }, "POST message의 본문"),
    body,
    button("그대로 보내기", () => desk.sendRaw(body.value)),
  );
}

newDesk();
bar();
document.querySelector("#panel").append(
  ...tabs([
    ["호출", element("div", {}, rawPanel(), inspector.list)],
    ["봇 점검", checkPanel()],
    ["대화 파일", filesPanel(() => desk, () => newDesk(`-${now().toString(36)}`))],
  ]),
);
desk.room("kim");
