import { Mark } from '../ui/components.tsx';
import type { OptionsStore } from './options-store.ts';
import { OwnSitesSection } from './own-sites-section.tsx';
import { PackSection } from './pack-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { YouSection } from './you-section.tsx';

const plain = (pattern: string) => pattern.replace(/\/\*$/, '');

function SitesSection({ store }: { readonly store: OptionsStore }) {
  const granted = store.granted.value;
  return (
    <section class="panel stack" aria-labelledby="sites">
      <h2 id="sites">Sites</h2>
      {granted.length === 0 ? (
        <p class="quiet">
          None yet. Open your helpdesk and press CareCue’s button, or <a href="/welcome.html">choose it from a list</a>.
        </p>
      ) : (
        <>
          <ul class="list">
            {granted.map((pattern) => (
              <li key={pattern} class="row spread">
                <span>{plain(pattern)}</span>
                <button type="button" onClick={() => void store.takeBack(pattern)}>
                  Take back<span class="visually-hidden"> {plain(pattern)}</span>
                </button>
              </li>
            ))}
          </ul>
          <p>
            <a href="/welcome.html">Add another site</a>
          </p>
        </>
      )}
    </section>
  );
}

/** The settings page: the pack and its rules first, for that is what a lead comes for. */
export function Options({ store }: { readonly store: OptionsStore }) {
  const overview = store.overview.value;
  const preferences = store.preferences.value;
  return (
    <main class="column stack">
      <h1 class="row">
        <Mark /> CareCue settings
      </h1>
      {overview && <PackSection overview={overview} store={store} />}
      {preferences && <YouSection preferences={preferences} store={store} />}
      <SitesSection store={store} />
      <OwnSitesSection store={store} />
      {overview && <RulesSection overview={overview} store={store} />}
    </main>
  );
}
