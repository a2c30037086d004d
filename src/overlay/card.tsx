import type { ComponentChildren } from 'preact';
import type { Finding, Suggestion } from '../engine/types.ts';
import { Key } from './key.tsx';
import { LETTERS } from './letters.ts';
import type { Model } from './model.ts';
import { LETTER_NAMES, STATE_WORDS, Tile } from './tiles.tsx';
import { UNSEEN } from './words.ts';

/** Quoted words are cut to this many UTF-16 units; the page shows the rest itself. */
const LONGEST_QUOTE = 220;
const MOST_PHRASES = 3;

const cut = (text: string) => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text);

/** What is missing or hurts, why, and words that would help. It thanks nobody and scolds nobody. */
export function Card({ model }: { model: Model }) {
  const { store, view, actions } = model;
  if (!view.isCardOpen.value || store.state.value === 'note' || !view.isInView.value) return null;
  const findings = store.cardFindings.value;
  const at = Math.min(view.at.value, Math.max(0, findings.length - 1));
  const finding = findings[at];
  return (
    <div
      class="card"
      role="dialog"
      aria-label="CareCue"
      tabindex={-1}
      popover="manual"
      ref={actions.cardChanged}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => onKey(event, model, finding)}
    >
      {finding && <FindingView model={model} finding={finding} at={at} />}
      {(!finding || view.areLettersOpen.value) && <LettersView model={model} isAlone={!finding} />}
      <QuestionsLine model={model} />
      {store.isUnseen.value && (
        <p class="next">
          {UNSEEN} Only the draft is reviewed.{' '}
          <button type="button" class="link" onClick={actions.showMe}>
            Show me
          </button>
        </p>
      )}
      {view.message.value && <p class="message">{view.message.value}</p>}
    </div>
  );
}

function onKey(event: KeyboardEvent, model: Model, finding: Finding | undefined): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { store, view, actions } = model;
  const card = event.currentTarget as HTMLElement;
  const suggestions = finding?.suggestions.slice(0, MOST_PHRASES) ?? [];
  const count = store.cardFindings.value.length;
  // At once, and not when it is drawn: the next key may come before that.
  const focusPhrase = (at: number) => card.querySelectorAll<HTMLElement>('.phrase')[at]?.focus();
  const choose = (by: number) => {
    view.chosen.value = (view.chosen.value + by + suggestions.length) % suggestions.length;
    focusPhrase(view.chosen.value);
  };
  const turn = (by: number) => {
    step(model, by);
    focusPhrase(0);
  };
  const chosen = suggestions[Math.min(view.chosen.value, suggestions.length - 1)];
  const isOnButton = (event.target as HTMLElement).closest('button:not(.phrase)') !== null;
  const keys = new Map<string, (() => void) | false | undefined>([
    ['Escape', () => actions.closeCard({ returnsFocus: true })],
    ['ArrowDown', suggestions.length > 0 && (() => choose(1))],
    ['ArrowUp', suggestions.length > 0 && (() => choose(-1))],
    ['ArrowRight', count > 1 && (() => turn(1))],
    ['ArrowLeft', count > 1 && (() => turn(-1))],
    ['Delete', finding && (() => actions.dismiss(finding))],
    ['Enter', finding && chosen && !isOnButton && (() => actions.insert(finding, chosen))],
  ]);
  const act = keys.get(event.key);
  if (!act) return;
  event.preventDefault();
  act();
}

function FindingView({ model, finding, at }: { model: Model; finding: Finding; at: number }) {
  const { store, view, actions } = model;
  const count = store.cardFindings.value.length;
  return (
    <>
      <div class="head">
        <h2 class="title">{finding.title}</h2>
        {count > 1 && (
          <div class="pager">
            <PagerButton label="Previous hint" path="M7.5 2.5 4 6l3.5 3.5" onClick={() => step(model, -1)} />
            <span>
              {at + 1}/{count}
            </span>
            <PagerButton label="Next hint" path="M4.5 2.5 8 6 4.5 9.5" onClick={() => step(model, 1)} />
          </div>
        )}
      </div>
      <Why model={model} finding={finding} />
      {finding.suggestions.length > 0 && (
        <fieldset class="phrases" aria-label="Words to insert">
          {finding.suggestions.slice(0, MOST_PHRASES).map((suggestion, index) => (
            <Phrase
              // biome-ignore lint/suspicious/noArrayIndexKey: a review that changes the words must not take the focus away
              key={index}
              suggestion={suggestion}
              isChosen={index === Math.min(view.chosen.value, finding.suggestions.length - 1)}
              onInsert={() => actions.insert(finding, suggestion)}
            />
          ))}
        </fieldset>
      )}
      <div class="foot">
        {finding.suggestions.length > 0 && (
          <>
            <span aria-hidden="true">
              <Key name="↵" /> insert
            </span>
            <span aria-hidden="true">
              <Key name="↑↓" /> choose
            </span>
          </>
        )}
        <button type="button" class="link" aria-keyshortcuts="Delete" onClick={() => actions.dismiss(finding)}>
          <Key name="Del" /> not here
        </button>
        <button
          type="button"
          class="link"
          aria-keyshortcuts="Escape"
          onClick={() => actions.closeCard({ returnsFocus: true })}
        >
          <Key name="Esc" /> close
        </button>
        <button type="button" class="link" onClick={() => actions.copyReport(finding)}>
          This is wrong
        </button>
        <button
          type="button"
          class="link"
          aria-expanded={view.areLettersOpen.value}
          onClick={() => {
            view.areLettersOpen.value = !view.areLettersOpen.value;
          }}
        >
          All letters
        </button>
      </div>
    </>
  );
}

function step({ store, view }: Model, by: number): void {
  const count = store.cardFindings.value.length;
  view.at.value = (Math.min(view.at.value, count - 1) + by + count) % count;
  view.chosen.value = 0;
}

function PagerButton({ label, path, onClick }: { label: string; path: string; onClick: () => void }) {
  return (
    <button type="button" class="tool" aria-label={label} onClick={onClick}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </button>
  );
}

function Why({ model: { store }, finding }: { model: Model; finding: Finding }) {
  const { customer, text } = finding.why;
  const conversation = store.conversation.value;
  const turn = customer && conversation?.turns[customer.turn];
  const author = (turn?.author ?? conversation?.customerName ?? '').trim().slice(0, 60) || 'The customer';
  const words = finding.span && store.text.value.slice(finding.span.from, finding.span.to);
  return (
    <>
      {words && (
        <p class="why">
          In your reply: <q class="hurt">{cut(words)}</q>
        </p>
      )}
      {customer && (
        <p class="why">
          {author} wrote: <q>{cut(customer.text)}</q>
        </p>
      )}
      {text && <p class="why">{text}</p>}
    </>
  );
}

function Phrase({
  suggestion,
  isChosen,
  onInsert,
}: {
  suggestion: Suggestion;
  isChosen: boolean;
  onInsert: () => void;
}) {
  const { where, meets } = suggestion;
  const place = [where, meets.length > 0 ? `meets ${meets.join(' and ')}` : ''].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      class="phrase"
      tabindex={isChosen ? 0 : -1}
      {...(isChosen ? { 'data-chosen': '' } : {})}
      onClick={onInsert}
    >
      <span class="words">{withBlanks(suggestion)}</span>
      {place && <span class="where">{place}</span>}
    </button>
  );
}

/** A phrase with its blanks made visible. They are spans of what is inserted, of which the words are a part. */
export function withBlanks({ text, edit, blanks }: Suggestion): ComponentChildren[] {
  const shift = Math.max(0, edit.insert.indexOf(text));
  const parts: ComponentChildren[] = [];
  let read = 0;
  for (const blank of blanks) {
    const from = blank.from - shift;
    const to = blank.to - shift;
    if (from < read || to > text.length) continue;
    parts.push(text.slice(read, from), <i>{text.slice(from, to)}</i>);
    read = to;
  }
  return [...parts, text.slice(read)];
}

function LettersView({ model: { store, actions }, isAlone }: { model: Model; isAlone: boolean }) {
  const review = store.review.value;
  return (
    <>
      {isAlone && (
        <div class="head">
          <h2 class="title">{store.state.value === 'waiting' ? 'Nothing written yet' : 'The four letters'}</h2>
        </div>
      )}
      <div class="letters">
        {LETTERS.map((letter) => {
          const state = store.tiles.value[letter];
          const why = state === 'waiting' ? '' : review?.letterWhy[letter];
          return [
            <Tile key={letter} letter={letter} state={state} />,
            <p key={`${letter} why`}>
              <b>
                {LETTER_NAMES[letter]}: {STATE_WORDS[state]}
              </b>
              {why ? <> · {why}</> : null}
            </p>,
          ];
        })}
      </div>
      {isAlone && (
        <div class="foot">
          <button type="button" class="link" onClick={() => actions.closeCard({ returnsFocus: true })}>
            <Key name="Esc" /> close
          </button>
        </div>
      )}
    </>
  );
}

function QuestionsLine({ model: { store } }: { model: Model }) {
  const questions = store.review.value?.questions ?? [];
  if (questions.length === 0) return null;
  const open = questions.filter(({ state }) => state === 'open');
  const answered = questions.filter(({ state }) => state === 'answered').length;
  const deferred = questions.length - open.length - answered;
  return (
    <p class="next">
      {answered} of {questions.length} {questions.length === 1 ? 'question' : 'questions'} answered
      {deferred > 0 && <> · {deferred} to follow</>}
      {open[0] && (
        <>
          {' '}
          · open: <b>{cut(open[0].span.text)}</b>
        </>
      )}
    </p>
  );
}
