import * as v from 'valibot';
import { says } from './says.ts';
import { SITE_LIMITS, SiteEntry } from './site-format.ts';

/** The version of the file format that this build reads and writes. */
export const PACK_FORMAT = 1;

export const LIMITS = {
  /** A whole file, in bytes of UTF-8. */
  bytes: 1024 * 1024,
  phrases: 2000,
  /** A phrase, in UTF-16 units. */
  text: 500,
  variables: 200,
  /** Entries of the parts that this build keeps but does not read yet. */
  entries: 2000,
  id: 64,
  name: 120,
} as const;

const Id = v.pipe(
  v.string(says('An id must be text.', 'Write it in quotes, such as "late-parcel-1".')),
  v.regex(
    /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/,
    says('An id holds small letters, digits, dots and hyphens.', 'Rename it, such as "late-parcel-1".'),
  ),
  v.maxLength(LIMITS.id, says(`An id has at most ${LIMITS.id} characters.`, 'Choose a shorter one.')),
);

const line = (what: string, longest: number) =>
  v.pipe(
    v.string(says(`${what} must be text.`, 'Write it in quotes.')),
    v.trim(),
    v.minLength(1, says(`${what} is empty.`, 'Write something, or take the entry out.')),
    v.maxLength(longest, says(`${what} is longer than ${longest} characters.`, 'Shorten it.')),
  );

const oneOf = <const T extends readonly string[]>(what: string, options: T) =>
  v.picklist(options, says(`${what} is not one of those that exist.`, `Use one of: ${options.join(', ')}.`));

const yesOrNo = (what: string) =>
  v.boolean(says(`${what} is neither true nor false.`, 'Use true or false, without quotes.'));

const Entries = v.optional(
  v.pipe(
    v.array(v.unknown(), says('This must be a list.', 'Use square brackets.')),
    v.maxLength(LIMITS.entries, says(`More than ${LIMITS.entries} entries.`, 'Split the pack.')),
  ),
);

export const PhraseEntry = v.strictObject({
  id: Id,
  rule: line('The rule', LIMITS.id),
  text: line('The phrase', LIMITS.text),
  /** Where it goes; without it, where the rule says. */
  place: v.optional(oneOf('The place', ['start', 'after-greeting', 'before-answer', 'before-closing', 'end'])),
  /** Only where the customer is so upset. */
  intensity: v.optional(
    v.pipe(
      v.array(
        oneOf('The intensity', ['none', 'mild', 'strong']),
        says('The intensity must be a list.', 'Use ["mild", "strong"].'),
      ),
      v.minLength(
        1,
        says(
          'The list of intensities is empty, so the phrase would never be offered.',
          'Name one, or take the list out.',
        ),
      ),
    ),
  ),
  first_reply: v.optional(yesOrNo('first_reply')),
  channel: v.optional(oneOf('The channel', ['chat', 'email'])),
});

export const RuleSetting = v.strictObject({
  on: v.optional(yesOrNo('on')),
  severity: v.optional(oneOf('The severity', ['high', 'medium', 'low'])),
  /** Agents cannot mute it. */
  locked: v.optional(yesOrNo('locked')),
});

/** One pack file. What a later build reads has its place already: `cues`, `avoid`, `glossary` and `examples` are kept as they are. */
export const PackFile = v.strictObject({
  format: v.literal(
    PACK_FORMAT,
    says(`This build reads format ${PACK_FORMAT}.`, `Set "format": ${PACK_FORMAT}, or update CareCue.`),
  ),
  id: Id,
  name: line('The name', LIMITS.name),
  version: v.pipe(
    v.string(says('The version must be text.', 'Write it in quotes, such as "1.4.0".')),
    v.regex(
      /^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,40})?$/,
      says('The version is not major.minor.patch.', 'Write it as "1.4.0".'),
    ),
  ),
  locale: v.pipe(
    v.string(says('The locale must be text.', 'Write it in quotes, such as "en" or "en-GB".')),
    v.regex(
      /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
      says('The locale is not a language tag.', 'Use one such as "en" or "en-GB".'),
    ),
  ),
  licence: line('The licence', LIMITS.name),
  phrases: v.pipe(
    v.array(PhraseEntry, says('"phrases" must be a list.', 'Use square brackets.')),
    v.maxLength(LIMITS.phrases, says(`More than ${LIMITS.phrases} phrases.`, 'Split the pack.')),
  ),
  rules: v.optional(
    v.record(
      v.string(),
      RuleSetting,
      says('"rules" must map rule ids to settings.', 'Use {"no-blame": {"locked": true}}.'),
    ),
  ),
  variables: v.optional(
    v.pipe(
      v.record(
        v.pipe(
          v.string(),
          v.regex(
            /^[a-z][a-z0-9_.]{0,39}$/,
            says(
              'A variable’s name holds small letters, digits, dots and underscores.',
              'Rename it, such as "team_name".',
            ),
          ),
        ),
        line('The value', LIMITS.text),
        says('"variables" must map names to texts.', 'Use {"team_name": "Acme Support"}.'),
      ),
      v.check(
        (all) => Object.keys(all).length <= LIMITS.variables,
        says(`More than ${LIMITS.variables} variables.`, 'Take some out.'),
      ),
    ),
  ),
  cues: Entries,
  avoid: Entries,
  glossary: Entries,
  sites: v.optional(
    v.pipe(
      v.array(SiteEntry, says('"sites" must be a list.', 'Use square brackets.')),
      v.maxLength(SITE_LIMITS.sites, says(`More than ${SITE_LIMITS.sites} sites.`, 'Take some out.')),
    ),
  ),
  examples: Entries,
});

export type Pack = v.InferOutput<typeof PackFile>;
export type PackPhrase = v.InferOutput<typeof PhraseEntry>;

/** What is wrong with a pack, where (a JSON path), and what to do about it. */
export interface PackProblem {
  readonly path: string;
  readonly problem: string;
  readonly remedy: string;
}
