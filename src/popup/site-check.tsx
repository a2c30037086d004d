import type { SiteFacts, TabState } from '../messages/protocol.ts';
import type { PopupStore, PopupView } from './popup-store.ts';

type OnView = Extract<PopupView, { kind: 'on' }>;

const SURE: Readonly<Record<SiteFacts['confidence'], string>> = {
  'seen-running': 'seen running',
  'public-sources': 'from public sources',
  guess: 'a guess',
};

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the page was read as, and how sure that is, in words. */
export function siteText({ confidence, areTurnsSeen }: TabState, site: SiteFacts | undefined): string {
  if (!site && !areTurnsSeen) return 'Not described, and its structure does not tell';
  if (!site) return `Not described; told by its structure, ${Math.round(confidence * 100)} % sure`;
  if (site.from === 'own') return 'As you showed it';
  const from = site.from === 'pack' ? 'from your team’s pack' : 'built in';
  return `${site.name}, ${from} (${SURE[site.confidence]})`;
}

/** Whose messages are seen, and how many. */
export function turnsText({ turns: { customer, agent, other }, areTurnsSeen }: TabState): string {
  if (customer + agent + other === 0) return areTurnsSeen ? 'Remembered from the ticket’s own page' : 'Not seen';
  const others = other > 0 ? `, ${counted(other, 'note or event', 'notes or events')}` : '';
  return `${customer} by the customer, ${agent} by agents${others}`;
}

const fieldText = ({ composers, editor }: TabState) => {
  const kind = /textarea|field|input|plain text/i.test(editor) ? 'plain text' : 'rich text';
  return composers === 1 ? `Found, ${kind}` : `${composers} found; the first is ${kind}`;
};

const Fact = ({ name, value, isGood }: { readonly name: string; readonly value: string; readonly isGood: boolean }) => (
  <div class="fact">
    <dt>
      <span class={isGood ? 'sign good' : 'sign'} aria-hidden="true">
        {isGood ? '✓' : '–'}
      </span>
      {name}
    </dt>
    <dd>{value}</dd>
  </div>
);

/** What CareCue sees on this page, and what to do where that is wrong. */
export function SiteCheck({ view, store }: { readonly view: OnView; readonly store: PopupStore }) {
  const { tab, facts } = view;
  const said = store.said.value;
  return (
    <section class="stack check" aria-labelledby="check">
      <h2 id="check">Site check</h2>
      <dl>
        <Fact name="Reply field" value={tab ? fieldText(tab) : 'Not found'} isGood={tab !== undefined} />
        {tab && <Fact name="Messages" value={turnsText(tab)} isGood={tab.areTurnsSeen} />}
        {tab && <Fact name="Internal note" value={tab.isNote ? 'On: nothing is reviewed' : 'Off'} isGood />}
        {tab && (
          <Fact name="Site" value={siteText(tab, facts)} isGood={facts !== undefined && facts.confidence !== 'guess'} />
        )}
        {tab && tab.dropped.length > 0 && (
          <Fact
            name="Given up"
            value={`${counted(tab.dropped.length, 'selector', 'selectors')} too slow for this page`}
            isGood={false}
          />
        )}
      </dl>
      <div class="row">
        <button type="button" onClick={() => void store.teach()}>
          Show CareCue this page
        </button>
        <button type="button" class="link" onClick={() => void store.copyReport()}>
          Copy report
        </button>
      </div>
      <p class={said ? 'small' : 'visually-hidden'} role="status">
        {said}
      </p>
    </section>
  );
}
