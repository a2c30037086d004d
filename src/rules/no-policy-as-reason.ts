import type { Cue, RuleContext } from '../engine/types.ts';
import { hasCue, sentenceText } from './builders/cue-lookup.ts';
import { customerWords } from './builders/customer-words.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

/** A reason of its own beside the rule. "Due to our policy" is none. */
const GIVES_REASON =
  /\b(?:because|so that|since (?:it|we|they|the)|that way|(?:this|it|that|which) (?:is to|keeps|protects|helps|means|prevents|ensures|makes)|to (?:protect|keep|make sure|prevent|ensure|avoid|be fair)|the reason is|here(?:['’]s| is) why)\b/i;

const REFUSES = /\b(?:only|unfortunately|not|cannot|no longer|must)\b|n['’]t\b/i;

const ASKS_FOR_IT = /\b(?:polic(?:y|ies)|terms|rules?|conditions|procedures?)\b/;

/** Stands before the refusal ("per our policy, …", "our terms state that …"), so that it can go alone. */
const STANDS_BEFORE = /^(?:as per|per|in (?:line|accordance) with|according to|due to|because of|under|by)\b|\bthat$/i;

function isReason(cue: Cue, context: RuleContext): boolean {
  const { draft, conversation } = context;
  if (ASKS_FOR_IT.test(customerWords(context))) return false;
  // "Under our return policy you can send it back until May" tells a right and hides nothing.
  const refuses = hasCue(context, 'refusal') || REFUSES.test(sentenceText(context, cue));
  if (!refuses && !conversation.complaint) return false;
  const near = [draft.sentences[cue.sentence - 1], draft.sentences[cue.sentence], draft.sentences[cue.sentence + 1]];
  const words = near.map((each) => each?.text ?? '').join(' ');
  return !GIVES_REASON.test(words.replace(draft.text.slice(cue.from, cue.to), ' '));
}

export const noPolicyAsReason = unwantedPhrase({
  id: 'no-policy-as-reason',
  code: 'C09',
  letter: 'C',
  severity: 'medium',
  title: 'A policy is not a reason',
  why: '“It’s our policy” says that there is no reason, or that it is none of the customer’s business. The reason behind the rule is what makes it fair.',
  evidence:
    'Informational fairness (Gelbrich & Roschk 2011); on every practitioner’s list of words to avoid, with the advice to share the rationale.',
  cue: 'policy',
  replaces: (words) => (STANDS_BEFORE.test(words) ? 'words' : 'clause'),
  isMeant: isReason,
  examples: {
    flags: [
      { customer: 'Can I return the shoes after all?', draft: 'Per our policy, we can’t take them back.' },
      { customer: 'Why can’t you waive the late fee?', draft: 'We cannot waive the fee, it’s our policy.' },
      {
        customer: 'You closed my account without a word!',
        draft: 'I’m sorry. Your account was closed according to our internal policy.',
      },
      {
        customer: 'The hotel was nothing like the pictures. I want my money back.',
        draft: 'Our terms and conditions state that the booking is not refundable.',
      },
    ],
    passes: [
      {
        customer: 'Can I return the shoes after all?',
        draft:
          'Our return policy covers unworn shoes only, because worn ones can’t be sold again. What I can do is a voucher.',
      },
      { customer: 'What is your policy on pets?', draft: 'Our policy does not allow pets in the rooms.' },
      {
        customer: 'How long can I return the lamp?',
        draft: 'Under our return policy you can return it within 60 days.',
      },
      {
        customer: 'Why can’t you waive the late fee?',
        draft: 'I can’t waive it a second time: we waive it once a year, so that it is fair to all.',
      },
    ],
  },
  say: (words) => ({
    nudge: `${quote(words)} is no reason: say what is behind it.`,
    title: `${quote(words)} gives no reason`,
    why: 'Say why the rule is there; then it can be understood.',
  }),
});
