import type { Review } from '../../src/engine/types.ts';
import { createOverlayHost } from '../../src/overlay/host.ts';
import { type MountedOverlay, mountOverlay } from '../../src/overlay/mount.ts';
import type { ConversationReading } from '../../src/page/types.ts';
import { createFakeComposer, type FakeComposer } from './fake-composer.ts';
import { createFakePort } from './fake-port.ts';
import { finding, letters, MARIA, MARIA_WROTE, mark, review, suggestion, WHY } from './fake-review.ts';

/**
 * Every state of the overlay on one page, with fake data: `gallery.html?scene=states&tone=dark`. For eyes and for axe-core.
 */

interface Exhibit {
  readonly name: string;
  readonly draft: string;
  readonly reading?: ConversationReading;
  readonly review?: Partial<Review>;
  readonly isRich?: boolean;
  readonly folded?: boolean;
  readonly isNote?: boolean;
}

const ASKS = 'Please send me your order number. I’ll ask the carrier to trace it.';
const BLAMES = 'As I said, you should have contacted billing. Please calm down, we apologize for any inconvenience.';
const UNSEEN: ConversationReading = { ...MARIA, id: 'unseen', turns: [], isVisible: false };
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const askingTwo = { findings: [finding(), mark(ASKS, 'your order number')] };

const STATES: readonly Exhibit[] = [
  { name: 'Empty draft: all four wait', draft: '' },
  { name: 'A nudge and a mark, textarea', draft: ASKS, review: askingTwo },
  { name: 'A nudge and a mark, rich editor', draft: ASKS, review: askingTwo, isRich: true },
  {
    name: 'Some met, one missing',
    draft: 'I’m sorry your order 48213 is late, Maria.',
    review: {
      letters: letters('missing', 'met', 'met', 'not-needed'),
      findings: [finding({ letter: 'C', rule: 'next-step-with-time', nudge: 'When will Maria hear from you?' })],
    },
  },
  {
    name: 'Three marks',
    draft: BLAMES,
    isRich: true,
    review: {
      findings: [
        mark(BLAMES, 'As I said, you should have', {
          rule: 'no-blame',
          isNudge: true,
          nudge: 'Say what happened, without “you should have”.',
        }),
        mark(BLAMES, 'calm down', { rule: 'no-calm-down' }),
        mark(BLAMES, 'any inconvenience', { rule: 'no-empty-formula' }),
      ],
    },
  },
  {
    name: 'All met',
    draft: 'I’m sorry, Maria. I’ll write to you by 5 pm.',
    review: { letters: letters('met', 'met', 'met', 'not-needed') },
  },
  { name: 'The conversation is not seen', draft: '', reading: UNSEEN },
  { name: 'Internal note: nothing', draft: 'Customer is angry', isNote: true },
  {
    name: 'A draft longer than is read',
    draft: ASKS,
    review: { letters: letters('met', 'met', 'met', 'missing'), reviewedTo: 20_000 },
  },
  { name: 'Folded, two open', draft: ASKS, review: askingTwo, folded: true },
  {
    name: 'Long words',
    draft: LONG,
    review: { findings: [finding({ nudge: `${LONG} ${LONG}` })] },
  },
];

const CARD: Exhibit = { name: 'Card', draft: ASKS, review: askingTwo };
const SCENES: Readonly<Record<string, readonly Exhibit[]>> = {
  states: STATES,
  card: [CARD],
  mark: [CARD],
  bottom: [CARD],
  edge: [{ ...CARD, isRich: true }],
  unseen: [{ ...CARD, reading: UNSEEN }],
  letters: [
    {
      name: 'Letters',
      draft: 'Go to Billing and press Export.',
      review: {
        letters: letters('met', 'met', 'not-needed', 'not-needed'),
        letterWhy: { ...WHY, R: 'A neutral question: no feeling to answer.' },
        questions: [],
      },
    },
  ],
  long: [
    {
      name: 'Long and hostile',
      draft: `${LONG} <img src=x onerror=alert(1)>`,
      review: {
        findings: [
          finding({
            title: `<b>${LONG}</b>`,
            nudge: LONG,
            why: {
              customer: { turn: 0, from: 0, to: 3, text: `${LONG} `.repeat(8) },
              text: '<script>alert(1)</script>',
            },
            suggestions: [
              suggestion(`${LONG} ${LONG}`),
              suggestion('Line one.\nLine two.'),
              suggestion('<i>not italic</i>'),
            ],
          }),
          finding({ rule: 'second', title: 'A second one' }),
        ],
      },
    },
  ],
};

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

const lifetime = new AbortController();
const host = createOverlayHost({ window, signal: lifetime.signal, shadowMode: 'open' });

function exhibit(shown: Exhibit, main: HTMLElement): { composer: FakeComposer; overlay: MountedOverlay } {
  const section = element('section', '');
  const frame = element('div', 'composer');
  const field = shown.isRich ? element('div', '', shown.draft) : document.createElement('textarea');
  if (field instanceof HTMLTextAreaElement) field.value = shown.draft;
  else {
    field.setAttribute('contenteditable', 'true');
    field.setAttribute('role', 'textbox');
  }
  field.setAttribute('aria-label', shown.name);
  const bar = element('div', 'bar');
  bar.append(element('button', '', 'Send'));
  frame.append(field, bar);
  section.append(element('h2', '', shown.name), frame);
  main.append(section);

  section.dataset.heard = '';
  const composer = createFakeComposer(field, shown.reading ?? MARIA, { frame, keepClear: [bar] });
  composer.world.isNote = shown.isNote ?? false;
  const overlay = mountOverlay(
    {
      host,
      connect: () =>
        createFakePort((message, port) => {
          if (message.type === 'conversation') {
            section.dataset.heard = message.conversation.turns.map(({ text }) => text).join(' ');
          }
          if (message.type !== 'draft') return;
          const more =
            message.draft.text.trim() === ''
              ? { letters: letters('missing', 'missing', 'missing', 'not-needed') }
              : shown.review;
          port.say({
            type: 'review',
            review: review(message.draft.revision, more),
            conversationVersion: message.conversationVersion,
          });
        }),
      isDead: () => false,
      onDead: () => undefined,
      savePlacement: () => undefined,
      recallTurns: async () => [],
      version: '0.0.0',
      copy: async () => true,
    },
    composer,
    { enabled: true, placement: { folded: shown.folded ?? false }, pauseMs: 0 },
  );
  return { composer, overlay };
}

const wanted = new URLSearchParams(location.search);
const scene = wanted.get('scene') ?? 'states';
document.documentElement.dataset.tone = wanted.get('tone') ?? 'light';
document.documentElement.dir = wanted.get('dir') ?? 'ltr';
document.body.dataset.scene = scene;
const zoom = wanted.get('zoom');
if (zoom) document.documentElement.style.setProperty('zoom', zoom);
const main = element('main', scene === 'states' ? '' : 'single');
document.body.prepend(main);
if (scene !== 'states') main.append(element('div', 'said', MARIA_WROTE));
const exhibits = (SCENES[scene] ?? STATES).map((each) => exhibit(each, main));
if (wanted.has('open')) {
  const [first] = exhibits;
  first?.composer.focus();
  setTimeout(() => {
    first?.overlay.toggleCard();
    document.documentElement.dataset.ready = '';
  }, 50);
} else {
  setTimeout(() => {
    document.documentElement.dataset.ready = '';
  }, 50);
}
