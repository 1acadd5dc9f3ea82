/** Saving what was said, opening a file, and replaying it. */

import { Replay } from "../conversation.js";
import { button, element } from "./element.js";

/** Fast enough not to wait for, slow enough to follow. In milliseconds. */
const PACE = 400;

/**
 * @param desk gives the present desk
 * @param newDesk clears it, for a channel by its name and users whom the bot has never met
 */
export function filesPanel(desk, newDesk) {
  const state = element("p", { role: "status" });
  const say = (text) => (state.textContent = text);
  const guarded = (work, failure) => () => work().catch((problem) => say(`${failure} (${problem.message})`));
  let replay = null;

  const save = guarded(async () => {
    const { conversation, channel } = desk();
    if (conversation.steps.length === 0) {
      return say("아직 나눈 대화가 없어요.");
    }
    await conversation.save(channel.name);
    say(`${conversation.steps.length}걸음을 저장했어요.`);
  }, "저장하지 못했어요.");
  const open = guarded(async () => {
    const file = chooser.files[0];
    chooser.value = "";
    controls.hidden = true;
    replay = await Replay.open(file, newDesk);
    controls.hidden = false;
    steps.forEach((one) => (one.disabled = false));
    say(`${replay.steps.length}걸음을 열었어요. 이용자는 봇과 처음 만나요.`);
  }, "대화 파일로 읽지 못했어요.");
  const step = async () => {
    const difference = await replay.step();
    if (difference) {
      difference.room.log.put(shownDifference(difference));
    }
    const kept = replay.differences ? `다른 곳 ${replay.differences}군데` : "모두 같아요";
    say(`${replay.next} / ${replay.steps.length}걸음 · ${kept}`);
  };
  const play = async () => {
    const its = replay;
    while (its === replay && !its.isOver) {
      await step();
      await new Promise((resolve) => setTimeout(resolve, PACE));
    }
  };

  const alone = (work) => guarded(async () => {
    const enable = (can) => steps.forEach((one) => (one.disabled = !can));
    const its = replay;
    enable(false);
    await work().finally(() => its === replay && enable(!its.isOver));
  }, "재생하지 못했어요.");

  const steps = [button("끝까지 재생", alone(play), { class: "strong" }), button("한 걸음", alone(step))];
  const controls = element("p", { class: "row", hidden: true }, ...steps);
  const chooser = element("input", { type: "file", accept: ".yaml,.yml", class: "unseen", onchange: open });
  return element(
    "div",
    {},
    element("p", {}, "지금까지의 대화를 저장해 src/test/resources/conversations/에 두면 그대로 테스트가 됩니다."),
    element(
      "p",
      { class: "row" },
      button("대화 저장", save, { class: "strong" }),
      element("label", { class: "chooser" }, "대화 파일 열기", chooser),
    ),
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
