import { attributeOf, findAll, isConnected, isElement, isInside, matches, outwards, tagOf } from '../page/dom.ts';
import { isNoteMode } from '../page/note-mode.ts';
import { labelOf } from '../page/turn-text.ts';
import type { Site } from '../page/types.ts';
import { joined, namesOf } from './naming.ts';
import { type IsOurs, isInterface } from './words.ts';

type NoteMark = NonNullable<Site['note']>[number];

/** How far out from the composer its switch between reply and note may be. */
const MOST_STEPS = 8;
const MOST_LOOKED = 800;

const NOTE = /\b(internal|private|notes?|whisper|team)\b|note|internal|private/i;
/** What switches say of being on. */
const ON = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];

interface Sign {
  readonly mark: NoteMark;
  readonly weight: number;
}

/** Everything around a composer that a note could be told by, as it is now: by what it would be written as. */
function signsAround(region: HTMLElement, composer: HTMLElement, isOurs: IsOurs): ReadonlyMap<string, Sign> {
  const signs = new Map<string, Sign>();
  const add = (mark: NoteMark, weight: number) => signs.set(JSON.stringify(mark), { mark, weight });
  for (const each of [region, ...findAll(region, '*', MOST_LOOKED)]) {
    const names = namesOf(each, isOurs);
    const isAround = isInside(composer, each);
    for (const { selector, weight } of names.filter((name) => name.weight >= 0.5 && /^[.[]/.test(name.selector))) {
      const says = NOTE.test(selector) ? 6 : 0;
      if (isAround) add({ selector, around: true }, weight + says + 2);
      else if (says) add({ selector }, weight);
    }
    const base = names.find(({ weight }) => weight >= 2) ?? names[0];
    const state = ON.find((name) => attributeOf(each, name) === 'true');
    if (base && state) {
      const selector = joined(base.selector, `[${state}="true"]`);
      const label = `${labelOf(each) ?? ''} ${attributeOf(each, 'aria-label')}`.trim();
      const word = /internal|private|note/i.exec(label)?.[0];
      if (word && isInterface(word)) add({ selector, text: word.toLowerCase() }, 8 + base.weight / 5);
      else if (NOTE.test(base.selector)) add({ selector }, 8 + base.weight / 5);
    }
    if (
      base &&
      tagOf(each) === 'select' &&
      'value' in each &&
      typeof each.value === 'string' &&
      NOTE.test(each.value) &&
      isOurs(each.value)
    ) {
      add({ selector: joined(base.selector, 'select').replace('selectselect', 'select'), value: each.value }, 9);
    }
    if (base && matches(each, 'input:checked')) {
      const value = attributeOf(each, 'value');
      if (NOTE.test(value) && isOurs(value)) add({ selector: `input[value="${value}"]:checked` }, 8);
    }
  }
  return signs;
}

export type NoteReading =
  | { readonly ok: true; readonly marks: readonly NoteMark[] }
  /** `known`: the page's structure says it, nothing need be taught. `nothing`: nothing changed that could tell it. */
  | { readonly ok: false; readonly because: 'known' | 'nothing' | 'gone' };

/** Looks at a composer in reply mode; the answer, asked when the user has switched it to a note, is what tells the two. */
export function watchNote(composer: HTMLElement, site: Site, isOurs: IsOurs): () => NoteReading {
  const around = [...outwards(composer)].filter(isElement).slice(0, MOST_STEPS + 1);
  const regionNow = () => around.toReversed().find((each) => isConnected(each) && !/^(body|html)$/.test(tagOf(each)));
  const region = regionNow();
  const before = region ? signsAround(region, composer, isOurs) : new Map<string, Sign>();
  return () => {
    const now = regionNow();
    if (!now || !region) return { ok: false, because: 'gone' };
    const field = isConnected(composer) ? composer : (findAll(now, 'textarea,[contenteditable="true"]', 1)[0] ?? now);
    if (isNoteMode(withoutNote(site), field, () => false)) return { ok: false, because: 'known' };
    const fresh = [...signsAround(now, field, isOurs)].flatMap(([key, sign]) => (before.has(key) ? [] : [sign]));
    const marks = fresh
      .sort((one, other) => other.weight - one.weight)
      .map(({ mark }) => mark)
      .filter((mark) => isNoteMode({ ...site, note: [mark] }, field, () => false));
    return marks.length > 0 ? { ok: true, marks: marks.slice(0, 2) } : { ok: false, because: 'nothing' };
  };
}

function withoutNote(site: Site): Site {
  const { note: _known, ...rest } = site;
  return rest;
}
