import * as v from 'valibot';
import { says } from './says.ts';

/**
 * A site: a helpdesk as a web page, as data. Selectors and a few closed operations, so that a pack or a user can carry
 * one. What a site does not say (its composer, its turns, who wrote them, its note mode, what sends) is told by the
 * page's structure, as on a page that nobody described.
 */

export const SITE_LIMITS = {
  sites: 60,
  /** UTF-16 units of one selector, and of a word or label. */
  selector: 400,
  word: 120,
  caveat: 300,
  /** Alternatives for one thing; ways to tell a role. */
  alternatives: 12,
  tests: 30,
  hosts: 40,
  /** `:has()` in one selector: each looks through what is below. */
  has: 3,
} as const;

const ROLES = ['customer', 'agent', 'note', 'bot'] as const;

const word = (what: string, longest: number = SITE_LIMITS.word) =>
  v.pipe(
    v.string(says(`${what} must be text.`, 'Write it in quotes.')),
    v.trim(),
    v.minLength(1, says(`${what} is empty.`, 'Write something, or take the entry out.')),
    v.maxLength(longest, says(`${what} is longer than ${longest} characters.`, 'Shorten it.')),
  );

const oneOf = <const T extends readonly string[]>(what: string, options: T) =>
  v.picklist(options, says(`${what} is not one of those that exist.`, `Use one of: ${options.join(', ')}.`));

/** Whether brackets, parentheses and quotes of a selector close. A page says the rest: there it is tried. */
function isClosed(selector: string): boolean {
  const open: string[] = [];
  const bare = selector.replaceAll(/\\./g, '').replaceAll(/"[^"]*"|'[^']*'/g, '');
  for (const character of bare) {
    if (character === '(') open.push(')');
    else if (character === '[') open.push(']');
    else if ((character === ')' || character === ']') && open.pop() !== character) return false;
    else if (character === '"' || character === "'" || character === '{') return false;
  }
  return open.length === 0;
}

const Selector = v.pipe(
  word('The selector', SITE_LIMITS.selector),
  v.check(
    isClosed,
    says('A bracket or quote of the selector does not close.', 'Try it in the browser’s developer tools first.'),
  ),
  v.check(
    (selector) => selector.split(':has(').length <= SITE_LIMITS.has + 1,
    says(`The selector has more than ${SITE_LIMITS.has} “:has()”.`, 'Write a simpler one: it would slow the page.'),
  ),
);

/** The first that finds something wins, so that a renamed class does not blind us. */
const Selectors = v.pipe(
  v.array(Selector, says('Selectors must be a list.', 'Use square brackets, the surest first.')),
  v.minLength(1, says('The list of selectors is empty.', 'Name one, or take the list out.')),
  v.maxLength(
    SITE_LIMITS.alternatives,
    says(`More than ${SITE_LIMITS.alternatives} alternatives.`, 'Keep those that are sure.'),
  ),
);

const Attribute = v.pipe(
  word('The attribute'),
  v.regex(/^[a-zA-Z][\w:.-]*$/, says('This is not the name of an attribute.', 'Use one such as "data-id".')),
);

const Role = oneOf('The role', ROLES);

/** How the role of a turn is told. The first that holds wins. */
const RoleTest = v.union(
  [
    /** By attribute or class: the turn itself matches. */
    v.strictObject({ role: Role, matches: Selector }),
    v.strictObject({ role: Role, contains: Selector }),
    /** By words, as a part of those in `in`; letter case does not count. */
    v.strictObject({ role: Role, text: word('The text'), in: Selector }),
    /** By author: the customer or agent whom the page names outside of the turns, or "You" for the reader. */
    v.strictObject({ role: Role, author: oneOf('The author', ['customer', 'agent', 'you']) }),
    /** By position: on which half of the list the turn, or this part of it, stands. */
    v.strictObject({ role: Role, side: oneOf('The side', ['left', 'right']), of: v.exactOptional(Selector) }),
    /** By mail address: the attribute of this part is an address of the site's `ownAddress`. Where the page names none, nobody's role is told. */
    v.strictObject({ role: Role, address: Selector, attribute: Attribute }),
  ],
  says(
    'This is no way to tell a role.',
    'Use {"role": "customer", "matches": "…"}, or one of "contains", "text" with "in", "author", "side", "address" with "attribute".',
  ),
);

const NoteMark = v.union(
  [
    v.strictObject({ selector: Selector }),
    /** The composer is it, or inside of it: its twin for replies may stand beside it. */
    v.strictObject({ selector: Selector, around: v.literal(true, says('"around" can only be true.', 'Take it out.')) }),
    /** The live value of a field, not its attribute. */
    v.strictObject({ selector: Selector, value: word('The value') }),
    /** Its words or its label hold these; letter case does not count. */
    v.strictObject({ selector: Selector, text: word('The text') }),
  ],
  says(
    'This is no mark of the note mode.',
    'Use {"selector": "…"}, with "around", "value" or "text" where the selector is not enough.',
  ),
);

const Conversation = v.strictObject({
  root: v.exactOptional(Selectors),
  turn: Selectors,
  /** Turns that are none: autosaved drafts, events, day lines. */
  skip: v.exactOptional(Selectors),
  text: v.exactOptional(Selectors),
  author: v.exactOptional(Selectors),
  /** Only the first or last turn of a run by one writer names its author. */
  authorOfRun: v.exactOptional(oneOf('The turn that names its author', ['first', 'last'])),
  time: v.exactOptional(v.strictObject({ selector: Selector, attribute: v.exactOptional(Attribute) })),
  /** Without any, roles are told by structure. */
  roles: v.exactOptional(
    v.pipe(
      v.array(RoleTest, says('"roles" must be a list.', 'Use square brackets.')),
      v.minLength(1, says('The list of roles is empty.', 'Name one, or take the list out.')),
      v.maxLength(SITE_LIMITS.tests, says(`More than ${SITE_LIMITS.tests} ways to tell a role.`, 'Join some.')),
    ),
  ),
  /** Where no test holds; without it such a turn is left out, and the reading counts as less sure. */
  otherwise: v.exactOptional(Role),
  order: v.exactOptional(
    v.union(
      [
        v.picklist(['oldest-first', 'newest-first']),
        /** The agent may turn it round: by a growing number in this attribute of a turn. */
        v.strictObject({ by: Attribute }),
      ],
      says('This is no order.', 'Use "oldest-first", "newest-first" or {"by": "data-id"}.'),
    ),
  ),
  /** No words of a turn: quoted mail, signatures, icons, menus. */
  drop: v.exactOptional(Selectors),
  /** The page takes turns out that are scrolled away: what was read of them is kept, told apart by this attribute or by their words. */
  virtual: v.exactOptional(v.strictObject({ key: v.exactOptional(Attribute) })),
  /** An attribute of the root that says "chat" or "email". */
  channelAttribute: v.exactOptional(Attribute),
});

/** The schema of one site; `Site` is its type. */
export const SiteEntry = v.pipe(
  v.strictObject({
    id: v.pipe(
      word('The id', 64),
      v.regex(
        /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/,
        says('An id holds small letters, digits, dots and hyphens.', 'Rename it, such as "acme-desk".'),
      ),
    ),
    name: word('The name'),
    confidence: oneOf('How sure the site is', ['seen-running', 'public-sources', 'guess']),
    /** What is left unsure, in one sentence for people. */
    caveat: v.exactOptional(word('The caveat', SITE_LIMITS.caveat)),
    /** Match patterns, as in a manifest, of hosts and where needed of paths; empty for self-hosted helpdesks. */
    hosts: v.pipe(
      v.array(
        v.pipe(
          word('The host', 200),
          v.regex(
            /^(\*|https?):\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\/[^\s?#]*$/i,
            says('This is not a match pattern of a host.', 'Write it as "https://*.example.com/*".'),
          ),
        ),
        says('"hosts" must be a list.', 'Use square brackets; leave it empty for a self-hosted helpdesk.'),
      ),
      v.maxLength(SITE_LIMITS.hosts, says(`More than ${SITE_LIMITS.hosts} hosts.`, 'Use "*.example.com".')),
    ),
    /** For self-hosted helpdesks: an element that only this helpdesk has. */
    landmark: v.exactOptional(Selectors),
    composer: v.exactOptional(Selectors),
    /** Fields inside the site that are never reviewed: subject, search, cc. */
    never: v.exactOptional(Selectors),
    /** Several open tickets stay in the page, each in one of these; nothing is looked for in another's. */
    panels: v.exactOptional(
      v.strictObject({
        panel: Selectors,
        /** The one that the agent sees matches this, */
        active: v.exactOptional(Selector),
        /** or has the ticket's id of the address in one of these attributes. */
        ticketAttributes: v.exactOptional(
          v.array(Attribute, says('"ticketAttributes" must be a list.', 'Use square brackets.')),
        ),
      }),
    ),
    conversation: v.exactOptional(Conversation),
    customerName: v.exactOptional(Selectors),
    agentName: v.exactOptional(Selectors),
    /** Where the page names the agent's own mail addresses: in an attribute, or in words. */
    ownAddress: v.exactOptional(v.strictObject({ selector: Selector, attribute: v.exactOptional(Attribute) })),
    /** The composer is in note mode where one of these holds, or structure says so; an empty list: there is no such mode. */
    note: v.exactOptional(
      v.pipe(
        v.array(NoteMark, says('"note" must be a list.', 'Use square brackets.')),
        v.maxLength(SITE_LIMITS.alternatives, says('Too many marks of the note mode.', 'Join some.')),
      ),
    ),
    send: v.exactOptional(
      v.strictObject({
        button: v.exactOptional(Selectors),
        keys: v.exactOptional(
          v.array(
            v.pipe(
              word('The key'),
              v.regex(
                /^(Ctrl\+)?(Alt\+)?(Shift\+)?(Enter|[A-Z])$/,
                says('This is not a key.', 'Write it as "Enter", "Ctrl+Enter" or "Ctrl+Alt+S".'),
              ),
            ),
            says('"keys" must be a list.', 'Use square brackets.'),
          ),
        ),
      }),
    ),
    channel: v.exactOptional(oneOf('The channel', ['chat', 'email'])),
    /** How the ticket's id is told, for panels and for composers on another page than the conversation. */
    ticket: v.exactOptional(
      v.strictObject({
        /** A parameter of the address. */
        query: v.exactOptional(word('The parameter')),
        /** A path with `:id` where the id is, and `*` for any one step, e.g. "/app/ticket/:id". */
        path: v.exactOptional(word('The path', 200)),
        attribute: v.exactOptional(v.strictObject({ selector: Selector, name: Attribute })),
      }),
    ),
    /** The composer's page lacks the conversation: turns seen on the ticket's own page are asked from the background. */
    remembersTurns: v.exactOptional(v.boolean(says('This is neither true nor false.', 'Use true or false.'))),
  }),
  v.check(
    ({ hosts, landmark }) => hosts.length > 0 || landmark !== undefined,
    says('The site has neither hosts nor a landmark, so no page is it.', 'Name a host, or what only its pages have.'),
  ),
);

type DeepReadonly<T> = T extends (infer Each)[]
  ? readonly DeepReadonly<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** A helpdesk as data. */
export type Site = DeepReadonly<v.InferOutput<typeof SiteEntry>>;
export type RoleTest = DeepReadonly<v.InferOutput<typeof RoleTest>>;
export type Selectors = readonly string[];
