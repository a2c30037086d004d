import { attributeOf, closest, find, findAll, get, isElement, isField, matches, outerOf, tagOf } from './dom.ts';
import { labelOf } from './turn-text.ts';

/** Roles and kinds of fields that take no reply, whatever they are called. */
const NEVER =
  'input,[readonly],[disabled],[aria-readonly=true],[aria-disabled=true],[aria-multiline=false],[role=searchbox],[role=combobox],[role=spinbutton],[aria-autocomplete][aria-controls][role=search],[data-gramm_editor=false][role=search]';
/** Code editors and terminals, and what is hidden from people. */
const NEVER_INSIDE =
  '[role=search],[role=grid],[aria-hidden=true],[hidden],[inert],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor,.xterm,.jupyter-cell,[role=application][class*=code]';

const NOT_REPLY =
  /\b(search|subject|titles?|e-?mail address|user ?name|password|passwor[dt]|log ?in|sign ?in|filter|find|cc|bcc|to|from|recipients?|tags?|labels?|names?|phone|address|url|query|code|script|sql|regex|formula|prompt|css|html)\b/i;
const NOTE =
  /\b(internal|private|team|staff)[\s_-]*(note|comment|reply|message|only)|\b(note|comment) (to|for) (your |the |my )?(self|yourself|team|staff|agents?|colleagues)|\b(leave|write|add) a note\b|\bwhisper\b|^\s*(add (a )?)?notes?\b/i;
const REPLY = /\b(reply|repl(y|ies|ying)|respon[ds]e?|messages?|answer|compose|chat|comment|write|type)\b/i;

const LABELS = [
  'aria-label',
  'placeholder',
  'data-placeholder',
  'aria-placeholder',
  'title',
  'name',
  'id',
  'data-testid',
  'data-test-id',
];

/** "replyBody" and "reply_body" as words. */
const spoken = (name: string) => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]+/g, ' ');

/** What the page calls a field: its own labels, and the `<label>` that speaks for it. */
export function namesOf(element: HTMLElement): string {
  const root = element.getRootNode();
  const id = attributeOf(element, 'id');
  const label = id && /^[\w:.-]+$/.test(id) ? find(root, `label[for="${id}"]`) : undefined;
  const by = attributeOf(element, 'aria-labelledby').split(/\s+/)[0];
  const labelledBy = by && /^[\w:.-]+$/.test(by) ? find(root, `[id="${by}"]`) : undefined;
  const own = LABELS.map((name) => spoken(attributeOf(element, name).slice(0, 120)));
  // Rich editors put it on their empty first line.
  const inside = find(element, '[data-placeholder]');
  if (inside) own.push(attributeOf(inside, 'data-placeholder').slice(0, 120));
  return [...own, labelOf(label), labelOf(labelledBy), labelOf(closest(element, 'label'))].filter(Boolean).join(' · ');
}

/**
 * Whether a field on a page that nobody described takes replies to a person: multi-line, writable, and neither called
 * nor placed like a search, a subject, a log-in, an address line or code. No layout is asked for.
 */
export function isReplyField(element: HTMLElement): boolean {
  if (matches(element, NEVER) || closest(element, NEVER_INSIDE)) return false;
  if (isField(element)) {
    if (tagOf(element) !== 'textarea' || attributeOf(element, 'rows') === '0') return false;
    if (attributeOf(element, 'class').includes('CodeMirror')) return false;
  } else if (get(element, 'isContentEditable') === false) {
    return false;
  }
  const names = namesOf(element);
  if (NOTE.test(names)) return true;
  return REPLY.test(names) || !NOT_REPLY.test(names);
}

/** Notes about a customer beside the conversation are not what the composer writes. */
const ELSEWHERE = 'aside,nav,[role=complementary],[role=navigation]';

/** Switches that are on, by ARIA or by the class that most pages give them. */
const PRESSED = [
  '[aria-selected=true],[aria-pressed=true],[aria-checked=true],[aria-current]:not([aria-current=false]),[data-state=active],[data-state=on],[data-state=checked]',
  'input[type=radio],input[type=checkbox],select',
  ...['button', 'a', 'li', '[role=tab]', 'label'].flatMap((tag) =>
    ['active', 'selected', 'current'].map((word) => `${tag}[class*="${word}" i]:not([class*="in${word}" i])`),
  ),
].join();
const ADDS_NOTE =
  /^\W*(add|save|post|submit|create|leave) (as )?(an? )?((internal|private) )?(note|comment to team)\b/i;
const SENDS = /^\W*(send|reply|respond|answer|submit|post)\b(?!.*\bnotes?\b)/i;

/** How far out the switch between reply and note is looked for. */
const NOTE_STEPS = 6;

/** Whether the page says that what is written here stays inside: in the field's name, its box's, or the pressed switch near it. */
export function isNoteField(element: HTMLElement, isOtherComposerIn: (at: Node) => boolean): boolean {
  if (NOTE.test(namesOf(element))) return true;
  let at: Node | undefined = element;
  for (let step = 0; step < NOTE_STEPS && at; step++) {
    at = outerOf(at);
    if (!isElement(at) || isOtherComposerIn(at)) break;
    const names = `${attributeOf(at, 'aria-label')} · ${spoken(attributeOf(at, 'class'))} · ${spoken(attributeOf(at, 'data-mode'))}`;
    if (NOTE.test(names) || /\bis private\b|\bnote mode\b/i.test(names)) return true;
    const pressed = findAll(at, PRESSED, 40);
    const beside = pressed.filter((control) => !closest(control, ELSEWHERE) || closest(element, ELSEWHERE));
    if (beside.some(saysNote)) return true;
    if (isSentAsNote(at, element)) return true;
    if (matches(at, 'form,[role=form],[role=dialog],main')) break;
  }
  return false;
}

/** Where what sends says "Add note", and nothing there sends a reply. */
function isSentAsNote(box: HTMLElement, composer: HTMLElement): boolean {
  // The composer's own box has few words beside the draft; a button of the page around it is another's.
  if (get(box, 'textContent').length - get(composer, 'textContent').length > 160) return false;
  const labels = findAll(box, 'button,input[type=submit],[role=button]', 20).map(
    (each) => labelOf(each) ?? `${attributeOf(each, 'value')}${attributeOf(each, 'aria-label')}`,
  );
  return labels.some((label) => ADDS_NOTE.test(label)) && !labels.some((label) => SENDS.test(label));
}

const isSelect = (element: HTMLElement): element is HTMLSelectElement => tagOf(element) === 'select';

function saysNote(control: HTMLElement): boolean {
  if (isSelect(control)) return Array.from(control.selectedOptions).some((option) => NOTE.test(labelOf(option) ?? ''));
  if (isField(control) && !matches(control, ':checked')) return false;
  const named = labelOf(control) ?? '';
  return NOTE.test(`${named} · ${namesOf(control)}`);
}
