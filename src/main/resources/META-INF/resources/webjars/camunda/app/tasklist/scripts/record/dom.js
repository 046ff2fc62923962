// Millrace: elements of the panel; what people wrote is only ever a text node.

let named = 0;

/** An id that nothing else on the page has. */
export function newId(word) {
  named += 1;
  return `record-${word}-${named}`;
}

function set(node, name, value) {
  if (typeof value === 'function') {
    node.addEventListener(name, value);
  } else if (value === true) {
    node.setAttribute(name, '');
  } else if (value !== false && value !== null && value !== undefined) {
    node.setAttribute(name, value);
  }
}

/** An element; a function among its attributes is a listener, and children that are nothing are left out. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => set(node, key, value));
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Words that only a screen reader says. */
export function unseen(words) {
  return el('span', {class: 'record-unseen'}, words);
}

const FOCUSABLE = 'a[href], button, summary, [tabindex]';

/** Puts other children into a node; whoever had the focus in it finds it at the same place. */
export function swap(node, ...children) {
  const at = Array.from(node.querySelectorAll(FOCUSABLE)).indexOf(document.activeElement);
  node.replaceChildren(...children);
  if (at >= 0) {
    node.querySelectorAll(FOCUSABLE)[at]?.focus();
  }
}
