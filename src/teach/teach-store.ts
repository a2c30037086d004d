import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { isConnected } from '../page/dom.ts';
import type { Site } from '../page/types.ts';
import { countsOf, type FoundCounts, type FoundTurn, findTurns } from './found.ts';
import type { NoteReading } from './note-watch.ts';
import type { Pointed, Proposal, Trouble } from './propose.ts';
import type { Said } from './roles.ts';

/** What is pointed at, in the order in which it is asked. */
export type Step = 'composer' | 'customer' | 'agent' | 'name' | 'fix';

export interface TeachDeps {
  /** The field that is meant by what was pointed at; undefined where there is none. */
  fieldAt(element: HTMLElement): HTMLElement | undefined;
  /** A composer that is known before anything is asked. */
  readonly composer: HTMLElement | undefined;
  propose(pointed: Pointed): Proposal;
  /** Looks at the composer in reply mode; the answer is asked in note mode. */
  watchNote(composer: HTMLElement): () => NoteReading;
  /** Stores the site and puts it to use; what went wrong, in words. */
  save(site: Site): Promise<string | undefined>;
  /** The words of the first message that was shown as the customer's, for the conversation at hand. */
  onCustomer?(element: HTMLElement): void;
}

export interface TeachStore {
  /** What is pointed at now; nothing between steps. */
  readonly step: ReadonlySignal<Step | undefined>;
  readonly composer: ReadonlySignal<HTMLElement | undefined>;
  readonly messages: ReadonlySignal<Pointed['messages']>;
  readonly customerName: ReadonlySignal<HTMLElement | undefined>;
  /** The message that the user says is tagged wrongly. */
  readonly doubted: ReadonlySignal<HTMLElement | undefined>;
  readonly trouble: ReadonlySignal<string>;
  readonly site: ReadonlySignal<Site | undefined>;
  readonly turns: ReadonlySignal<readonly FoundTurn[]>;
  readonly counts: ReadonlySignal<FoundCounts>;
  readonly note: ReadonlySignal<'unasked' | 'waiting' | 'told' | 'known'>;
  readonly saved: ReadonlySignal<'no' | 'saving' | 'yes'>;
  start(step: Step): void;
  stop(): void;
  point(element: HTMLElement): void;
  /** What was pointed at cannot be shown, in words. */
  refuse(words: string): void;
  /** Who wrote the doubted message. */
  correct(said: Said): void;
  askNote(): void;
  noteIsOn(): void;
  save(): Promise<void>;
  again(): void;
  /** The page changed: what was found is looked at anew, and what is gone is asked again. */
  pageChanged(): void;
}

const GONE = 'The page has changed, and what you showed is gone. Show it again.';
const NO_FIELD = 'There is no field to write in here. Point into the box that you type replies in.';
const NOTE_TROUBLE = {
  nothing:
    'Nothing near the reply field says that this is a note. Show it the reply field in note mode, or leave notes out.',
  gone: 'The reply field is gone. Show it again.',
} as const;

const NOBODY: FoundCounts = { customer: 0, agent: 0, other: 0 };

/** What the user has shown so far, and what follows from it. */
export function createTeachStore(deps: TeachDeps): TeachStore {
  const step = signal<Step>();
  const composer = signal(deps.composer);
  const messages = signal<Pointed['messages']>([]);
  const customerName = signal<HTMLElement>();
  const doubted = signal<HTMLElement>();
  const trouble = signal('');
  const site = signal<Site>();
  const turns = signal<readonly FoundTurn[]>([]);
  const note = signal<'unasked' | 'waiting' | 'told' | 'known'>('unasked');
  const saved = signal<'no' | 'saving' | 'yes'>('no');
  let noteMarks: Site['note'];
  let noteNow: (() => NoteReading) | undefined;

  const has = (said: Said) => messages.value.some((each) => each.said === said);
  const nextStep = (): Step | undefined =>
    !composer.value ? 'composer' : !has('customer') ? 'customer' : !has('agent') ? 'agent' : undefined;

  const refused: Readonly<Partial<Record<Trouble['because'], () => void>>> = {
    same: () => forgetLast(),
    'no-list': () => forgetLast(),
    composer: () => forgetLast(),
    gone: () => forgetGone(),
  };
  const forgetLast = () => {
    messages.value = messages.value.slice(0, -1);
  };
  const forgetGone = () => {
    if (composer.value && !isConnected(composer.value)) composer.value = undefined;
    messages.value = messages.value.filter(({ element }) => isConnected(element));
    if (customerName.value && !isConnected(customerName.value)) customerName.value = undefined;
  };

  const think = (): boolean => {
    const field = composer.value;
    if (!field || !has('customer') || !has('agent')) return true;
    const named = customerName.value;
    const shown = {
      composer: field,
      messages: messages.value,
      ...(named && { customerName: named }),
      ...(noteMarks && { note: noteMarks }),
    };
    const proposal = deps.propose(shown);
    if (!proposal.ok) {
      refused[proposal.trouble.because]?.();
      trouble.value = proposal.trouble.text;
      return false;
    }
    site.value = proposal.site;
    turns.value = proposal.turns;
    return true;
  };

  const add = (element: HTMLElement, said: Said) => {
    const others = messages.value.filter((each) => each.element !== element);
    messages.value = [...others, { element, said }];
  };

  const pointFor: Readonly<Record<Step, (element: HTMLElement) => void>> = {
    composer(element) {
      const field = deps.fieldAt(element);
      if (field) composer.value = field;
      else trouble.value = NO_FIELD;
    },
    customer(element) {
      add(element, 'customer');
      deps.onCustomer?.(element);
    },
    agent: (element) => {
      // A message cannot be both's: the page may say so by itself, but the first word counts.
      const isSame = messages.value.some((each) => each.element === element);
      messages.value = [...messages.value, { element, said: 'agent' }];
      if (isSame) think();
    },
    name(element) {
      customerName.value = element;
    },
    fix(element) {
      doubted.value = element;
    },
  };

  return {
    step,
    composer,
    messages,
    customerName,
    doubted,
    trouble,
    site,
    turns,
    counts: computed(() => (site.value ? countsOf(turns.value) : NOBODY)),
    note,
    saved,
    start(next) {
      batch(() => {
        trouble.value = '';
        doubted.value = undefined;
        if (next === 'composer') composer.value = undefined;
        if (next === 'customer' || next === 'agent') {
          messages.value = messages.value.filter(({ said }) => said !== next);
          site.value = undefined;
          turns.value = [];
        }
        step.value = next;
      });
    },
    stop() {
      step.value = undefined;
    },
    point(element) {
      const now = step.value;
      if (!now) return;
      batch(() => {
        trouble.value = '';
        pointFor[now](element);
        if (now === 'fix') {
          step.value = undefined;
          return;
        }
        const before = customerName.value;
        const isFine = trouble.value === '' && think();
        // A name that makes it worse is not kept.
        if (!isFine && now === 'name' && before) customerName.value = undefined;
        step.value = nextStep();
      });
    },
    refuse(words) {
      trouble.value = words;
    },
    correct(said) {
      const element = doubted.value;
      if (!element) return;
      batch(() => {
        const before = messages.value;
        doubted.value = undefined;
        trouble.value = '';
        const turn = turns.value.find((each) => each.element === element || each.element.contains(element));
        // What was said of the same message before is taken back.
        messages.value = before.filter((each) => !turn?.element.contains(each.element));
        add(element, said);
        if (has('customer') && has('agent') && think()) return;
        const because = trouble.value || 'One message of each side is needed. Show another one first.';
        messages.value = before;
        think();
        trouble.value = because;
      });
    },
    askNote() {
      const field = composer.value;
      if (!field) return;
      trouble.value = '';
      noteNow = deps.watchNote(field);
      note.value = 'waiting';
    },
    noteIsOn() {
      const reading = noteNow?.();
      if (!reading) return;
      if (reading.ok) {
        noteMarks = reading.marks;
        note.value = 'told';
        if (site.value) site.value = { ...site.value, note: reading.marks };
      } else if (reading.because === 'known') note.value = 'known';
      else trouble.value = NOTE_TROUBLE[reading.because];
    },
    async save() {
      const { value } = site;
      if (!value) return;
      saved.value = 'saving';
      const wrong = await deps.save(value);
      batch(() => {
        trouble.value = wrong ?? '';
        saved.value = wrong ? 'no' : 'yes';
      });
    },
    again() {
      batch(() => {
        composer.value = deps.composer && isConnected(deps.composer) ? deps.composer : undefined;
        messages.value = [];
        customerName.value = undefined;
        doubted.value = undefined;
        site.value = undefined;
        turns.value = [];
        trouble.value = '';
        noteMarks = undefined;
        note.value = 'unasked';
        saved.value = 'no';
        step.value = nextStep();
      });
    },
    pageChanged() {
      const field = composer.value;
      if (site.value && field && isConnected(field)) {
        turns.value = findTurns(site.value, field);
        return;
      }
      const isGone = (field && !isConnected(field)) || messages.value.some(({ element }) => !isConnected(element));
      if (!isGone) return;
      batch(() => {
        forgetGone();
        trouble.value = GONE;
        if (step.value !== undefined) step.value = nextStep();
      });
    },
  };
}
