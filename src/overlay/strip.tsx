import type { Finding } from '../engine/types.ts';
import { OpenKey } from './key.tsx';
import { LETTERS } from './letters.ts';
import type { Model } from './model.ts';
import { Tile } from './tiles.tsx';
import { MESSAGES, UNSEEN } from './words.ts';

/** CSS px that an arrow key moves the strip by; with Shift it is fine. */
const STEP = 16;
const FINE_STEP = 2;

/** The line of letters at the composer's edge. It never takes the focus from the draft: the mouse only clicks. */
export function Strip({ model }: { model: Model }) {
  const { store, view, actions } = model;
  const state = store.state.value;
  if (state === 'note' || !view.isInView.value) return null;
  const form = view.form.value;
  return (
    <fieldset
      class="strip"
      aria-label="CareCue"
      data-state={state}
      data-form={form}
      data-folded={view.isFolded.value}
      data-at-rest={store.isAtRest.value}
      ref={actions.stripChanged}
      onMouseDown={(event) => event.preventDefault()}
    >
      {form === 'pill' ? <Pill model={model} /> : <Line model={model} />}
    </fieldset>
  );
}

function Pill({ model: { store, view, actions } }: { model: Model }) {
  const count = store.cardFindings.value.length;
  const what = count === 0 ? 'nothing open' : count === 1 ? '1 hint' : `${count} hints`;
  const open = () => (view.isFolded.value ? actions.setFolded(false) : actions.openCard({ takesFocus: false }));
  return (
    <button
      type="button"
      class="pill"
      aria-label={`CareCue: ${what}. ${view.isFolded.value ? 'Unfold' : 'Open the card'}`}
      onClick={open}
    >
      <span class="dots" aria-hidden="true">
        {LETTERS.map((letter) => (
          <i key={letter} data-letter={letter} data-state={store.tiles.value[letter]} />
        ))}
      </span>
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </button>
  );
}

function Line({ model }: { model: Model }) {
  const { store, view, actions } = model;
  const isCompact = view.form.value === 'compact';
  const count = store.cardFindings.value.length;
  return (
    <>
      <Grip model={model} />
      <button
        type="button"
        class="tiles"
        title="All four letters"
        aria-expanded={view.isCardOpen.value}
        onClick={() => actions.openCard({ takesFocus: false, letters: true })}
      >
        {LETTERS.map((letter) => (
          <Tile key={letter} letter={letter} state={store.tiles.value[letter]} />
        ))}
      </button>
      {isCompact ? (
        count > 0 && (
          <button
            type="button"
            class="count"
            aria-label={count === 1 ? '1 hint' : `${count} hints`}
            aria-keyshortcuts="Alt+C"
            onClick={() => actions.openCard({ at: 0, takesFocus: false })}
          >
            {count}
          </button>
        )
      ) : (
        <Words model={model} />
      )}
      <button type="button" class="tool" aria-label="Fold" title="Fold" onClick={() => actions.setFolded(true)}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2.5 7.5 6 4 9.5" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
    </>
  );
}

/** One line: a message, or the top hint; and, where it is so, that the customer's messages are not seen. */
function Words({ model }: { model: Model }) {
  const { store, view } = model;
  if (view.message.value) return <Message model={model} />;
  const [finding] = store.cardFindings.value;
  const readTo = store.reviewedTo.value;
  return (
    <>
      {finding && <TopHint model={model} finding={finding} />}
      {store.isUnseen.value && <Unseen model={model} />}
      {!finding && readTo !== undefined && <span class="say">Read up to character {readTo.toLocaleString('en')}.</span>}
    </>
  );
}

function Message({ model: { view } }: { model: Model }) {
  const keep = view.message.value === MESSAGES.shown ? view.keep.value : undefined;
  const press = () => {
    view.message.value = '';
    keep?.();
  };
  return (
    <>
      <span class="say">{view.message.value}</span>
      {keep && (
        <button type="button" class="link" onClick={press}>
          Keep it for this site
        </button>
      )}
    </>
  );
}

function TopHint({ model: { actions }, finding }: { model: Model; finding: Finding }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Delete') return;
    event.preventDefault();
    actions.dismiss(finding);
  };
  return (
    <>
      <button
        type="button"
        class="say"
        aria-keyshortcuts="Alt+C"
        title={finding.nudge}
        onClick={() => actions.openCard({ at: 0, takesFocus: false })}
        onKeyDown={onKeyDown}
      >
        {finding.nudge}
      </button>
      <OpenKey />
    </>
  );
}

function Unseen({ model: { actions } }: { model: Model }) {
  return (
    <>
      <span class="unseen" title={UNSEEN}>
        {UNSEEN}
      </span>
      <button type="button" class="link" onClick={actions.showMe}>
        Show me
      </button>
    </>
  );
}

function Grip({ model: { actions } }: { model: Model }) {
  let last: { x: number; y: number } | undefined;
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    last = { x: event.clientX, y: event.clientY };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!last) return;
    actions.moveBy(event.clientX - last.x, event.clientY - last.y);
    last = { x: event.clientX, y: event.clientY };
  };
  const onPointerEnd = () => {
    if (!last) return;
    last = undefined;
    actions.keepPlace();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? FINE_STEP : STEP;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-by, 0],
      ArrowRight: [by, 0],
      ArrowUp: [0, -by],
      ArrowDown: [0, by],
    };
    const move = moves[event.key];
    if (!move && event.key !== 'Home') return;
    event.preventDefault();
    if (move) actions.moveBy(...move);
    else actions.resetPlace();
    actions.keepPlace();
  };
  return (
    <button
      type="button"
      class="tool grip"
      aria-label="Move with the arrow keys; Home puts it back"
      title="Drag to move, double-click to put back"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDblClick={() => {
        actions.resetPlace();
        actions.keepPlace();
      }}
      onKeyDown={onKeyDown}
    >
      <svg width="6" height="12" viewBox="0 0 6 12" fill="currentColor" aria-hidden="true">
        {[2, 6, 10].map((y) => (
          <g key={y}>
            <circle cx="1.2" cy={y} r="1" />
            <circle cx="4.8" cy={y} r="1" />
          </g>
        ))}
      </svg>
    </button>
  );
}
