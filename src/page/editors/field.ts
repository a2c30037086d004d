import type { Edit } from '../../engine/types.ts';
import { documentOf, get, isConnected, isField, rootOf, tagOf } from '../dom.ts';
import type { Editor } from '../types.ts';
import { isInTheMiddle } from './composition.ts';
import { edited, isWithin, refused, selectedAfter } from './edited.ts';
import { keepScroll } from './selection.ts';
import { twoFrames } from './waiting.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

const TEXT_INPUTS = ['', 'text'];

const asField = (element: Element): Field | undefined => (isField(element) ? element : undefined);
const hasFocus = (field: Field) => {
  const root = rootOf(field);
  return 'activeElement' in root && root.activeElement === field;
};

/** Sets the value past a framework's own setter, and says so as typing would. No history is kept of it. */
function setValue(field: Field, value: string): void {
  Reflect.set(Object.getPrototypeOf(field), 'value', value, field);
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function command(field: Field, { from, to, insert }: Edit): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  const document = documentOf(field);
  if (insert === '') document.execCommand('delete');
  else document.execCommand('insertText', false, insert);
}

/** Textarea and text input: the browser's own editing command keeps one undo step and tells frameworks. */
export const field: Editor = {
  kind: 'field',
  recognise: (element) =>
    tagOf(element) === 'textarea' || (isField(element) && TEXT_INPUTS.includes(get(element, 'type'))),
  read: (element) => ({ text: asField(element)?.value ?? '', ranges: () => [] }),
  caret(element) {
    const own = asField(element);
    return own && hasFocus(own) ? (own.selectionEnd ?? undefined) : undefined;
  },
  select(element, { from, to }) {
    const own = asField(element);
    own?.focus({ preventScroll: true });
    own?.setSelectionRange(from, to);
  },
  async apply(element, edit, expected, caret) {
    const own = asField(element);
    if (!own || !isConnected(own)) return refused('gone');
    if (isInTheMiddle(own)) return refused('composing');
    if (own.readOnly || own.disabled) return refused('read-only');
    if (own.value !== expected || !isWithin(edit, expected)) return refused('changed');
    const wanted = edited(expected, edit);
    const scrollBack = keepScroll(own);
    const { selectionStart, selectionEnd, selectionDirection } = own;

    command(own, edit);
    let canUndo = true;
    if (own.value === expected && wanted !== expected) {
      canUndo = false;
      setValue(own, wanted);
    }
    if (own.value === wanted) {
      const typingAt = { from: caret ?? selectionStart ?? undefined, to: caret ?? selectionEnd ?? undefined };
      const { from, to } = selectedAfter(typingAt, edit);
      own.setSelectionRange(from, to, selectionDirection ?? undefined);
      scrollBack();
    }
    let isTyping = false;
    const stop = new AbortController();
    const onKey = (event: Event) => {
      isTyping ||= event.isTrusted;
    };
    own.addEventListener('beforeinput', onKey, { signal: stop.signal });
    const wasTaken = own.value === wanted;
    await twoFrames(own);
    stop.abort();
    // The agent, or the page in a colleague's name, may have gone on writing after our words were there.
    const wentOn = wasTaken && own.value !== expected && own.value.includes(edit.insert);
    if (own.value === wanted || wentOn || (wasTaken && isTyping))
      return canUndo ? { done: true } : { done: true, canUndo };

    // A maxlength, a mask, a framework that put its own value back: nothing of ours may stay.
    if (own.value !== expected && canUndo) documentOf(own).execCommand('undo');
    if (own.value !== expected) setValue(own, expected);
    return refused('unverified');
  },
};
