import type { PackOverview, PhraseOverview, RuleOverview } from '../messages/protocol.ts';

export interface RuleFound {
  readonly rule: RuleOverview;
  readonly phrases: readonly PhraseOverview[];
  /** The search met a phrase and not the rule itself, so the phrases are shown open. */
  readonly isByPhrase: boolean;
}

export interface RuleSearch {
  /** A letter of CARE, or empty for all. */
  readonly letter: string;
  readonly words: string;
}

/** The rules and phrases that a search finds, in review order. A rule that is found by its own words keeps all its phrases. */
export function findRules({ rules, phrases }: PackOverview, { letter, words }: RuleSearch): readonly RuleFound[] {
  const wanted = words.trim().toLowerCase();
  const has = (text: string) => text.toLowerCase().includes(wanted);
  return rules
    .filter((rule) => letter === '' || rule.letter === letter)
    .flatMap((rule): RuleFound[] => {
      const own = phrases.filter((phrase) => phrase.rule === rule.id);
      if ([rule.title, rule.why, rule.id].some(has)) return [{ rule, phrases: own, isByPhrase: false }];
      const met = own.filter((phrase) => has(phrase.text));
      return met.length > 0 ? [{ rule, phrases: met, isByPhrase: true }] : [];
    });
}
