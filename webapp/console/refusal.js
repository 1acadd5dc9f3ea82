/** Asks why an order is not made. The customer reads the answer. */

import { button, element } from "./element.js";

const REASONS = {
  REJECTED: ["재료가 떨어졌어요", "지금 주문이 많아서 받을 수 없어요", "곧 문을 닫아요"],
  CANCELLED: ["재료가 떨어졌어요", "손님이 오지 않으셨어요", "손님과 이야기했어요"],
};

const LONGEST = 100;

export function refusal(order, status, done) {
  const opener = document.activeElement;
  const field = element("input", { name: "reason", maxlength: LONGEST, autocomplete: "off" });
  const finish = (reason) => {
    dialog.close();
    done(reason);
  };
  const onsubmit = (event) => {
    event.preventDefault();
    finish(field.value.trim());
  };
  const title = status === "REJECTED" ? `${order.number} 거절하기` : `${order.number} 취소하기`;
  const dialog = element("dialog", { "aria-labelledby": "refusal" },
    element("h2", { id: "refusal" }, title), element("p", { class: "soft" }, "고른 까닭을 손님이 읽어요."),
    element("div", { class: "reasons" }, ...REASONS[status].map((reason) => button(reason, () => finish(reason)))),
    element("form", { class: "line", onsubmit }, element("label", {}, "다른 까닭", field), element("button", { type: "submit" }, "보내기")),
    button("그만두기", () => dialog.close(), { class: "plain" }));
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (opener?.isConnected) {
      opener.focus();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}
