import { useState } from 'preact/hooks';
import type { Preferences } from '../messages/protocol.ts';
import { PAUSE_MS } from '../storage/settings.ts';
import { Status } from '../ui/components.tsx';
import type { OptionsStore } from './options-store.ts';

/** What the agent sets for themselves. */
export function YouSection({
  preferences,
  store,
}: {
  readonly preferences: Preferences;
  readonly store: OptionsStore;
}) {
  const [agentName, setAgentName] = useState(preferences.agentName);
  const [pause, setPause] = useState(String(preferences.pauseMs / 1000));
  return (
    <section class="panel stack" aria-labelledby="you">
      <h2 id="you">You</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const pauseMs = Math.round(Number(pause) * 1000) || PAUSE_MS.usual;
          void store.savePreferences({ agentName: agentName.trim(), pauseMs });
        }}
      >
        <label class="field">
          Your name, as customers read it
          <input
            type="text"
            maxLength={80}
            autocomplete="off"
            value={agentName}
            onInput={(event) => setAgentName(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          Seconds without a key before a nudge may show
          <input
            type="number"
            min={PAUSE_MS.least / 1000}
            max={PAUSE_MS.most / 1000}
            step={0.1}
            value={pause}
            onInput={(event) => setPause(event.currentTarget.value)}
          />
        </label>
        <div class="row">
          <button type="submit">Save</button>
          <Status>{store.saved.value}</Status>
        </div>
      </form>
    </section>
  );
}
