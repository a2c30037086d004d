import { useCallback, useRef } from 'preact/hooks';
import { Problems, Status } from '../ui/components.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import type { OptionsStore } from './options-store.ts';

const plain = (pattern: string) => pattern.replace(/^(\*|https?):\/\//, '').replace(/\/\*$/, '');
const day = (at: number) =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Helpdesks that the user showed, or got from somebody who did. */
export function OwnSitesSection({ store }: { readonly store: OptionsStore }) {
  const chooser = useRef<HTMLInputElement>(null);
  const take = useCallback((file: File) => void store.importSites(file), [store]);
  const sites = store.ownSites.value;
  return (
    <section class="panel stack" aria-labelledby="own-sites">
      <h2 id="own-sites">Helpdesks that you showed</h2>
      {sites.length === 0 ? (
        <p class="quiet">
          None. Where CareCue does not see a page right, press its button there, then “Show CareCue this page”.
        </p>
      ) : (
        <ul class="list">
          {sites.map(({ id, hosts, savedAt }) => {
            const name = hosts.map(plain).join(', ') || id;
            return (
              <li key={id} class="row spread">
                <span>
                  <b>{name}</b>
                  <br />
                  <span class="quiet small">{day(savedAt)}</span>
                </span>
                <span class="row">
                  <button type="button" onClick={() => void store.exportSites(id)}>
                    Save as a file<span class="visually-hidden">: {name}</span>
                  </button>
                  <button type="button" class="link" onClick={() => void store.deleteSite(id)}>
                    Delete<span class="visually-hidden"> {name}</span>
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <FileDrop onFile={take}>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Site file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) take(file);
            event.currentTarget.value = '';
          }}
        />
        <button type="button" onClick={() => chooser.current?.click()}>
          Open a site file…
        </button>
        <span class="quiet">A lead pastes its “sites” into the team’s pack.</span>
      </FileDrop>
      <Status>{store.sitesSaid.value}</Status>
      {store.siteProblems.value.length > 0 && <Problems problems={store.siteProblems.value} />}
    </section>
  );
}
