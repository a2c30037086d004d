import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePhrase } from '../../src/engine/positions.ts';
import type { Cue, DraftAnalysis, Part, Position } from '../../src/engine/types.ts';

/** Drafts in brackets, one a sentence: `[g:Hi Maria,] [b:We look.]`. Positions need sentences, parts and cues, no language. */
const PARTS: Readonly<Record<string, Part>> = {
  g: 'greeting',
  k: 'acknowledgement',
  b: 'answer',
  n: 'next-step',
  c: 'closing',
  s: 'signature',
};

function analysed(marked: string): DraftAnalysis {
  const sentences: DraftAnalysis['sentences'][number][] = [];
  const cues: Cue[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(/\[(\w)([a-z]*):([^\]]*)\]/g)) {
    const [whole, part = 'b', cue = '', words = ''] = match;
    text += marked.slice(read, match.index);
    read = match.index + whole.length;
    const from = text.length;
    text += words;
    const greeting = /^(?:hi|hello|dear)\b/i.exec(words);
    if (greeting) cues.push({ name: 'greeting', from, to: from + greeting[0].length, sentence: sentences.length });
    if (cue === 'sorry') cues.push({ name: 'apology', from, to: text.length, sentence: sentences.length });
    sentences.push({
      from,
      to: text.length,
      text: words,
      part: PARTS[part] ?? 'answer',
      isComplete: /[.!?,]$/.test(words),
    });
  }
  text += marked.slice(read);
  return { text, sentences, cues, stems: new Map(), wordCount: 9, isHolding: false };
}

function placed(marked: string, position: Position, phrase = 'I’m sorry it is late.') {
  const analysis = analysed(marked);
  const { edit, phraseAt, where } = placePhrase(analysis, position, phrase, ['Maria']);
  const text = analysis.text.slice(0, edit.from) + edit.insert + analysis.text.slice(edit.to);
  return { text, where, said: edit.insert.slice(phraseAt, phraseAt + phrase.length) };
}

describe('after the greeting', () => {
  const at = { at: 'after-greeting' } as const;
  it.each([
    ['', 'I’m sorry it is late.', 'at the start'],
    ['[b:We look.]', 'I’m sorry it is late. We look.', 'at the start'],
    ['[g:Hi Maria,]', 'Hi Maria, I’m sorry it is late.', 'after the greeting'],
    ['[g:Hi Maria,]\n\n', 'Hi Maria,\n\nI’m sorry it is late.', 'after the greeting'],
    ['[g:Hi Maria,]\n\n[b:We look.]', 'Hi Maria,\n\nI’m sorry it is late. We look.', 'after the greeting'],
    ['[g:Hi Maria,]\r\n[b:We look.]', 'Hi Maria,\r\nI’m sorry it is late. We look.', 'after the greeting'],
    ['[g:Hi Maria!] [b:We look.]', 'Hi Maria! I’m sorry it is late. We look.', 'after the greeting'],
    ['[g:Hi Maria,] [b:we look.]', 'Hi Maria, I’m sorry it is late. We look.', 'after the greeting'],
    ['[g:Hi Maria,]\n\n[b:iPhones look.]', 'Hi Maria,\n\nI’m sorry it is late. iPhones look.', 'after the greeting'],
    ['[b:Hi Maria, please wait.]', 'Hi Maria, I’m sorry it is late. Please wait.', 'after the greeting'],
  ])('%j', (marked, text, where) => {
    expect(placed(marked, at)).toMatchObject({ text, where, said: 'I’m sorry it is late.' });
  });

  it('goes on in small letters after a comma, but for names and “I”', () => {
    expect(placed('[g:Hi Maria,]', at, 'Thank you for waiting.').text).toBe('Hi Maria, thank you for waiting.');
    expect(placed('[g:Hi Maria,]', at, 'Maria is here.').text).toBe('Hi Maria, Maria is here.');
  });
});

describe('before the answer', () => {
  it('comes after what was regretted', () => {
    const { text } = placed('[g:Hi,]\n\n[ksorry:Sorry.] [b:We look.]', { at: 'before-answer' }, 'It is late.');
    expect(text).toBe('Hi,\n\nSorry. It is late. We look.');
  });
});

describe('before the closing', () => {
  const at = { at: 'before-closing' } as const;
  it.each([
    ['[b:We look.]', 'We look. It is late.', 'at the end'],
    ['[b:We look]', 'We look. It is late.', 'at the end'],
    [
      '[b:We look.]\n\n[c:Have a nice day!]\n[s:Jo]',
      'We look. It is late.\n\nHave a nice day!\nJo',
      'before the closing',
    ],
    ['[b:We look.] [c:Bye!]', 'We look. It is late. Bye!', 'before the closing'],
    ['[g:Hi Maria,]\n\n[c:Have a nice day!]', 'Hi Maria,\n\nIt is late. Have a nice day!', 'before the closing'],
    ['[b:1. Go.]\n[b:2. Press it.]', '1. Go.\n2. Press it.\n\nIt is late.', 'at the end'],
    ['[g:Hi Maria,]', 'Hi Maria, it is late.', 'after the greeting'],
  ])('%j', (marked, text, where) => {
    expect(placed(marked, at, 'It is late.')).toMatchObject({ text, where });
  });
});

describe('instead of words', () => {
  const instead = (marked: string, words: string, phrase: string) => {
    const from = analysed(marked).text.indexOf(words);
    return placed(marked, { at: 'replace', span: { from, to: from + words.length } }, phrase);
  };
  it.each([
    ['[b:Calm down.]', 'Calm down.', 'You’re right.'],
    ['[b:Please calm down, we look.]', 'Please calm down', 'You’re right. We look.'],
    ['[b:We look, so please calm down.]', 'calm down', 'We look. You’re right.'],
    ['[b:We look, calm down, and we write.]', 'calm down', 'We look. You’re right. We write.'],
    ['[b:One.] [b:Calm down!] [b:Two.]', 'Calm down!', 'One. You’re right. Two.'],
  ])('%j, “%s”', (marked, words, text) => {
    expect(instead(marked, words, 'You’re right.').text).toBe(text);
  });

  it('puts a piece of a sentence in place as it is', () => {
    expect(instead('[b:Please calm down now.]', 'calm down', 'bear with me').text).toBe('Please bear with me now.');
  });

  it('says what goes', () => {
    expect(instead('[b:Please calm down.]', 'calm down', 'x').where).toBe('instead of “calm down”');
  });
});

describe('anywhere', () => {
  it('keeps all that was written, and adds the phrase once', () => {
    const part = fc.constantFrom(
      '[g:Hi Maria,]',
      '[b:We look.]',
      '[bsorry:Sorry.]',
      '[c:Bye!]',
      '[s:Jo]',
      '[b:and so]',
    );
    const gap = fc.constantFrom(' ', '\n', '\n\n', '\r\n');
    const draft = fc.array(fc.tuple(part, gap), { maxLength: 6 }).map((all) => all.flat().join(''));
    const position = fc.constantFrom('start', 'after-greeting', 'before-answer', 'before-closing', 'end');
    fc.assert(
      fc.property(draft, position, (marked, at) => {
        const before = analysed(marked).text;
        const { text } = placed(marked, { at }, 'It is late.');
        expect(text.toLowerCase().split('it is late').length).toBe(2);
        const rest = text
          .replace(/it is late\./i, '')
          .replaceAll(/[\s.]/g, '')
          .toLowerCase();
        expect(rest).toBe(before.replaceAll(/[\s.]/g, '').toLowerCase());
        expect(text).not.toMatch(/[^\s]It is late|It is late\.\S/);
      }),
    );
  });
});
