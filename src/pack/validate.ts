import * as v from 'valibot';
import { BLANK_VARIABLES, FILLED_VARIABLES, variablesOf } from '../engine/variables.ts';
import { LIMITS, type Pack, PackFile, type PackProblem } from './format.ts';
import { REMEDY } from './says.ts';
import { decodeUtf8, utf8Length } from './utf8.ts';

export type PackReading =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** More than so many problems help nobody. */
const MOST_PROBLEMS = 200;
/** Nesting of a pack; anything deeper is no pack. */
const DEEPEST = 12;
/** Values in one file, so that a hostile one costs no time. */
const MOST_VALUES = 200_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is refused.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060-\u2069\uFEFF]/;
const MARKUP = /<\/?[a-z!?][^<>]*>?|&#?\w+;|javascript:/i;

const problem = (path: string, what: string, remedy: string): PackProblem => ({ path, problem: what, remedy });
const step = (key: string | number) =>
  typeof key === 'number' ? `[${key}]` : /^[a-z_]\w*$/i.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;

function problemOfText(text: string, path: string, what: string): readonly PackProblem[] {
  if (CONTROL.test(text)) {
    return [problem(path, `${what} holds invisible or control characters.`, 'Type it anew, as plain text.')];
  }
  return MARKUP.test(text)
    ? [problem(path, `${what} holds markup.`, 'Write plain text, without tags or entities.')]
    : [];
}

interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

function placesIn({ value, path, depth }: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...entries].map(([key, each]) => ({ value: each, path: path + step(key), depth: depth + 1 }));
}

/** Looks at each text of the file, wherever it stands: it will be shown to agents and put into replies. */
function problemsOfTexts(root: unknown): readonly PackProblem[] {
  const found: PackProblem[] = [];
  const places: Place[] = [{ value: root, path: '$', depth: 0 }];
  for (let read = 0; read < places.length && found.length < MOST_PROBLEMS; read++) {
    const place = places[read]!;
    if (place.depth > DEEPEST || places.length > MOST_VALUES) {
      return [
        ...found,
        problem(place.path, 'The file is nested too deeply or holds too much.', 'Compare it with an exported pack.'),
      ];
    }
    if (typeof place.value === 'string') found.push(...problemOfText(place.value, place.path, 'The text'));
    else if (typeof place.value === 'object' && place.value !== null && !Array.isArray(place.value)) {
      for (const key of Object.keys(place.value)) found.push(...problemOfText(key, place.path, 'A key'));
    }
    places.push(...placesIn(place));
  }
  return found;
}

const FALLBACKS: Readonly<Record<string, string>> = {
  strict_object: 'Take out what is not part of the format, and add what is missing.',
  literal: 'Use the value that is expected.',
};

/** What valibot found, as problems with their places and remedies. */
export function problemsOfFormat(issues: readonly v.BaseIssue<unknown>[]): readonly PackProblem[] {
  return issues.map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const path = `$${keys.map(step).join('')}`;
    const [what = '', remedy] = issue.message.split(REMEDY);
    if (remedy !== undefined) return problem(path, what, remedy);
    const isUnknownKey = issue.type === 'strict_object' && issue.expected === 'never';
    if (isUnknownKey) return problem(path, 'This is not part of the format.', 'Take it out, or check its spelling.');
    const isMissing = issue.received === 'undefined';
    return isMissing
      ? problem(path, 'This is missing.', 'Add it.')
      : problem(
          path,
          `Expected ${issue.expected ?? 'something else'}, found ${issue.received}.`,
          FALLBACKS[issue.type] ?? 'Compare it with an exported pack.',
        );
  });
}

/** What the schema cannot see: ids used twice, rules and variables that do not exist, braces that do not close. */
function problemsOfMeaning(pack: Pack, ruleIds: readonly string[]): readonly PackProblem[] {
  const found: PackProblem[] = [];
  const rules = new Set(ruleIds);
  const variables = new Set([...FILLED_VARIABLES, ...BLANK_VARIABLES, ...Object.keys(pack.variables ?? {})]);
  const firstAt = new Map<string, number>();
  pack.phrases.forEach(({ id, rule, text }, index) => {
    const path = `$.phrases[${index}]`;
    const first = firstAt.get(id);
    if (first !== undefined)
      found.push(
        problem(
          `${path}.id`,
          `"${id}" is the id of $.phrases[${first}] as well.`,
          'Give each phrase an id of its own.',
        ),
      );
    else firstAt.set(id, index);
    if (!rules.has(rule))
      found.push(problem(`${path}.rule`, `There is no rule "${rule}".`, `Use one of: ${ruleIds.join(', ')}.`));
    for (const name of variablesOf(text)) {
      if (!variables.has(name))
        found.push(
          problem(
            `${path}.text`,
            `There is no variable {${name}}.`,
            `Declare it in "variables", or use one of: ${[...variables].join(', ')}.`,
          ),
        );
    }
    if (/[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, '')))
      found.push(problem(`${path}.text`, 'A brace does not close or open.', 'Write variables as {time_frame}.'));
  });
  for (const rule of Object.keys(pack.rules ?? {})) {
    if (!rules.has(rule))
      found.push(problem(`$.rules${step(rule)}`, `There is no rule "${rule}".`, `Use one of: ${ruleIds.join(', ')}.`));
  }
  for (const name of Object.keys(pack.variables ?? {})) {
    if (FILLED_VARIABLES.includes(name) || BLANK_VARIABLES.includes(name)) {
      found.push(problem(`$.variables${step(name)}`, `{${name}} is filled by CareCue itself.`, 'Choose another name.'));
    }
  }
  return found;
}

const refused = (...problems: readonly PackProblem[]): PackReading => ({
  ok: false,
  problems: problems.slice(0, MOST_PROBLEMS),
});

const TOO_LARGE = problem('$', `The file is larger than ${LIMITS.bytes / 1024} KiB.`, 'Split the pack.');

function parsed(input: unknown): { readonly value: unknown } | PackReading {
  if (!(input instanceof Uint8Array) && typeof input !== 'string') return { value: input };
  const length = typeof input === 'string' ? utf8Length(input) : input.byteLength;
  if (length > LIMITS.bytes) return refused(TOO_LARGE);
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  if (text === undefined) return refused(problem('$', 'The file is not UTF-8 text.', 'Save it as UTF-8.'));
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return refused(problem('$', 'The file is not JSON.', 'Check it for a missing comma, quote or bracket.'));
  }
}

function check(input: unknown, ruleIds: readonly string[]): PackReading {
  const read = parsed(input);
  if ('ok' in read) return read;
  const texts = problemsOfTexts(read.value);
  const result = v.safeParse(PackFile, read.value);
  const format = result.success ? [] : problemsOfFormat(result.issues);
  const meaning = result.success ? problemsOfMeaning(result.output, ruleIds) : [];
  const problems = [...format, ...texts, ...meaning];
  return result.success && problems.length === 0 ? { ok: true, pack: result.output } : refused(...problems);
}

/**
 * The door for packs: bytes, a file's text or a parsed value in; a typed pack or all its problems out. It never throws,
 * whatever comes.
 */
export function validatePack(input: unknown, ruleIds: readonly string[]): PackReading {
  try {
    return check(input, ruleIds);
  } catch {
    return refused(problem('$', 'The file cannot be read.', 'Compare it with an exported pack.'));
  }
}
