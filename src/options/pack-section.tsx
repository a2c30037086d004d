import { useCallback, useRef } from 'preact/hooks';
import type { PackOverview } from '../messages/protocol.ts';
import { Problems, Status } from '../ui/components.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import type { OptionsStore } from './options-store.ts';

/** The pack in force; another one is opened or dropped here, and this one is saved as a file. */
export function PackSection({ overview, store }: { readonly overview: PackOverview; readonly store: OptionsStore }) {
  const chooser = useRef<HTMLInputElement>(null);
  const take = useCallback((file: File) => void store.importFile(file), [store]);
  const { phrases, rules } = overview;
  return (
    <section class="panel stack" aria-labelledby="pack">
      <h2 id="pack">Phrase pack</h2>
      <p>
        <b>{overview.name}</b> {overview.version} <span class="quiet">({overview.locale})</span>
        <br />
        <span class="quiet">
          {phrases.length} phrases for {rules.length} rules. Phrases are offered, never inserted by themselves.
        </span>
      </p>
      <FileDrop onFile={take}>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Pack file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) take(file);
            event.currentTarget.value = '';
          }}
        />
        <button type="button" class="primary" onClick={() => chooser.current?.click()}>
          Open a pack file…
        </button>
        <span class="quiet">or drop it here</span>
      </FileDrop>
      <div class="row">
        <button type="button" onClick={() => void store.exportPack()}>
          Save this pack as a file
        </button>
        {!overview.isStarter && (
          <button type="button" onClick={() => void store.resetPack()}>
            Back to the starter pack
          </button>
        )}
      </div>
      <Status>{store.said.value}</Status>
      {store.problems.value.length > 0 && <Problems problems={store.problems.value} />}
    </section>
  );
}
