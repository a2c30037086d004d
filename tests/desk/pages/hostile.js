// A page that makes its world strange for whoever else runs in it. What an intruder breaks is counted in `seenTrouble`.
const trouble = [];
Object.defineProperty(window, 'seenTrouble', { value: trouble });
addEventListener('error', (event) => trouble.push(`error: ${event.message}`));
addEventListener('unhandledrejection', (event) => trouble.push(`rejection: ${event.reason}`));
document.addEventListener('securitypolicyviolation', (event) => trouble.push(`policy: ${event.effectiveDirective}`));

const refuse = (name) => () => {
  throw new Error(`the page forbids ${name}`);
};
window.Node = class Node {};
window.Element = undefined;
window.MutationObserver = refuse('MutationObserver');
window.ResizeObserver = undefined;
window.IntersectionObserver = undefined;
window.requestAnimationFrame = refuse('requestAnimationFrame');
window.queueMicrotask = undefined;
window.Highlight = undefined;
window.Map = undefined;
JSON.stringify = refuse('JSON.stringify');
Array.prototype.map = refuse('Array.prototype.map');
Object.defineProperty(Object.prototype, 'text', { value: 'inherited', enumerable: false });

// Pages freeze what they fear others would patch.
for (const each of [Object, Function, String, Promise, EventTarget, HTMLElement, HTMLTextAreaElement, Event]) {
  Object.freeze(each.prototype);
}
