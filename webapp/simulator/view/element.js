/** Makes elements. Text goes in as text: nothing that the bot says becomes markup. */

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (name === "class") {
      made.className = value;
    } else if (value !== false && value !== undefined) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children);
  return made;
}

export function button(label, onclick, properties = {}) {
  return element("button", { type: "button", onclick, ...properties }, label);
}

/** A menu that goes when the user turns elsewhere, or presses Escape. */
export function foldsAway(details) {
  details.addEventListener("focusout", ({ relatedTarget }) => {
    details.open &&= details.contains(relatedTarget);
  });
  details.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      details.open = false;
      details.firstElementChild.focus();
    }
  });
  return details;
}

/** The address if it leads to the web, else null: no other scheme is ever opened. */
export function webAddress(text) {
  try {
    const address = new URL(text);
    return ["http:", "https:"].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

/** A text with its web addresses as links, as the phone shows it. */
export function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, i) => {
    const address = i % 2 ? webAddress(part) : null;
    return address ? link(address, part) : part;
  });
}

export function link(address, label, properties = {}) {
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer", ...properties }, label);
}
