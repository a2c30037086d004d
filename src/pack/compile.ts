import type { CompiledPack, Phrase, Rule } from '../engine/types.ts';
import type { Pack, PackPhrase } from './format.ts';

function phraseOf({ id, rule, text, place, intensity, first_reply, channel }: PackPhrase): Phrase {
  return {
    id,
    rule,
    text,
    ...(place !== undefined && { place }),
    ...(intensity !== undefined && { intensity }),
    ...(first_reply !== undefined && { firstReply: first_reply }),
    ...(channel !== undefined && { channel }),
  };
}

/** Prepares a validated pack for reviews. `rulesOff` are those that this user switched off; a locked rule stays on. */
export function compilePack(pack: Pack, rules: readonly Rule[], rulesOff: readonly string[] = []): CompiledPack {
  const settings = new Map(Object.entries(pack.rules ?? {}));
  const lockedRules = new Set([...settings].flatMap(([rule, { locked }]) => (locked ? [rule] : [])));
  const isOn = ({ id, isOffByDefault }: Rule) =>
    lockedRules.has(id) || ((settings.get(id)?.on ?? !isOffByDefault) && !rulesOff.includes(id));
  return {
    id: pack.id,
    version: pack.version,
    locale: pack.locale,
    phrasesByRule: Map.groupBy(pack.phrases.map(phraseOf), ({ rule }) => rule),
    rules: rules.filter(isOn).map((rule) => {
      const severity = settings.get(rule.id)?.severity;
      return severity === undefined ? rule : { ...rule, severity };
    }),
    lockedRules,
    variables: pack.variables ?? {},
  };
}
