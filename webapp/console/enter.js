/** How people come in: by name and password, or by a link that lets them choose a password. */

import { advice, change } from "./api.js";
import { element, show } from "./element.js";

/** Asks who comes; gives the answer to `entered`. */
export function askName(entered, note = "") {
  form("들어가기", note, [name(), password("비밀번호", "current-password")], "들어가기", async ({ name, password }) =>
    entered(await change("visit", { name, password })));
}

/** Lets somebody choose a password by a link's token. */
export function askPassword(token, entered) {
  const hint = "이름을 정해 주세요. 링크에 이름이 있으면 그 이름으로 들어가요.";
  const fields = [name(false), password("새 비밀번호", "new-password", "8자보다 길게")];
  form("처음 오셨네요", hint, fields, "시작하기", async ({ name, password }) =>
    entered(await change("visit/join", { token, name, password })), "링크를 다시 쓸 수 없거나, 이름이나 비밀번호를 쓸 수 없어요.");
}

function form(title, note, fields, label, send, wrong) {
  const told = element("p", { class: "wrong", role: "alert" });
  const submit = element("button", { class: "strong", type: "submit" }, label);
  const onsubmit = async (event) => {
    event.preventDefault();
    submit.disabled = true;
    told.textContent = "";
    try {
      await send(Object.fromEntries(new FormData(event.target)));
    } catch (refused) {
      told.textContent = refused.status === 401 && wrong ? wrong : advice(refused);
    } finally {
      submit.disabled = false;
    }
  };
  const made = element("form", { class: "enter", onsubmit },
    element("h2", {}, title), note && element("p", { class: "soft" }, note), ...fields, told, submit);
  show(made).querySelector("input").focus();
}

function name(required = true) {
  return element("label", {}, "이름", element("input", { name: "name", autocomplete: "username", maxlength: 20, required }));
}

function password(label, autocomplete, hint) {
  const field = element("input", {
    name: "password", type: "password", autocomplete, required: true, maxlength: 128,
    minlength: autocomplete === "new-password" ? 8 : undefined,
  });
  return element("label", {}, label, hint && element("small", {}, hint), field);
}
