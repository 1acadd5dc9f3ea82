/** Puts the page together: phones on the left, what is known of their calls on the right, Kakao's clock above. */

import { elsewhere } from "./bot.js";
import { channels } from "./channels.js";
import { DAY, MINUTE, now, timeOfDay, whenWound, wind } from "./clock.js";
import { Desk } from "./desk.js";
import { checkPanel } from "./view/check.js";
import { button, element } from "./view/element.js";
import { filesPanel } from "./view/files.js";
import { Inspector } from "./view/inspector.js";
import { rawPanel } from "./view/raw.js";
import { tabs } from "./view/tabs.js";

const inspector = new Inspector();
const raw = element("div", { class: "raws" });
let desk = null;

/** Clears the desk for a channel. With a suffix, the bot has never met its users before. */
function newDesk(name, suffix = "") {
  const channel = channels.find((one) => one.name === name) ?? channels[0];
  document.querySelector("#channel").value = channel.name;
  desk?.clear();
  const observe = (exchange) => {
    inspector.add(exchange);
    showCounters();
  };
  desk = new Desk(channel, document.querySelector("#phones"), observe, (name) => name + suffix);
  raw.replaceChildren(...rawPanel(desk));
  showCounters();
  return desk;
}

function showCounters() {
  const [inARow, today = ""] = desk.side.counters;
  document.querySelector("#in-a-row").textContent = inARow;
  document.querySelector("#today").textContent = today;
  document.querySelector("#restart").hidden = !desk.side.isOut;
}

function showChannels() {
  const select = document.querySelector("#channel");
  select.append(...channels.map(({ name, title }) => element("option", { value: name }, title)));
  select.addEventListener("change", () => newDesk(select.value).room("kim"));
}

function showBot() {
  const place = document.querySelector("#elsewhere");
  place.textContent = `봇 ${elsewhere}`;
  place.hidden = elsewhere === null;
}

function showClock() {
  document.querySelector("#clock").textContent = timeOfDay(now());
}

function bar() {
  const winds = [["+1분", MINUTE], ["+10분", 10 * MINUTE], ["+1일", DAY]];
  const restart = () => {
    desk.side.restart();
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
  setInterval(showClock, 10_000);
}

bar();
showBot();
showChannels();
newDesk();
document.querySelector("#panel").append(
  ...tabs([
    ["호출", element("div", {}, raw, inspector.list)],
    ["봇 점검", checkPanel(() => desk)],
    ["대화 파일", filesPanel(() => desk, (name) => newDesk(name, `-${now().toString(36)}`))],
  ]),
);
desk.room("kim");
