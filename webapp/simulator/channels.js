/**
 * The protocols that the page speaks. Each opens Kakao's side of the talk, which is all that the page knows of it:
 * enter(user), message(user, {type, content, tap}), raw(user, body), notice(user, act), counters, isOut, restart().
 *
 * A reply of such a side is {parts, prompt, sees, buttons, failed, later}: bubbles as view/part.js draws them, what the user
 * can do next (taps, and whether he can type too), and what a conversation file keeps; later promises a second reply.
 */

import { Engine } from "./engine.js";
import { Kakao } from "./kakao.js";

export const channels = [
  { name: "plusfriend", title: "자동응답 v2.0", open: (observe) => new Kakao(observe) },
  { name: "skill", title: "스킬", open: (observe) => new Engine(observe) },
];
