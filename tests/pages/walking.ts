import fc, { type AsyncCommand } from 'fast-check';
import { expect } from 'vitest';
import { edited, selectedAfter } from '../../src/page/editors/edited.ts';
import type { Editing } from './editing.ts';

/** What ought to stand in the editor. Offsets in UTF-16 code units. */
export interface Expected {
  text: string;
  anchor: number;
  focus: number;
  /** The text before our words, where nothing has happened since. */
  before?: string | undefined;
}

export interface Walk {
  readonly agent: Editing;
  steps: number;
}

type Step = AsyncCommand<Expected, Walk>;

const ends = ({ anchor, focus }: Expected) => ({ from: Math.min(anchor, focus), to: Math.max(anchor, focus) });

function write(expected: Expected, words: string): void {
  expected.text = edited(expected.text, { ...ends(expected), insert: words });
  expected.anchor = expected.focus = ends(expected).from + words.length;
}

/** A space at either end of a line does not show in HTML, and editors write it in several ways. */
const shown = (text: string) => text.replaceAll(/^ +| +$/gm, '');

/** A step: what it does, what ought to come of it; then model, words as read and expectation are compared. */
function step(
  name: string,
  run: (expected: Expected, agent: Editing) => Promise<void>,
  check: (expected: Readonly<Expected>) => boolean = () => true,
): Step {
  return {
    check,
    async run(expected, walk) {
      walk.steps++;
      const { before } = expected;
      await run(expected, walk.agent);
      if (expected.before === before) expected.before = undefined;
      await walk.agent.becomes(expected.text);
      expect(shown(await walk.agent.text())).toBe(shown(expected.text));
    },
    toString: () => name,
  };
}

const typing = (words: string): Step =>
  step(`type ${JSON.stringify(words)}`, async (expected, agent) => {
    await agent.keys(words);
    write(expected, words);
  });

const deleting = (count: number): Step =>
  step(`delete ${count}`, async (expected, agent) => {
    for (let presses = 0; presses < count; presses++) {
      await agent.press('Backspace');
      const { from, to } = ends(expected);
      expected.anchor = from === to ? Math.max(0, from - 1) : from;
      expected.focus = to;
      write(expected, '');
    }
  });

const selecting = (count: number): Step =>
  step(
    `select ${count}`,
    async (expected, agent) => {
      for (let presses = 0; presses < count; presses++) await agent.press('Shift', 'ArrowLeft');
      expected.focus = Math.max(0, expected.focus - count);
      await agent.pause(); // Slate learns of a selection 100 ms later.
    },
    // Over the end of a line, editors select what each of them thinks best.
    ({ text, focus }) => !text.slice(Math.max(0, focus - count), focus).includes('\n'),
  );

const moving = (count: number): Step =>
  step(
    `move ${count}`,
    async (expected, agent) => {
      for (let presses = 0; presses < count; presses++) await agent.press('ArrowLeft');
      expected.anchor = expected.focus = Math.max(0, expected.focus - count);
      await agent.pause();
    },
    ({ anchor, focus }) => anchor === focus,
  );

/** Copies the last letters before the caret and pastes them after themselves. */
const pasting = (count: number): Step =>
  step(
    `copy and paste ${count}`,
    async (expected, agent) => {
      const words = expected.text.slice(expected.focus - count, expected.focus);
      for (let presses = 0; presses < count; presses++) await agent.press('Shift', 'ArrowLeft');
      await agent.pause();
      await agent.press('Control', 'c');
      await agent.press('ArrowRight');
      await agent.pause();
      await agent.press('Control', 'v');
      write(expected, words);
    },
    ({ text, anchor, focus }) =>
      anchor === focus && focus >= count && /^[\w.,]+$/.test(text.slice(focus - count, focus)),
  );

const inserting = (share: number, words: string): Step =>
  step(
    `insert ${JSON.stringify(words)} at ${share}`,
    (expected, agent) => insert(expected, agent, share, words),
    // Nothing is ever suggested that begins an empty draft with empty lines.
    ({ text }) => text !== '' || !words.startsWith('\n'),
  );

async function insert(expected: Expected, agent: Editing, share: number, words: string): Promise<void> {
  const at = Math.round(share * expected.text.length);
  const edit = { from: at, to: at, insert: words };
  const { text, anchor, focus } = expected;
  await agent.pause();
  expect(await agent.apply(edit, await agent.text())).toEqual({ done: true });
  expected.text = edited(text, edit);
  const selected = selectedAfter({ from: anchor, to: focus }, edit);
  expected.anchor = selected.from;
  expected.focus = selected.to;
  expected.before = text;
  await agent.pause();
}

const undoing = (): Step =>
  step('undo', async (expected, agent) => {
    await agent.press('Control', 'z');
    if (expected.before === undefined) {
      // How much of the agent's own typing is one step is the editor's affair.
      await agent.pause();
      expected.text = await agent.model();
    } else {
      expected.text = expected.before;
      await agent.becomes(expected.text);
      await agent.pause();
    }
    // Where the caret is after it, too.
    await agent.press('Control', 'End');
    await agent.pause();
    expected.anchor = expected.focus = expected.text.length;
  });

const dismissing = (): Step =>
  step('dismiss', async (_, agent) => {
    await agent.watched().ask('mark', []);
  });

const WORDS = ['Sorry', ' we', ' late.', ' it', ', ', 'ok', ' Thank you.', '\n', 'é', ' 5 pm'];
const PHRASES = ["I'm sorry. ", ' Thank you for waiting.', 'Hi Maria,\n', ' (by noon)', '\n\nKind regards', 'x'];

/** What an agent may do, in the proportions in which agents do it. */
export const anyStep: fc.Arbitrary<Step>[] = [
  fc.constantFrom(...WORDS).map(typing),
  fc.constantFrom(...WORDS).map(typing),
  fc.constantFrom(...WORDS).map(typing),
  fc.integer({ min: 1, max: 3 }).map(deleting),
  fc.integer({ min: 1, max: 5 }).map(selecting),
  fc.integer({ min: 1, max: 4 }).map(moving),
  fc.integer({ min: 1, max: 4 }).map(pasting),
  fc
    .tuple(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), fc.constantFrom(...PHRASES))
    .map(([at, words]) => inserting(at, words)),
  fc.constant(null).map(undoing),
  fc.constant(null).map(dismissing),
];
