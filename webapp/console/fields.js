/** Fields of forms in a dialog. */

import { button, element } from "./element.js";

export function text(label, value, changed, { longest = 30, hint = "", type = "text", ...more } = {}) {
  const field = element("input", { type, maxlength: longest, autocomplete: "off", ...more });
  field.value = value ?? "";
  field.addEventListener("input", () => changed(field.value));
  return element("label", {}, label, hint ? element("small", {}, hint) : null, field);
}

export function number(label, value, changed, more = {}) {
  return text(label, value ?? 0, (its) => changed(its === "" ? null : Number(its)), { type: "number", min: 0, max: 10_000_000, step: 1, inputmode: "numeric", ...more });
}

export function long(label, value, changed, { longest = 1000, hint = "", rows = 4 } = {}) {
  const field = element("textarea", { maxlength: longest, rows });
  field.value = value ?? "";
  field.addEventListener("input", () => changed(field.value));
  return element("label", {}, label, hint ? element("small", {}, hint) : null, field);
}

export function tick(label, value, changed) {
  const field = element("input", { type: "checkbox", checked: Boolean(value) });
  field.addEventListener("change", () => changed(field.checked));
  return element("label", { class: "tick" }, field, label);
}

/**
 * Asks in a dialog.
 *
 * @param fields nodes
 * @param done is called when the form is sent; the dialog stays open while it says what is wrong
 */
export function dialog(title, fields, done, { label = "확인", remove = null } = {}) {
  const opener = document.activeElement;
  const told = element("p", { class: "wrong", role: "alert" });
  const onsubmit = async (event) => {
    event.preventDefault();
    const wrong = await done();
    told.textContent = wrong ?? "";
    if (!wrong) {
      made.close();
    }
  };
  const made = element("dialog", { class: "edit", "aria-labelledby": "dialog-title" },
    element("h2", { id: "dialog-title" }, title),
    element("form", { class: "fields", onsubmit }, ...fields, told, element("div", { class: "acts" },
      element("button", { class: "strong", type: "submit" }, label),
      button("그만두기", () => made.close(), { class: "plain" }),
      remove ? button("지우기", () => {
        remove();
        made.close();
      }, { class: "plain danger" }) : null)));
  made.addEventListener("close", () => {
    made.remove();
    if (opener?.isConnected) {
      opener.focus();
    }
  });
  document.body.append(made);
  made.showModal();
  return made;
}
