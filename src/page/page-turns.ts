import type { Turn } from '../engine/types.ts';
import { type ConversationReader, createSiteReader } from './conversation.ts';
import { ticketKey, ticketOf } from './ticket.ts';
import type { Site } from './types.ts';

/** The turns of a page whose composer is on another page; told once for each state of them. */
export function createPageTurns(top: Document, onTurns: (ticket: string, turns: readonly Turn[]) => void) {
  let reader: ConversationReader | undefined;
  let told = '';

  /** `touched`: where the page changed since. */
  return function tell(site: Site | undefined, touched: readonly Node[]): void {
    if (!site?.remembersTurns) return;
    const isFirst = reader === undefined;
    reader ??= createSiteReader(site, top);
    // Each is asked: a reader forgets what it read of a turn that was touched.
    const isNew = touched.filter((node) => reader?.touch(node)).length > 0;
    const ticket = ticketOf(site, top);
    if (!ticket || !(isFirst || isNew)) return;
    const { turns } = reader.read();
    const state = `${ticket}\n${turns.map(({ role, text }) => `${role}:${text}`).join('\n')}`;
    if (turns.length === 0 || state === told) return;
    told = state;
    onTurns(ticketKey(site, top, ticket), turns);
  };
}
