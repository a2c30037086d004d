import { Mark } from '../ui/components.tsx';
import type { PopupStore, PopupView } from './popup-store.ts';
import { SiteCheck } from './site-check.tsx';

type OnView = Extract<PopupView, { kind: 'on' }>;

/** What is seen on a site that is on, in words for the agent. */
export function seenText({ isPresent, tab }: OnView): string {
  if (!isPresent) return 'On, but this page was open before. Reload it once and CareCue starts.';
  if (!tab) return 'On. Open a conversation, and CareCue waits at its reply field.';
  if (!tab.areTurnsSeen)
    return 'On. The reply field is here; the customer’s messages are not seen, so the draft alone is reviewed.';
  return 'On. The reply field and the customer’s messages are seen.';
}

function Site({ view, store }: { readonly view: PopupView; readonly store: PopupStore }) {
  if (view.kind === 'loading') return null;
  if (view.kind === 'restricted') {
    return <p>Browsers let no extension in here. Open your helpdesk, then press this button again.</p>;
  }
  const { site } = view;
  if (view.kind === 'off') {
    return (
      <>
        <p>
          CareCue is off on <b>{site.host}</b> and reads nothing there.
        </p>
        <button type="button" class="primary" onClick={() => void store.turnOn(site)}>
          Review replies on this site
        </button>
      </>
    );
  }
  if (view.kind === 'paused') {
    return (
      <>
        <p>
          Paused on <b>{site.host}</b>.
        </p>
        <button type="button" class="primary" onClick={() => void store.setPaused(site, false)}>
          Go on reviewing here
        </button>
      </>
    );
  }
  return (
    <>
      <p>
        <b>{site.host}</b>
        <br />
        {seenText(view)}
      </p>
      {!view.isPresent && (
        <button type="button" class="primary" onClick={() => void store.reload()}>
          Reload the page
        </button>
      )}
      {view.isPresent && <SiteCheck view={view} store={store} />}
      <div class="row">
        <button type="button" onClick={() => void store.setPaused(site, true)}>
          Pause on this site
        </button>
        <button type="button" class="link" onClick={() => void store.turnOff(site)}>
          Take the permission back
        </button>
      </div>
    </>
  );
}

/** The popup: the state of this tab and one thing to do about it. */
export const Popup = ({ store }: { readonly store: PopupStore }) => (
  <main class="stack">
    <header class="row spread">
      <h1 class="row">
        <Mark /> CareCue
      </h1>
      <button type="button" class="link" onClick={() => store.openSettings()}>
        Settings
      </button>
    </header>
    <div class="stack" aria-live="polite">
      <Site view={store.view.value} store={store} />
    </div>
    <p class="quiet small">What you and your customers write stays in this browser.</p>
  </main>
);
