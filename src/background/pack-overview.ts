import type { Rule } from '../engine/types.ts';
import type { PackOverview } from '../messages/protocol.ts';
import type { InForce } from './in-force.ts';

/** The pack and the rules as the options page shows them: plain data, so that it can cross a message. */
export function overviewOf({ source, isStarter, pack, agent }: InForce, rules: readonly Rule[]): PackOverview {
  const { id, name, version, locale } = source;
  const inForce = new Set(pack.rules.map((rule) => rule.id));
  const onInPack = new Set(source.compile([]).rules.map((rule) => rule.id));
  return {
    id,
    name,
    version,
    locale,
    isStarter,
    rules: rules.map((rule) => ({
      id: rule.id,
      letter: rule.letter,
      title: rule.title,
      why: rule.why,
      evidence: rule.evidence,
      isOn: inForce.has(rule.id),
      isOffInPack: !onInPack.has(rule.id),
      isOffByDefault: rule.isOffByDefault === true,
      isLocked: pack.lockedRules.has(rule.id),
      isMuted: agent.muted.includes(rule.id) && !pack.lockedRules.has(rule.id),
    })),
    phrases: [...pack.phrasesByRule].flatMap(([rule, phrases]) =>
      phrases.map(({ id: phrase, text }) => ({ id: phrase, rule, text })),
    ),
  };
}
