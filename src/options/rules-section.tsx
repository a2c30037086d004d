import { useState } from 'preact/hooks';
import type { PackOverview } from '../messages/protocol.ts';
import { Switch, Tile } from '../ui/components.tsx';
import { PhraseText } from '../ui/marked-text.tsx';
import type { OptionsStore } from './options-store.ts';
import { findRules, type RuleFound } from './rules-found.ts';

const LETTERS = [
  ['', 'All'],
  ['C', 'Communicate'],
  ['A', 'Acknowledge'],
  ['R', 'Respond'],
  ['E', 'Enrich'],
] as const;

interface RuleProps extends RuleFound {
  readonly words: string;
  readonly store: OptionsStore;
}

function RuleItem({ rule, phrases, isByPhrase, words, store }: RuleProps) {
  const count = phrases.length === 1 ? ' and 1 phrase' : ` and ${phrases.length} phrases`;
  return (
    <li class="stack" style={{ '--gap': '6px' }}>
      <div class="row spread">
        <h3 class="row">
          <Tile letter={rule.letter} /> {rule.title}
        </h3>
        <span class="row">
          {rule.isLocked && <span class="badge">kept on by the pack</span>}
          {rule.isOffInPack && !rule.isOffByDefault && <span class="badge">off in the pack</span>}
          {rule.isMuted && (
            <>
              <span class="badge">muted for you</span>
              <button type="button" class="link" onClick={() => void store.unmuteRule(rule.id)}>
                Turn on again
              </button>
            </>
          )}
          <Switch
            label={rule.title}
            isOn={rule.isOn}
            isDisabled={rule.isLocked || rule.isOffInPack}
            onChange={(isOn) => void store.setRule(rule.id, isOn)}
          />
        </span>
      </div>
      <p class="quiet">{rule.why}</p>
      <details open={isByPhrase}>
        <summary class="small">
          Evidence{phrases.length > 0 && count}
          <span class="visually-hidden"> of {rule.title}</span>
        </summary>
        <div class="stack" style={{ '--gap': '6px' }}>
          <p class="quiet small">{rule.evidence}</p>
          <ul class="stack" style={{ '--gap': '6px' }}>
            {phrases.map((phrase) => (
              <li key={phrase.id} class="phrase">
                <PhraseText text={phrase.text} search={words} />
              </li>
            ))}
          </ul>
        </div>
      </details>
    </li>
  );
}

/** The rules in review order, each with its reason, its evidence and its phrases; by letter and by search. */
export function RulesSection({ overview, store }: { readonly overview: PackOverview; readonly store: OptionsStore }) {
  const [letter, setLetter] = useState('');
  const [words, setWords] = useState('');
  const found = findRules(overview, { letter, words });
  const isWaiting = ({ rule }: RuleFound) => rule.isOffByDefault && rule.isOffInPack;
  const waiting = found.filter(isWaiting);
  const items = (rules: readonly RuleFound[]) => (
    <ul class="list">
      {rules.map((each) => (
        <RuleItem key={each.rule.id} {...each} words={words.trim()} store={store} />
      ))}
    </ul>
  );
  return (
    <section class="panel stack" aria-labelledby="rules">
      <h2 id="rules">Rules and phrases</h2>
      <div class="row">
        <label class="grow">
          <span class="visually-hidden">Search rules and phrases</span>
          <input
            type="search"
            placeholder="Search rules and phrases"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <fieldset class="row letters">
          <legend class="visually-hidden">Letter</legend>
          {LETTERS.map(([each, name]) => (
            <button type="button" key={each} aria-pressed={letter === each} onClick={() => setLetter(each)}>
              {name}
            </button>
          ))}
        </fieldset>
      </div>
      <p class="quiet small" role="status">
        {found.length === 1 ? '1 rule' : `${found.length} rules`}
      </p>
      {items(found.filter((each) => !isWaiting(each)))}
      {waiting.length > 0 && (
        <>
          <div class="stack" style={{ '--gap': '4px' }}>
            <h3>Off until your pack turns them on</h3>
            <p class="quiet small">
              They tire when heard too often. A pack turns them on for the team; a switch only turns one off, for you.
            </p>
          </div>
          {items(waiting)}
        </>
      )}
    </section>
  );
}
