import type { Conversation } from '../types.ts';

/** "Maria", "Jean-Luc", "O'Brien": one word that can be a first name. */
const NAME = /^\p{Lu}[\p{L}\p{M}'\u2019-]{1,24}$/u;

const NO_NAME = new Set(
  `customer client user guest visitor anonymous admin support team agent service help info sales contact hello hi hey dear
  thanks thank regards best kind sent from the yes no ok okay order please sir madam mr mrs ms dr miss unknown you me
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december good morning afternoon evening sorry unfortunately still because and but not just really
  here there what when where why how can could will would is are do does did have has had my i'm i`
    .split(/\s+/)
    .filter(Boolean),
);

/** The first name in a text that should be one, or nothing where it looks like an address, an account or a company. */
export function firstName(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const trimmed = text.trim();
  if (trimmed.length > 60 || /[@\d_/\\<>{}[\]]|https?:/.test(trimmed)) return undefined;
  // "Lopez, Maria"
  const ordered = /^([^,]+),\s*(\S.*)$/.exec(trimmed);
  const words = (ordered?.[2] ?? trimmed).replace(/^(?:mr|mrs|ms|miss|dr|prof)\.?\s+/i, '').split(/\s+/);
  const first = words[0] ?? '';
  if (words.length > 4 || !NAME.test(first) || NO_NAME.has(first.toLowerCase())) return undefined;
  if (/\b(?:inc|ltd|gmbh|llc|corp|company|support|team|service)\b/i.test(trimmed)) return undefined;
  // MARIA is a name in capitals; it is given back as one is written.
  return first.length > 2 && first === first.toUpperCase() ? first.charAt(0) + first.slice(1).toLowerCase() : first;
}

/** A chat widget's greeting that was pasted in: the name in it is the firm's. */
const WIDGET = /\b(?:thank you for contacting|how can i help you|how may i help you|virtual assistant|one moment)\b/i;
const SELF = /\b(?:my name is|my name's|name:|i am called)[ \t]+(\p{Lu}[\p{L}'\u2019-]{1,24})/iu;
const THIS_IS =
  /(?:^|[.!?\n][ \t]{0,3}|\b(?:hi|hello|hey),?[ \t]{1,3})(?:this is|i am|i'm|i\u2019m)\s+(\p{Lu}[\p{L}'\u2019-]{1,24})(?=\s*(?:[.,!\n]|from|here|and|$))/iu;
const SIGN_OFF =
  /(?:regards|wishes|thanks|thank you|cheers|sincerely|best|greetings|love)\s*[,.!]?\s*(?:\n\s*|\s)(\p{Lu}[\p{L}'\u2019-]{1,24})(?:\s+\p{Lu}[\p{L}'\u2019.-]{0,24}){0,2}\s*$/iu;
const LAST_LINE = /\n\s*(\p{Lu}[\p{L}'\u2019-]{1,24})(?:\s+\p{Lu}[\p{L}'\u2019.-]{1,24})?\s*$/u;

function nameInText(text: string): string | undefined {
  const read = text.length > 8_000 ? text.slice(-8_000) : text;
  for (const pattern of WIDGET.test(read) ? [] : [SELF, THIS_IS]) {
    const found = firstName(pattern.exec(read)?.[1]);
    if (found && /^\p{Lu}/u.test(pattern.exec(read)?.[1] ?? '')) return found;
  }
  const tail = read.slice(-160);
  for (const pattern of [SIGN_OFF, LAST_LINE]) {
    const name = pattern.exec(tail)?.[1];
    const found = name && /^\p{Lu}/u.test(name) ? firstName(name) : undefined;
    if (found) return found;
  }
  return undefined;
}

const RECENT_TURNS = 20;

/** What to call the customer: as the page says, as their turns are signed, or as they say themselves; else nothing. */
export function customerNameOf(conversation: Conversation): string | undefined {
  const known = firstName(conversation.customerName);
  if (known) return known;
  const turns = conversation.turns.filter((turn) => turn.role === 'customer').slice(-RECENT_TURNS);
  for (const turn of turns) {
    const author = firstName(turn.author);
    if (author) return author;
  }
  for (const turn of turns) {
    const named = nameInText(turn.text);
    if (named) return named;
  }
  return undefined;
}

/** The agent's first name, as the page says or as earlier agent turns are signed. */
export function agentNameOf(conversation: Conversation): string | undefined {
  if (conversation.agentName) return firstName(conversation.agentName) ?? conversation.agentName.trim();
  for (const turn of conversation.turns.slice(-RECENT_TURNS).reverse()) {
    if (turn.role === 'agent') {
      const author = firstName(turn.author);
      if (author) return author;
    }
  }
  return undefined;
}
