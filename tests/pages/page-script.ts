import type { Edit, Span, Turn } from '../../src/engine/types.ts';
import { droppedSelectors } from '../../src/page/selector-cost.ts';
import { sites } from '../../src/page/sites/index.ts';
import type { Composer, ComposerChange, Site } from '../../src/page/types.ts';
import { watchPage } from '../../src/page/watch.ts';
import { createMarking, type Marked } from './marking.ts';

/**
 * src/page as a content script, in the browser's isolated world as in the product, answering a test's questions. They
 * cross as text in events, since the page's world and this one share nothing else.
 */

interface Browsers {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
}
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** A code editor is taken for a composer only where a site says so. */
const CODE_EDITOR: Site = {
  id: 'code-editor',
  name: 'CodeMirror test page',
  confidence: 'seen-running',
  hosts: [],
  landmark: ['.cm-editor'],
  composer: ['.cm-content'],
};

/** `?site=crisp`: the page is that helpdesk, wherever it is served from; `?site=` alone: nobody described it. */
function sitesHere(): readonly Site[] {
  const asked = new URLSearchParams(location.search).get('site');
  if (asked === null) return [...sites, CODE_EDITOR];
  return sites
    .filter(({ id }) => id === asked)
    .map((site) => ({ ...site, hosts: [`${location.origin.replace(/:\d+$/, '')}/*`] }));
}

const ending = new AbortController();
const composers: Composer[] = [];
const ended: number[] = [];
const events: ComposerChange[] = [];
const turns: { readonly ticket: string; readonly turns: readonly Turn[] }[] = [];
const errors: string[] = [];
addEventListener('error', (event) => errors.push(event.message));

const at = (index = composers.length - 1): Composer => {
  const composer = composers[index];
  if (!composer) throw new Error(`no composer ${index}`);
  return composer;
};
const box = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });

const markings = new Map<Composer, ReturnType<typeof createMarking>>();
const marking = (index?: number) => {
  const composer = at(index);
  const own = markings.get(composer) ?? createMarking(composer, ending.signal);
  markings.set(composer, own);
  return own;
};

const answers = {
  /** Living composers, by their index. */
  composers: () => composers.map((_, index) => index).filter((index) => !ended.includes(index)),
  kind: (index?: number) => at(index).editorKind,
  site: (index?: number) => at(index).siteId,
  text: (index?: number) => at(index).read().text,
  caret: (index?: number) => at(index).caret() ?? null,
  select: (span: Span, index?: number) => at(index).select(span),
  apply: (edit: Edit, expected?: string | null, index?: number) =>
    at(index).apply(edit, expected ?? at(index).read().text),
  conversation: (index?: number) => at(index).conversation(),
  isNote: (index?: number) => at(index).isNote(),
  hasFocus: (index?: number) => at(index).hasFocus(),
  focus: (index?: number) => at(index).focus(),
  rect: (index?: number) => box(at(index).rect()),
  keepClear: (index?: number) => at(index).keepClear().map(box),
  marked: (span: Span, index?: number) =>
    at(index)
      .read()
      .ranges(span)
      .map((range) => range.toString()),
  mark: (words: readonly Marked[], index?: number) => marking(index).mark(words),
  markCost: (count: number, index?: number) => marking(index).cost(count),
  events: () => events.splice(0),
  turns: () => turns,
  errors: () => errors,
  dropped: droppedSelectors,
  stop: () => ending.abort(),
};

export type Answers = typeof answers;

const isQuestion = (name: string): name is keyof Answers => name in answers;

document.addEventListener('carecue-test-ask', (event) => {
  if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return;
  const { id, name, args } = JSON.parse(event.detail);
  if (!isQuestion(name)) return;
  // The question's arguments are those of its own type: `ask` holds a test to that.
  const answer = answers[name] as (...args: unknown[]) => unknown;
  const reply = (body: object) =>
    document.dispatchEvent(new CustomEvent('carecue-test-answer', { detail: JSON.stringify({ id, ...body }) }));
  new Promise((resolve) => resolve(answer(...args))).then(
    (value) => reply({ value: value ?? null }),
    (error) => reply({ error: String(error) }),
  );
});

watchPage({
  document,
  sites: sitesHere(),
  allowGeneric: true,
  signal: ending.signal,
  shadowRootOf(element) {
    const { chrome } = globalThis as Browsers; // Each browser has its own way to closed roots.
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? (element as FirefoxElement).openOrClosedShadowRoot ?? null;
  },
  isOwn: (element) => element.hasAttribute('data-own'),
  onComposer(composer) {
    const index = composers.push(composer) - 1;
    composer.signal.addEventListener('abort', () => ended.push(index));
    composer.onChange((what) => events.push(...what));
  },
  onTurns: (ticket, seen) => turns.push({ ticket, turns: seen }),
});
document.documentElement.dataset.carecueTest = 'ready';
