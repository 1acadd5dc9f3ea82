/** Makes elements. Text goes in as text: nothing that a customer writes becomes markup. */

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== undefined && value !== null) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function button(label, onclick, properties = {}) {
  return element("button", { type: "button", onclick, ...properties }, label);
}

/** Tells those who listen to the page what has happened. */
export function say(text) {
  document.querySelector("#said").textContent = text;
}

/** Puts this in the place of all that the page shows. */
export function show(...children) {
  const main = document.querySelector("#main");
  main.replaceChildren(...children);
  return main;
}
