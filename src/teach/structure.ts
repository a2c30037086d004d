import { attributeOf, findAll, get, isElement, outwards, tagOf } from '../page/dom.ts';
import { isChosen, isRandom } from './naming.ts';
import { type InsideOf, writablesIn } from './reach.ts';
import { type IsOurs, isInterface, namesWithoutWords } from './words.ts';

/**
 * How a page is made, for those who write selectors for it: tags, roles, classes, attributes, and how many are alike. Not one
 * word that somebody wrote: what is a word of the page's text or labels is left out of its names, too.
 */

const MOST_LINES = 220;
const MOST_LENGTH = 180;
/** How deep parts of the page are told that do not hold a field, and those that do, around the way to it. */
const DEEP = 4;
const DEEPEST = 40;
const NO_STRUCTURE = /^(script|style|noscript|link|meta|template|path|br|wbr|option)$/;
/** Attributes that say by being there how a page is made. */
const TOLD =
  /^(contenteditable|role|type|aria-(label|selected|pressed|checked|current|hidden|live|multiline|expanded)|datetime|hidden|readonly|disabled|title|alt|placeholder|dir|slot|part)$/;
/** Values that are the platform's own words. */
const PLATFORM =
  /^(true|false|mixed|page|step|polite|assertive|off|plaintext-only|ltr|rtl|auto|button|submit|text|search|email|radio|checkbox|file|hidden|reset)$/;

/** Classes whose names say nothing but a look are told in part: they are many. */
const MOST_CLASSES = 8;

function classesOf(element: Element, isOurs: IsOurs): string {
  const tokens = attributeOf(element, 'class').split(/\s+/).filter(Boolean);
  const shown = tokens.slice(0, MOST_CLASSES).map((token) => {
    // What a build made up says nothing, and would keep what is alike apart.
    const plain = token.replaceAll(/[A-Za-z0-9]+/g, (piece) => (isRandom(piece) || /\d{3}/.test(piece) ? '#' : piece));
    return /^[\w#:/.[\]-]{1,80}$/.test(plain) && isOurs(token) ? `.${plain}` : '.…';
  });
  return shown.join('') + (tokens.length > MOST_CLASSES ? '.…' : '');
}

function attributesOf(element: Element, isOurs: IsOurs): string {
  const told = get(element, 'getAttributeNames')
    .call(element)
    .flatMap((name) => {
      if (!TOLD.test(name) && !/^(data-[a-z-]+|id|name)$/.test(name)) return [];
      if (name.startsWith('data-') && !isOurs(name)) return ['[data-…]'];
      const value = attributeOf(element, name);
      const isTold =
        PLATFORM.test(value) ||
        (name === 'aria-label'
          ? isInterface(value) && value.length <= 40
          : !/^(title|alt|placeholder|datetime)$/.test(name) && isChosen(value, isOurs));
      return [isTold && value !== '' ? `[${name}=${value}]` : `[${name}]`];
    });
  return told.slice(0, 10).join('');
}

function lineOf(element: Element, isOurs: IsOurs): string {
  const tag = tagOf(element);
  const told = /^[a-z][a-z0-9]*$/.test(tag) || isOurs(tag) ? tag : 'x-…';
  return `${told}${classesOf(element, isOurs)}${attributesOf(element, isOurs)}`.slice(0, MOST_LENGTH);
}

export interface StructureWorld {
  readonly document: Document;
  readonly inside: InsideOf;
  /** All documents and shadow roots of the page. */
  readonly roots: readonly Node[];
  /** What we put into the page. */
  isOurs(element: Element): boolean;
}

/** The structure of a page as indented lines. */
export function structureOf({ document, inside, roots, isOurs: isOwn }: StructureWorld): string {
  const isOurs = namesWithoutWords(roots);
  const fields = new Set(writablesIn(document, inside).slice(0, 6));
  const onWay = new Set<Node>();
  for (const field of fields) {
    for (const at of outwards(field)) onWay.add(at);
  }
  const lines: string[] = [];
  const add = (depth: number, line: string) => lines.push(`${'  '.repeat(Math.min(depth, 24))}${line}`);

  const visit = (parent: Node, depth: number, room: number): void => {
    const children = childrenOf(parent).filter((child) => !isOwn(child) && !NO_STRUCTURE.test(tagOf(child)));
    const alike = new Map<string, HTMLElement[]>();
    for (const child of children) {
      const line = lineOf(child, isOurs);
      const group = alike.get(line) ?? [];
      group.push(child);
      alike.set(line, group);
    }
    for (const [line, group] of alike) {
      if (lines.length >= MOST_LINES) return;
      const isField = group.some((each) => fields.has(each));
      add(depth, `${line}${group.length > 1 ? ` ×${group.length}` : ''}${isField ? '  ← field' : ''}`);
      // What is in an editor is what somebody writes.
      if (isField) continue;
      for (const shown of samplesOf(group, onWay)) show(shown, depth, room);
    }
  };
  const show = (element: HTMLElement, depth: number, room: number): void => {
    if (tagOf(element) === 'svg' || depth >= DEEPEST) return;
    const left = onWay.has(element) ? DEEP : room - 1;
    const inner = inside(element);
    if (inner) {
      add(depth + 1, tagOf(element) === 'iframe' ? '(frame)' : '(shadow root)');
      visit(inner, depth + 2, left);
    }
    if (left > 0) visit(element, depth + 1, left);
  };
  visit(document, 0, DEEP + 2);
  return lines.length >= MOST_LINES ? [...lines, '…'].join('\n') : lines.join('\n');
}

/** Of some that are alike from outside: the one on the way to a field, and the one that holds the most. */
function samplesOf(group: readonly HTMLElement[], onWay: ReadonlySet<Node>): readonly HTMLElement[] {
  const sizes = group.map((each) => findAll(each, '*', 500).length);
  const largest = group[sizes.indexOf(Math.max(...sizes))];
  const way = group.find((each) => onWay.has(each));
  return [...new Set([way, largest])].flatMap((each) => each ?? []);
}

const childrenOf = (node: Node): readonly HTMLElement[] => [...get(node, 'childNodes')].filter(isElement);
