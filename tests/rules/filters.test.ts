import { describe, expect, it } from 'vitest';
import { review } from '../../src/engine/review.ts';
import type { CompiledPack, Conversation, Draft, Rule } from '../../src/engine/types.ts';
import { conversationOf, draftOf, typedDraft } from './conversation-stand-in.ts';

/** Rules that always speak, so that what is tested is what happens to a finding afterwards. */
function speakingRule(id: string, more: Partial<Rule> & { readonly marks?: string } = {}): Rule {
  const { marks, ...rest } = more;
  const kind = marks === undefined ? 'missing' : 'avoid';
  return {
    id,
    code: 'X',
    letter: 'R',
    kind,
    severity: 'high',
    title: id,
    why: '',
    evidence: '',
    examples: { flags: [], passes: [] },
    needsConversation: true,
    applies: () => ({ open: true }),
    satisfiedBy: () => ({ open: false }),
    find({ draft: { text } }) {
      const said = { nudge: id, title: id, why: { text: '' }, occasion: 'o' };
      if (marks === undefined) return [{ ...said, insertAt: { at: 'end' } }];
      return [...text.matchAll(new RegExp(marks, 'g'))].map((match) => {
        const span = { from: match.index, to: match.index + match[0].length };
        return { ...said, span, insertAt: { at: 'replace', span } };
      });
    },
    ...rest,
  };
}

const packOf = (...rules: Rule[]): CompiledPack => ({
  id: 'p',
  version: '1.0.0',
  locale: 'en',
  phrasesByRule: new Map(),
  rules,
  lockedRules: new Set(),
  variables: {},
});
const PLAIN = conversationOf('I would like to change my booking for the twelfth of May.');
const TEXT = 'We look at it. It takes a while.';
const shown = (rules: Rule[], draft: Draft = draftOf(TEXT), conversation: Conversation = PLAIN) =>
  review(draft, conversation, packOf(...rules))
    .findings.filter(({ isNudge }) => isNudge)
    .map(({ rule }) => rule);

describe('order and budget', () => {
  it('two nudges at most: severity first, then the order of the rules', () => {
    const rules = [
      speakingRule('a', { severity: 'low' }),
      speakingRule('b', { severity: 'medium' }),
      speakingRule('c'),
      speakingRule('d'),
      speakingRule('e'),
    ];
    expect(shown(rules)).toEqual(['c', 'd']);
    expect(shown(rules.slice(0, 2))).toEqual(['b', 'a']);
  });

  it('what is beyond the budget stays in the list, so that it is marked or listed', () => {
    const rules = [speakingRule('a'), speakingRule('b'), speakingRule('c', { marks: 'while' })];
    const { findings } = review(draftOf(TEXT), PLAIN, packOf(...rules));
    expect(findings.map(({ rule, isNudge }) => [rule, isNudge])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });

  it('one word written forty times is marked a dozen times', () => {
    const rule = speakingRule('c', { marks: 'while' });
    expect(review(draftOf('a while '.repeat(40)), PLAIN, packOf(rule)).findings.length).toBe(12);
  });
});

describe('while keys are coming', () => {
  const missing = speakingRule('a');

  it('nothing is asked of an empty draft, nor of its only sentence before it ends', () => {
    for (const text of ['', 'We', 'We look at it and it takes']) expect(shown([missing], typedDraft(text))).toEqual([]);
    expect(shown([missing], typedDraft('We look at it.'))).toEqual(['a']);
    expect(shown([missing], typedDraft('We look at it. It ta'))).toEqual(['a']);
  });

  it('nothing pops up over an empty draft at rest either', () => {
    expect(shown([missing], draftOf(''))).toEqual([]);
  });

  it('what words of the draft lack may still come in their sentence or in the next', () => {
    const hand = speakingRule('a', {
      find: ({ draft }) => [
        {
          insertAt: { at: 'end' },
          nudge: 'a',
          title: 'a',
          why: { text: '', draft: { from: draft.text.indexOf('pass'), to: draft.text.indexOf('pass') + 4 } },
          occasion: 'o',
        },
      ],
    });
    const BEGUN = 'Hello Ana. We pass this';
    expect(shown([hand], typedDraft(BEGUN))).toEqual([]);
    expect(shown([hand], typedDraft(`${BEGUN} on. They`))).toEqual([]);
    expect(shown([hand], typedDraft(`${BEGUN} on. They are nice. And`))).toEqual(['a']);
    expect(shown([hand], { ...typedDraft(`${BEGUN} on. They`), isPaused: true })).toEqual(['a']);
  });

  it('a word at the caret is not marked before something follows it, or the keys rest', () => {
    const relax = speakingRule('c', { marks: 'relax' });
    expect(shown([relax], typedDraft('Please relax'))).toEqual([]);
    expect(shown([relax], typedDraft('Please relax, we'))).toEqual(['c']);
    expect(shown([relax], { ...typedDraft('Please relax'), isPaused: true })).toEqual(['c']);
  });
});

describe('one nudge for one gap', () => {
  const ids = (...names: string[]) => names.map((name) => speakingRule(name));
  const said = (rules: Rule[], customer: string) =>
    review(draftOf(TEXT), conversationOf(customer), packOf(...rules)).findings.map(({ rule, speaksFor = [] }) => [
      rule,
      ...speaksFor,
    ]);

  it('an apology for the delay names the delay, too', () => {
    expect(said(ids('acknowledge-wait', 'apologise-for-failure', 'acknowledge-issue'), 'Where is it?')).toEqual([
      ['apologise-for-failure', 'acknowledge-wait', 'acknowledge-issue'],
    ]);
  });

  it('but a third contact is named for itself', () => {
    const rules = ids('acknowledge-wait', 'apologise-for-failure');
    expect(said(rules, 'This is the third time I’m writing to you.').map(([rule]) => rule)).toEqual([
      'acknowledge-wait',
      'apologise-for-failure',
    ]);
  });
});
