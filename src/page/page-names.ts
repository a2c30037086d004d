import { attributeOf, documentOf, findAll, get, outwards } from './dom.ts';
import { namesOf } from './reply-fields.ts';
import { labelOf } from './turn-text.ts';

/** Names of people outside of the turns, as the page around a conversation has them. */
export interface PageNames {
  /** The composer's own labels, the ticket's headings and requester, the page's title. */
  readonly customer: string;
  /** Who is signed in, who is assigned. */
  readonly agent: string;
}

const CUSTOMER =
  '[class*=customer-name i],[class*=customername i],[class*=contact-name i],[class*=requester i],[class*=visitor-name i],h1,h2';
const ACCOUNT = [
  ...['account', 'profile-menu', 'user-menu', 'usermenu', 'current-user', 'signed-in', 'logged-in'].map(
    (word) => `[class*="${word}" i]`,
  ),
  ...['account', 'signed in', 'logged in', 'your profile'].map((word) => `[aria-label*="${word}" i]`),
].join();
/** Labels with a name beside or behind them. "From" stands above mails, too: it says something only where it names one person. */
const OF_CUSTOMER =
  /^(?:customer|client|requester|requested by|contact|visitor|reporter|opened by|submitted by|inquiry (?:by|from)|case of|ticket of|chat with)\b\s*:?\s*(.*)$/i;
const FROM = /^from\s*:?$/i;
const OF_AGENT =
  /^(?:assignee|assigned to|agent|owner|handled by|operator|logged in as|signed in as|signed in)\b\s*:?\s*(.*)$/i;
/** Titles and headings that name the reader. */
const OF_READER = /^\W*(welcome|hi|hello|good (morning|afternoon|evening))\b|\b(inbox|mailbox|dashboard|my tickets)\b/i;
const SIGN_OUT = /^\W*(log|sign) ?(out|off)\W*$/i;
/** Elements of a page that are asked whether they are such a label. */
const MOST_LABELS = 1_500;

/** What the page says of who is who. Its conversation's own words are never asked. */
export function pageNames(composer: HTMLElement): PageNames {
  let document = documentOf(composer);
  for (const at of outwards(composer)) document = documentOf(at);
  const customer = [namesOf(composer)];
  const agent: string[] = [];
  const sort = (text: string) => (OF_READER.test(text) ? agent : customer).push(text);
  sort(document.title);
  const written = (each: Element | null | undefined) =>
    each ? `${labelOf(each) ?? ''} ${attributeOf(each, 'aria-label')} ${attributeOf(each, 'title')}` : '';
  findAll(document, CUSTOMER, 8).map(written).forEach(sort);
  agent.push(...findAll(document, ACCOUNT, 6).map(written));
  const from = new Set<string>();
  for (const each of findAll(document, 'th,td,dt,label,h3,h4,h5,strong,b,span,small,div,p,a,button', MOST_LABELS)) {
    if (get(each, 'childElementCount') > 1 || get(each, 'textContent').length > 48) continue;
    const label = labelOf(each) ?? '';
    const beside = get(each, 'nextElementSibling');
    const [, customerName] = OF_CUSTOMER.exec(label) ?? [];
    const [, agentName] = OF_AGENT.exec(label) ?? [];
    if (customerName !== undefined) customer.push(customerName || written(beside));
    else if (agentName !== undefined) agent.push(agentName || written(beside));
    else if (FROM.test(label)) from.add(written(beside));
    else if (SIGN_OUT.test(label)) agent.push(written(get(each, 'parentElement')));
  }
  if (from.size === 1) customer.push(...from);
  return { customer: customer.join(' · '), agent: agent.join(' · ') };
}
