/** Saving what was said, opening a file, and replaying it. */

import { Replay } from "../conversation.js";
import { button, element } from "./element.js";

/** Fast enough not to wait for, slow enough to follow. In milliseconds. */
const PACE = 400;

/** @param rooms gives a user's room by his name */
export function filesPanel(conversation, channel, rooms) {
  const state = element("p", { role: "status" });
  const say = (text) => (state.textContent = text);
  const guarded = (work) => () => work().catch((problem) => say(`안 됐어요. (${problem.message})`));
  let replay = null;

  const save = guarded(async () => {
    await conversation.save(channel.name);
    say(`${conversation.steps.length}걸음을 저장했어요.`);
  });
  const open = guarded(async () => {
    replay = await Replay.open(chooser.files[0], rooms);
    chooser.value = "";
    controls.hidden = false;
    say(`${replay.steps.length}걸음을 열었어요.`);
  });
  const step = async () => {
    const difference = await replay.step();
    if (difference) {
      difference.room.log.put(shownDifference(difference));
    }
    const kept = replay.differences ? `다른 곳 ${replay.differences}군데` : "모두 같아요";
    say(`${replay.next} / ${replay.steps.length}걸음 · ${kept}`);
    steps.forEach((one) => (one.disabled = replay.isOver));
  };
  const play = async () => {
    while (!replay.isOver) {
      await step();
      await new Promise((resolve) => setTimeout(resolve, PACE));
    }
  };

  const steps = [
    button("끝까지 재생", guarded(play), { class: "strong" }),
    button("한 걸음", guarded(step)),
  ];
  const controls = element("p", { class: "row", hidden: true }, ...steps);
  const chooser = element("input", { type: "file", accept: ".yaml,.yml", id: "file", onchange: () => {
    steps.forEach((one) => (one.disabled = false));
    open();
  } });
  return element(
    "div",
    {},
    element("p", {}, "지금까지의 대화를 저장해 src/test/resources/conversations/에 두면 그대로 테스트가 됩니다."),
    element("p", { class: "row" }, button("대화 저장", save, { class: "strong" })),
    element("p", { class: "row" }, element("label", { for: "file" }, "대화 파일 열기 "), chooser),
    controls,
    state,
  );
}

function shownDifference({ expected, actual }) {
  const side = (title, step) =>
    element(
      "div",
      {},
      element("strong", {}, title),
      element("pre", {}, step.sees ?? "(없음)"),
      element("small", {}, (step.buttons ?? []).join(" · ")),
    );
  return element("li", { class: "difference" }, side("기대", expected), side("실제", actual));
}
