/** The time as Kakao and the phones see it: the real one, wound forward. */

let wound = Number(sessionStorage.getItem("wound") ?? 0);
const listeners = [];

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;

export function now() {
  return Date.now() + wound;
}

/** Lets time pass at once, and tells those who keep something for a while. */
export function wind(millis) {
  wound += millis;
  sessionStorage.setItem("wound", `${wound}`);
  listeners.forEach((listener) => listener());
}

/** Back to the real time. */
export function rewind() {
  sessionStorage.removeItem("wound");
  wound = 0;
  listeners.forEach((listener) => listener());
}

export function whenWound(listener) {
  listeners.push(listener);
}

/** Kakao's users read the time of Seoul, wherever this page is open. */
const timeZone = "Asia/Seoul";

/** "오후 3:07" */
export function timeOfDay(moment) {
  return new Date(moment).toLocaleTimeString("ko-KR", { timeZone, hour: "numeric", minute: "2-digit" });
}

/** "2026년 11월 22일 일요일" */
export function dayOf(moment) {
  return new Date(moment).toLocaleDateString("ko-KR", { timeZone, year: "numeric", month: "long", day: "numeric", weekday: "long" });
}
