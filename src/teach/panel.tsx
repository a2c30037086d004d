import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Said } from './roles.ts';
import type { Step, TeachStore } from './teach-store.ts';

export interface PanelModel {
  readonly store: TeachStore;
  readonly host: string;
  readonly side: ReadonlySignal<'right' | 'left'>;
  moveAside(): void;
  close(): void;
  readonly panelRef: (panel: HTMLElement | null) => void;
}

const ASKED: Readonly<Record<Step, string>> = {
  composer: 'Click the field that you write replies in.',
  customer: 'Click the words of one message that the customer wrote.',
  agent: 'Click the words of one message that you or a colleague wrote.',
  name: 'Click the customer’s name.',
  fix: 'Click the message whose tag is wrong, or that has none.',
};

const Row = ({
  number,
  name,
  detail,
  step,
  isDone,
  store,
}: {
  readonly number: number;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly step: Step;
  readonly isDone: boolean;
  readonly store: TeachStore;
}) => {
  const isNow = store.step.value === step;
  return (
    <li data-now={isNow} aria-current={isNow ? 'step' : undefined}>
      <span class="dot" data-done={isDone} aria-hidden="true">
        {isDone ? '✓' : number}
      </span>
      <span>
        {name}
        {isDone && <span class="hide">, shown</span>}
        {detail && <small>{detail}</small>}
      </span>
      {!isNow && (
        <button
          type="button"
          class="small"
          aria-label={`${isDone ? 'Show again' : 'Show'}: ${name}`}
          onClick={() => store.start(step)}
        >
          {isDone ? 'Again' : 'Show'}
        </button>
      )}
    </li>
  );
};

function Steps({ store }: { readonly store: TeachStore }) {
  const has = (said: Said) => store.messages.value.some((each) => each.said === said);
  const field = store.composer.value;
  const kind = field && (field.localName === 'textarea' ? 'Plain text field' : 'Rich text field');
  return (
    <ol>
      <Row number={1} name="The reply field" detail={kind} step="composer" isDone={field !== undefined} store={store} />
      <Row number={2} name="A customer’s message" step="customer" isDone={has('customer')} store={store} />
      <Row number={3} name="An agent’s message" step="agent" isDone={has('agent')} store={store} />
    </ol>
  );
}

/** What to do now, or what went wrong; read out as it changes. */
function Now({ store }: { readonly store: TeachStore }) {
  const step = store.step.value;
  const trouble = store.trouble.value;
  const asked = step && `${ASKED[step]} Arrow keys and Enter work too; Esc stops.`;
  return (
    <div role="status">
      {trouble && (
        <p class="say-now" data-kind="trouble">
          {trouble}
        </p>
      )}
      {asked && <p class="say-now">{asked}</p>}
    </div>
  );
}

function Counts({ store }: { readonly store: TeachStore }) {
  const { customer, agent, other } = store.counts.value;
  const total = customer + agent + other;
  return (
    <>
      <p>{total === 1 ? '1 message found.' : `${total} messages found.`} The tags on the page say whose they are.</p>
      <div class="counts">
        <span data-role="customer">
          <i />
          {customer} by the customer
        </span>
        <span data-role="agent">
          <i />
          {agent} by agents
        </span>
        {other > 0 && (
          <span>
            <i />
            {other} neither
          </span>
        )}
      </div>
    </>
  );
}

function Fix({ store }: { readonly store: TeachStore }) {
  if (!store.doubted.value) {
    return (
      <button type="button" class="link" onClick={() => store.start('fix')}>
        A tag is wrong
      </button>
    );
  }
  const choice = (said: Said, words: string) => (
    <button type="button" class="small" onClick={() => store.correct(said)}>
      {words}
    </button>
  );
  return (
    <fieldset class="phrases">
      <p>Who wrote this one?</p>
      <div class="choices">
        {choice('customer', 'The customer')}
        {choice('agent', 'An agent')}
        {choice('none', 'Nobody')}
      </div>
    </fieldset>
  );
}

const Extra = ({ words, children }: { readonly words: string; readonly children: ComponentChildren }) => (
  <div>
    <span>{words}</span>
    {children}
  </div>
);

function Extras({ store }: { readonly store: TeachStore }) {
  const note = store.note.value;
  const notes = {
    unasked: 'Internal notes',
    waiting: 'Switch the field to an internal note now.',
    told: 'Internal notes are told apart. Switch back as you like.',
    known: 'Internal notes are told apart already.',
  }[note];
  return (
    <div class="more">
      <Extra words={store.customerName.value ? 'Customer’s name, shown' : 'Customer’s name (if you like)'}>
        <button type="button" class="small" onClick={() => store.start('name')}>
          {store.customerName.value ? 'Again' : 'Show'}
        </button>
      </Extra>
      <Extra words={note === 'unasked' ? `${notes} (if you like)` : notes}>
        {note === 'unasked' && (
          <button type="button" class="small" aria-label="Show: internal notes" onClick={store.askNote}>
            Show
          </button>
        )}
        {note === 'waiting' && (
          <button type="button" class="small" onClick={store.noteIsOn}>
            It is a note now
          </button>
        )}
      </Extra>
    </div>
  );
}

function Result({ model }: { readonly model: PanelModel }) {
  const { store, host } = model;
  if (!store.site.value) return null;
  if (store.saved.value === 'yes') {
    return (
      <div class="found">
        <p>
          <b>Saved for {host}, and in use now.</b> In CareCue’s settings you can save it as a file, so that your lead
          can give it to the whole team.
        </p>
        <div class="end">
          <button type="button" class="primary" onClick={model.close}>
            Done
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="found">
      <Counts store={store} />
      <Fix store={store} />
      <Extras store={store} />
      <div class="end">
        <button
          type="button"
          class="primary"
          disabled={store.saved.value === 'saving'}
          onClick={() => void store.save()}
        >
          Use it on {host}
        </button>
        <button type="button" class="link" onClick={store.again}>
          Start again
        </button>
      </div>
    </div>
  );
}

/** The panel: what is shown, what follows from it, and what to do next. */
export function Panel({ model }: { readonly model: PanelModel }) {
  const { store, side } = model;
  const isSaved = store.saved.value === 'yes';
  return (
    <section
      class="panel"
      data-side={side.value}
      role="dialog"
      aria-labelledby="teach-title"
      tabIndex={-1}
      ref={model.panelRef}
    >
      <div class="head">
        <h2 id="teach-title">Show CareCue this page</h2>
        <div class="tools">
          <button type="button" class="tool" aria-label="Move aside" title="Move aside" onClick={model.moveAside}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path
                d="M4.5 4 2 7l2.5 3M9.5 4 12 7l-2.5 3M2.5 7h9"
                fill="none"
                stroke="currentColor"
                stroke-width="1.3"
              />
            </svg>
          </button>
          <button type="button" class="tool" aria-label="Close" title="Close" onClick={model.close}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="m2.5 2.5 7 7m0-7-7 7" fill="none" stroke="currentColor" stroke-width="1.4" />
            </svg>
          </button>
        </div>
      </div>
      {!isSaved && (
        <p class="lead">
          What you click is outlined; the page itself does not notice. Only the make of the page is kept, no words.
        </p>
      )}
      {!isSaved && <Steps store={store} />}
      <Now store={store} />
      <Result model={model} />
    </section>
  );
}
