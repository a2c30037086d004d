import type { Edit } from '../../engine/types.ts';
import { closest, documentOf, isConnected, isText, windowOf } from '../dom.ts';
import { readEditable } from '../editable-text.ts';
import type { ApplyResult } from '../types.ts';
import { isInTheMiddle, restsFor } from './composition.ts';
import { edited, isWithin, refused, selectedAfter } from './edited.ts';
import { inputEvent } from './input-event.ts';
import { keepScroll, selectedIn, selectSpan, selectUntilItStays } from './selection.ts';
import { takeBack } from './taking-back.ts';
import { TAKEN_WITHIN, twoFrames, until } from './waiting.ts';

/**
 * One way of handing words to an editor. What it returns or prevents says nothing (Lexical prevents and does nothing,
 * Trix does and does not prevent, Chromium's command says true and Slate drops the words): only the text counts.
 */
export type Way = (element: HTMLElement, words: string) => boolean;

/** The ways that an editor is tried with, in order; the next only if the text has not changed at all. */
export interface Ways {
  readonly line: readonly Way[];
  readonly lines: readonly Way[];
  /** Milliseconds in which this editor may show the words, where 60 are too few: it gathers input before it renders. */
  readonly patience?: number;
  /** Called before and after writing: what makes the editor close its current undo step. */
  readonly closeUndoStep?: (element: HTMLElement) => void;
  /** Milliseconds without input after which the editor ends an undo step by itself; it is waited for. */
  readonly rest?: number;
  /**
   * The editor adds words to the undo step of what was typed last, however long ago; a selection that is replaced begins
   * a step of its own, so a letter beside the words is replaced along with them.
   */
  readonly joins?: true;
}

/** As `TAKEN_WITHIN`, where the editor prevented the event and so said that it took it. */
const TAKEN_WITHIN_PREVENTED = 250;

/** Editors that keep their own model listen to this; a browser does nothing of its own with it. */
export const byInputEvent: Way = (element, words) =>
  words === '' ? inputEvent(element, 'deleteContentBackward', null) : inputEvent(element, 'insertText', words);

/** The browser's own editing command, as if it were typed. */
export const byCommand: Way = (element, words) => {
  const document = documentOf(element);
  if (words === '') document.execCommand('delete');
  else document.execCommand('insertText', false, words);
  return false;
};

/** Line by line, with Enter between. */
export const byCommandLines: Way = (element, words) => {
  const document = documentOf(element);
  words.split('\n').forEach((line, index) => {
    if (index > 0) document.execCommand('insertParagraph');
    if (line !== '') document.execCommand('insertText', false, line);
  });
  return false;
};

/** Line by line as above, for editors that only listen; some keep an undo step for each line. */
export const byInputEventLines: Way = (element, words) => {
  let isPrevented = false;
  words.split('\n').forEach((line, index) => {
    if (index > 0) isPrevented = inputEvent(element, 'insertParagraph', null) || isPrevented;
    if (line !== '') isPrevented = inputEvent(element, 'insertText', line) || isPrevented;
  });
  return isPrevented;
};

/** What a Firefox content script sees of a page's own world; elsewhere it is absent. */
interface PageWorld {
  readonly wrappedJSObject?: Window & typeof globalThis;
}

function paste(element: HTMLElement, data: Readonly<Record<string, string>>): boolean {
  const view = windowOf(element);
  if (!view) return false;
  // In Firefox a page sees an empty clipboard in an event of ours, and deletes the selection: it has to be the page's own.
  const world = (view as PageWorld).wrappedJSObject ?? view;
  const init = new world.Object();
  Object.assign(init, { bubbles: true, cancelable: true, composed: true, clipboardData: new world.DataTransfer() });
  const event = new world.ClipboardEvent('paste', init);
  // Set afterwards: Firefox leaves empty what is given to the constructor.
  for (const [type, value] of Object.entries(data)) event.clipboardData?.setData(type, value);
  if (event.clipboardData?.getData('text/plain') !== data['text/plain']) return false;
  return !element.dispatchEvent(event);
}

/** As a paste: one undo step for several lines in editors with a model of their own. */
export const byPaste: Way = (element, words) => paste(element, { 'text/plain': words });

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** For editors that drop empty lines of plain text: each line is a paragraph, an empty one holds a space. */
export const byPasteParagraphs: Way = (element, words) =>
  paste(element, {
    'text/plain': words,
    'text/html': words
      .split('\n')
      .map((line) => `<p>${escaped(line) || '&nbsp;'}</p>`)
      .join(''),
  });

const isEditable = (element: HTMLElement) =>
  element.isContentEditable !== false && element.getAttribute('aria-readonly') !== 'true';

/** The spelling of what is inserted that `readEditable` would give back. */
const plain = (words: string) => words.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ');

/** The same edit as one that replaces a letter beside it; as it is where it replaces something or has none beside it. */
function withLetterBeside(element: HTMLElement, edit: Edit, text: string): Edit {
  const { from, to, insert } = edit;
  if (from < to) return edit;
  const { pointAt } = readEditable(element);
  for (const at of [from - 1, from]) {
    const letter = text.charAt(at);
    const { node } = pointAt(at, 'start');
    // A mention is one piece, a link would grow, an emoji or accent may be part of more than itself.
    const isPlain = /[\w.,;:!? ]/.test(letter) && pointAt(at + 1).node === node && isText(node);
    if (!isPlain || node.length < 2 || !node.parentElement?.isContentEditable || closest(node, 'a')) continue;
    return at < from ? { from: at, to, insert: letter + insert } : { from, to: to + 1, insert: insert + letter };
  }
  return edit;
}

/** Puts an edit into a contenteditable so that the editor's own model has it, or leaves everything as it was. */
export async function writeRich(
  element: HTMLElement,
  edit: Edit,
  expected: string,
  caret: number | undefined,
  ways: Ways,
): Promise<ApplyResult> {
  const read = () => readEditable(element).text;
  const whyNot = () => {
    if (!isConnected(element)) return refused('gone');
    if (isInTheMiddle(element)) return refused('composing');
    if (!isEditable(element)) return refused('read-only');
    return read() === expected && isWithin(edit, expected) ? undefined : refused('changed');
  };
  const before = whyNot();
  if (before) return before;
  const ours: Edit = { ...edit, insert: plain(edit.insert) };
  const wanted = edited(expected, ours);
  if (wanted === expected) return { done: true };

  if (ways.rest) await restsFor(element, ways.rest);
  const meanwhile = whyNot();
  if (meanwhile) return meanwhile;
  const typingAt = selectedIn(element) ?? { from: caret, to: caret };
  const scrollBack = keepScroll(element);
  /** What we selected must not be what the agent's next key replaces. */
  const leave = (result: ApplyResult) => {
    const { from, to } = typingAt;
    const selection = isConnected(element) ? documentOf(element).getSelection() : null;
    if (selection && from !== undefined && to !== undefined && read() === expected) selectSpan(element, { from, to });
    else if (selection && selection.rangeCount > 0) selection.collapseToEnd();
    return result;
  };
  ways.closeUndoStep?.(element);
  const written = ways.joins ? withLetterBeside(element, ours, expected) : ours;
  await selectUntilItStays(element, written);
  // The agent may have typed in the meantime.
  const changed = whyNot();
  if (changed) return leave(changed);

  let isTyping = false;
  const stop = new AbortController();
  const onInput = (event: Event) => {
    // A browser's own command sends trusted events as well, but only while it runs.
    isTyping ||= event.isTrusted && !isWriting;
  };
  let isWriting = false;
  element.addEventListener('beforeinput', onInput, { signal: stop.signal, capture: true });

  const lines = ours.insert.split('\n').length;
  const patience = ways.patience ?? TAKEN_WITHIN;
  let isDone = false;
  for (const way of lines > 1 ? ways.lines : ways.line) {
    isWriting = true;
    const isPrevented = way(element, written.insert);
    isWriting = false;
    // At once, so that nobody sees it move; and later, as some editors scroll to the caret when they have rendered.
    scrollBack();
    if (!(await until(element, isPrevented ? TAKEN_WITHIN_PREVENTED : patience, () => read() !== expected))) continue;
    const wasRight = await until(element, TAKEN_WITHIN, () => read() === wanted);
    scrollBack();
    await twoFrames(element);
    const now = read();
    // The agent, or a colleague in the same draft, may have gone on writing after our words were there.
    isDone = now === wanted || (wasRight && (isTyping || (now !== expected && now.includes(ours.insert))));
    if (isDone || isTyping || !isConnected(element)) break;
    // Something else than our words came of it. Only from exactly the text before may another way be tried.
    if (!(await takeBack(element, expected, ours.insert))) break;
    await selectUntilItStays(element, written);
  }
  stop.abort();
  if (!isDone) return leave(refused(isConnected(element) ? 'unverified' : 'gone'));
  ways.closeUndoStep?.(element);
  if (read() === wanted) {
    selectSpan(element, selectedAfter(typingAt, ours));
    scrollBack();
  }
  return { done: true };
}
