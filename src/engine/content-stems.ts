import { stem } from './language.ts';
import { STOP_WORDS, SYNONYMS, WEAK_STEMS } from './stop-words.ts';
import type { Token } from './tokens.ts';

/** A word that carries content, as it is compared, and which word of the sentence it is. */
export interface ContentStem {
  readonly stem: string;
  readonly token: number;
}

const canonical = new Map<string, string>();
for (const [head, others] of Object.entries(SYNONYMS)) {
  const shared = stem(head);
  for (const word of [head, ...others]) {
    canonical.set(stem(word), shared);
    canonical.set(word, shared);
  }
}

const NO_CONTENT = new Set(['Link', 'Email', 'Handle', 'Emoji', 'Blank']);

/** The stem under which a word is compared, or nothing where it carries no content. */
export function contentStem(token: Token): string | undefined {
  const { normal, tags } = token;
  if (normal.length < 2 || STOP_WORDS.has(normal)) return undefined;
  for (const tag of tags) if (NO_CONTENT.has(tag)) return undefined;
  const made = canonical.get(normal) ?? stem(normal);
  return canonical.get(made) ?? made;
}

export function contentStems(tokens: readonly Token[]): ContentStem[] {
  const found: ContentStem[] = [];
  for (const [index, token] of tokens.entries()) {
    const made = contentStem(token);
    if (made !== undefined) found.push({ stem: made, token: index });
  }
  return found;
}

/** Shows nothing when it is all that two texts share. */
export const isWeakStem = (each: string): boolean => WEAK_STEMS.has(each);
