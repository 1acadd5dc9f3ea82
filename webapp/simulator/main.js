/** Puts the page together: phones on the left, what is known of their calls on the right, Kakao's clock above. */

import { elsewhere } from "./bot.js";
import { channels } from "./channels.js";
import { DAY, MINUTE, now, rewind, timeOfDay, whenWound, wind } from "./clock.js";
import { Desk } from "./desk.js";
import { followDev } from "./dev.js";
import { answersSkills } from "./engine.js";
import { keep, kept, keptIs, letGo } from "./kept.js";
import { checkPanel } from "./view/check.js";
import { button, element } from "./view/element.js";
import { eventPanel } from "./view/event.js";
import { filesPanel } from "./view/files.js";
import { Inspector } from "./view/inspector.js";
import { rawPanel } from "./view/raw.js";
import { tabs } from "./view/tabs.js";

const inspector = new Inspector();
const raw = element("div", { class: "raws" });
let desk = null;

/** Clears the desk for a channel. With a suffix, the bot has never met its users before. */
function newDesk(name, suffix = "") {
  letGo();
  const channel = channels.find((one) => one.name === name) ?? channels[0];
  document.querySelector("#channel").value = channel.name;
  desk?.clear();
  const observe = (exchange) => {
    inspector.add(exchange);
    showCounters();
  };
  const save = (its) => its === desk && keep({ ...its.kept, suffix });
  desk = new Desk(channel, document.querySelector("#phones"), observe, (name) => name + suffix, save);
  document.querySelector("#add-group").hidden = channel.name !== "skill";
  raw.replaceChildren(...rawPanel(desk));
  showCounters();
  return desk;
}

/** A suffix that no desk had before. */
const unmet = () => `-${Date.now().toString(36)}`;

function afresh() {
  rewind();
  inspector.clear();
  newDesk(desk.channel.name, unmet()).room("kim");
}

/** Goes on where this tab was before it was loaded again; else begins with the protocol that the bot speaks. */
async function begin() {
  const before = kept();
  if (before) {
    await newDesk(before.channel, before.suffix).restore(before);
    keptIs(before);
  } else {
    const wanted = new URLSearchParams(location.search).get("channel");
    await newDesk(wanted ?? ((await answersSkills()) ? "skill" : "plusfriend")).room("kim");
  }
}

function showCounters() {
  if (!desk) {
    return;
  }
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
  document.querySelector("#add-group").addEventListener("click", () => desk.addGroup());
  document.querySelector("#afresh").addEventListener("click", afresh);
  whenWound(() => {
    showClock();
    showCounters();
  });
  showClock();
  setInterval(showClock, 10_000);
}

/** A ring shows where the keyboard is, until the pointer takes over. */
function watchPointer() {
  const { dataset } = document.documentElement;
  addEventListener("pointerdown", () => (dataset.by = "pointer"), true);
  addEventListener("keydown", () => delete dataset.by, true);
}

watchPointer();
bar();
showBot();
showChannels();
document.querySelector("#panel").append(
  ...tabs([
    ["호출", element("div", {}, raw, inspector.root)],
    ["먼저 알림", eventPanel(() => desk, (exchange) => inspector.add(exchange))],
    ["봇 점검", checkPanel(() => desk)],
    ["대화 파일", filesPanel(() => desk, (name) => newDesk(name, unmet()))],
  ]),
);
begin();
followDev(document.querySelector("#dev"));
