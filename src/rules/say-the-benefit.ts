import type { RuleContext, TurnSpan } from '../engine/types.ts';
import { hasCue } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { oncePerConversation } from './builders/once-per-conversation.ts';
import { oncePerSentence } from './builders/once-per-sentence.ts';
import { openedBy, SHUT } from './builders/wording.ts';

/** The customer weighs something up: a plan, a feature, a difference. */
const WEIGHS =
  /\b(?:which (?:plan|version|model|one)|difference between|what does (?:it|the \w+(?: \w+)?) (?:do|include|offer)|worth|better|compare|recommend|(?:the|a|your) (?:\w+ )?(?:plan|feature|upgrade|subscription|package|option))\b/i;
/** The draft names a feature, a change or a way round. */
const FEATURE =
  /\b(?:includes?|comes? with|has|have|supports?|offers?|adds?|contains?|added|released|changed|improved|instead|workaround)\b/i;

const namesFeature = oncePerSentence((text) => FEATURE.test(text));

const weighed = oncePerConversation(({ conversation }: RuleContext): TurnSpan | undefined =>
  conversation.questions.map(({ span }) => span).find(({ text }) => WEIGHS.test(text)),
);

const featureOf = ({ draft }: RuleContext) =>
  draft.sentences.findIndex(({ text, part }) => part !== 'greeting' && part !== 'signature' && namesFeature(text));

export const sayTheBenefit = missingCue({
  id: 'say-the-benefit',
  code: 'E04',
  letter: 'E',
  severity: 'low',
  isOffByDefault: true,
  title: 'Say what it means for the customer',
  why: '“200 GB” is a number; “room for all your videos” is a reason. The step from one to the other is the agent’s.',
  evidence:
    'CARE’s C names the advantages to the customer; words about the customer’s own goal signal listening (Packard & Berger 2021). An inference, not a measured effect.',
  examples: {
    flags: [
      {
        customer: 'What is the difference between the Basic and the Plus plan?',
        draft: 'The Plus plan has 200 GB and two seats.',
      },
      { customer: 'Which model do you recommend for a small kitchen?', draft: 'The M2 comes with a fold-out table.' },
      { customer: 'What does the Pro version offer?', draft: 'It includes offline maps and routes.' },
      {
        customer: 'Is the yearly subscription better?',
        draft: 'The yearly subscription contains two months for free.',
      },
    ],
    passes: [
      {
        customer: 'What is the difference between the Basic and the Plus plan?',
        draft: 'The Plus plan has 200 GB, so you can keep all your videos.',
      },
      {
        customer: 'Which model do you recommend for a small kitchen?',
        draft: 'The M2 comes with a fold-out table. That way you have room to cook.',
      },
      {
        customer: 'How much is the Pro version?',
        draft: 'The Pro version has a price of €9 a month.',
        note: 'Asked for the price only.',
      },
      {
        customer: 'I am furious. Which plan is it that you charged me for?',
        draft: 'I’m sorry. The invoice has the Plus plan on it.',
        note: 'Not the moment.',
      },
      {
        customer: 'Where do I turn on the new feature?',
        draft: '1. Open Settings. 2. Choose Labs. 3. The page has a switch.',
        note: 'Steps.',
      },
    ],
  },
  applies(context) {
    const { intensity, serious } = context.conversation;
    const asked = weighed(context);
    if (!asked || intensity === 'strong' || serious || hasCue(context, 'refusal')) return SHUT;
    if (/\b(?:how much|price|cost|when|where|how (?:do|can) i)\b/i.test(asked.text)) return SHUT;
    return featureOf(context) < 0 ? SHUT : openedBy(asked);
  },
  satisfiedBy: ['benefit', 'reason'],
  insertAt: (context) => ({ at: 'after-sentence', sentence: Math.max(0, featureOf(context)) }),
  say: () => ({
    nudge: 'And what does it mean for them?',
    title: 'A feature without what it brings',
    why: 'One half sentence about the customer’s own goal.',
  }),
});
