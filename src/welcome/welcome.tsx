import { useState } from 'preact/hooks';
import { Mark, Status, Tile } from '../ui/components.tsx';
import { HELPDESKS, hostOf } from './helpdesks.ts';
import type { WelcomeStore } from './welcome-store.ts';

const LETTERS = [
  ['C', 'Communicate: what you do, when, and what is possible.'],
  ['A', 'Acknowledge: this customer and what happened to them.'],
  ['R', 'Respond with empathy, where there is a feeling to answer.'],
  ['E', 'Enrich: the one thing more that helps this customer.'],
] as const;

const PRIVACY = [
  'What you and your customers write is reviewed in this browser and forgotten. Where a helpdesk has ticket and reply on two pages, the ticket stays in the browser’s memory, never on disk, until it quits.',
  'CareCue makes no network request at all.',
  'No site is read until you allow it, one by one; you can take that back at any time.',
  'Stored on this device: your settings, your pack, and how often you dismissed a rule. Never words.',
  'Internal notes, search fields, subject lines and passwords are never reviewed.',
] as const;

function Helpdesks({ store }: { readonly store: WelcomeStore }) {
  const granted = store.granted.value;
  return (
    <ul class="choices">
      {HELPDESKS.map(({ name, pattern }) => {
        const isOn = granted.has(pattern);
        return (
          <li key={pattern}>
            <button
              type="button"
              aria-pressed={isOn}
              class={isOn ? 'on' : ''}
              onClick={() => void store.toggle(pattern)}
            >
              <b>
                {isOn ? '✓ ' : ''}
                {name}
              </b>
              <br />
              <span class="quiet small">{hostOf(pattern)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function OwnAddress({ store }: { readonly store: WelcomeStore }) {
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  const others = [...store.granted.value].filter((pattern) => !HELPDESKS.some((known) => known.pattern === pattern));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        // Asked in the gesture itself: nothing is awaited before.
        void store.add(typed).then((isAddress) => {
          setRefused(!isAddress);
          if (isAddress) setTyped('');
        });
      }}
    >
      <label class="field" for="own">
        Another address, such as your own helpdesk
      </label>
      <div class="row">
        <input
          id="own"
          class="grow"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="desk.example.com"
          value={typed}
          aria-invalid={isRefused}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">Allow this site</button>
      </div>
      {others.length > 0 && (
        <ul class="row">
          {others.map((pattern) => (
            <li key={pattern}>
              <button type="button" aria-pressed={true} class="on" onClick={() => void store.toggle(pattern)}>
                ✓ {hostOf(pattern)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

/** The first page after installing: what it is, one thing to do, what it never does. */
export const Welcome = ({ store }: { readonly store: WelcomeStore }) => (
  <main class="column stack">
    <header class="stack">
      <h1 class="row">
        <Mark /> CareCue
      </h1>
      <p>
        While you write a reply, CareCue shows what this customer still lacks, why (in their own words), and words that
        supply it. You decide; nothing is inserted, sent or scored by itself.
      </p>
      <ul class="stack small" style={{ '--gap': '6px' }}>
        {LETTERS.map(([letter, text]) => (
          <li key={letter} class="row">
            <Tile letter={letter} /> <span class="grow">{text}</span>
          </li>
        ))}
      </ul>
    </header>
    <section class="panel stack" aria-labelledby="where">
      <h2 id="where">Where do you write replies?</h2>
      <p class="quiet">
        Press your helpdesk; the browser then asks whether CareCue may read it. Press again to take it back.
      </p>
      <Helpdesks store={store} />
      <OwnAddress store={store} />
      <Status>{store.said.value}</Status>
    </section>
    <section class="stack" aria-labelledby="privacy" style={{ '--gap': '6px' }}>
      <h2 id="privacy">Privacy in five lines</h2>
      <ol class="stack" style={{ '--gap': '4px' }}>
        {PRIVACY.map((line, index) => (
          <li key={line}>
            {index + 1}. {line}
          </li>
        ))}
      </ol>
    </section>
  </main>
);
