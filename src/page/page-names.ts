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
  '[class*=customer-name i],[class*=customername i],[class*=contact-name i],[class*=requester i],[class*=visitor-name i],h1,h2,h3';
const ACCOUNT = [
  ...['account', 'profile-menu', 'user-menu', 'usermenu', 'current-user', 'signed-in', 'logged-in'].map(
    (word) => `[class*="${word}" i]`,
  ),
  ...['account', 'signed in', 'logged in', 'your profile'].map((word) => `[aria-label*="${word}" i]`),
].join();
/** Labels with a name beside them. */
const OF_CUSTOMER =
  /^(from|customer|client|requester|requested by|contact|visitor|reporter|opened by|submitted by)\s*:?$/i;
const OF_AGENT = /^(assignee|assigned to|agent|owner|handled by|operator|logged in as|signed in as)\s*:?$/i;
const SIGN_OUT = /^\W*(log|sign) ?(out|off)\W*$/i;
/** Elements of a page that are asked whether they are such a label. */
const MOST_LABELS = 1_500;

/** What the page says of who is who. Its conversation's own words are never asked. */
export function pageNames(composer: HTMLElement): PageNames {
  let document = documentOf(composer);
  for (const at of outwards(composer)) document = documentOf(at);
  const customer = [namesOf(composer), document.title];
  const agent: string[] = [];
  const written = (each: Element | null | undefined) =>
    each ? `${labelOf(each) ?? ''} ${attributeOf(each, 'aria-label')} ${attributeOf(each, 'title')}` : '';
  customer.push(...findAll(document, CUSTOMER, 8).map(written));
  agent.push(...findAll(document, ACCOUNT, 6).map(written));
  for (const each of findAll(document, 'th,td,dt,label,h3,h4,h5,strong,b,span,small,div,p,a,button', MOST_LABELS)) {
    if (get(each, 'childElementCount') > 0 || get(each, 'textContent').length > 24) continue;
    const label = labelOf(each) ?? '';
    if (OF_CUSTOMER.test(label)) customer.push(written(get(each, 'nextElementSibling')));
    else if (OF_AGENT.test(label)) agent.push(written(get(each, 'nextElementSibling')));
    else if (SIGN_OUT.test(label)) agent.push(written(get(each, 'parentElement')));
  }
  return { customer: customer.join(' · '), agent: agent.join(' · ') };
}
