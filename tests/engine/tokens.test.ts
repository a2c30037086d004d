import { describe, expect, it } from 'vitest';
import { MAX_TOKENS, tokenise } from '../../src/engine/tokens.ts';

const words = (text: string) => tokenise(text).map((token) => token.normal);
const tagged = (text: string, tag: string) =>
  tokenise(text)
    .filter((token) => token.tags.has(tag))
    .map((token) => text.slice(token.from, token.to));

describe('the words of a sentence', () => {
  it.each([
    ["I'll check", ['i', 'will', 'check']],
    ['I\u2019ve sent it', ['i', 'have', 'sent', 'it']],
    ["can't won't shouldn't", ['can', 'not', 'will', 'not', 'should', 'not']],
    ['dont im cannot', ['do', 'not', 'i', 'am', 'can', 'not']],
    ["let's see what's up", ['let', 'us', 'see', 'what', 'is', 'up']],
    ["the customer's order", ['the', 'customer', 'order']],
    ['follow-up e-mail', ['follow', 'up', 'e', 'mail']],
    ['pls & thx', ['please', 'and', 'thanks']],
    ['I apologise', ['i', 'apologize']],
    ['u r gr8 thx', ['you', 'are', 'great', 'thanks']],
    ['idk, wanna refund', ['i', 'do', 'not', 'know', 'want', 'to', 'refund']],
    ['it didn t work, i m sorry', ['it', 'did', 'not', 'work', 'i', 'am', 'sorry']],
    ['its broken, its box too', ['it', 'is', 'broken', 'its', 'box', 'too']],
    ['were sorry, ill check', ['we', 'are', 'sorry', 'i', 'will', 'check']],
    ['they were late and she was ill', ['they', 'were', 'late', 'and', 'she', 'was', 'ill']],
    ['so #disappointed #neveragain', ['so', 'disappointed', 'never', 'again']],
    ['#WorstService of #Acme', ['worst', 'service', 'of', '#acme']],
    ['a sory delay for Sory', ['a', 'sorry', 'delay', 'for', 'sory']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('a contraction is two words that share its place in the original', () => {
    const text = 'Yes, I\u2019ll do it';
    const [, i, will] = tokenise(text);
    expect(text.slice(i?.from, i?.to)).toBe('I');
    expect(text.slice(will?.from, will?.to)).toBe('\u2019ll');
  });

  it.each([
    ['Clock', 'by 5pm or 17:30', ['5pm', '17:30']],
    ['Money', 'I refunded €49 and $3.50', ['€49', '$3.50']],
    ['Weekday', 'on Thursday or Fri', ['Thursday', 'Fri']],
    ['Link', 'see https://example.org/a?b=1, please', ['https://example.org/a?b=1']],
    ['Link', 'go to help.example.com/returns.', ['help.example.com/returns']],
    ['Email', 'write to ana.b@example.org', ['ana.b@example.org']],
    ['Handle', 'thanks @maria_1', ['@maria_1']],
    ['Emoji', 'great \u{1F44D}\u{1F3FD} :)', ['\u{1F44D}\u{1F3FD}', ':)']],
    ['Angry', 'late \u{1F621} >:(', ['\u{1F621}', '>:(']],
    ['Sad', 'late \u{1F62D} :-(', ['\u{1F62D}', ':-(']],
    ['Joyful', 'works \u2764\ufe0f :D', ['\u2764', ':D']],
    ['Approving', 'works \u{1F44D}\u{1F3FD}', ['\u{1F44D}\u{1F3FD}']],
    ['Mask', 'Dear #NAME#, PRS-ORG and *** wrote', ['#NAME#', 'PRS-ORG', '***']],
    ['Count', 'The first part (1/2)', ['(1/2)']],
    ['Acted', 'I refunded and resent it', ['refunded', 'resent']],
    ['Acting', 'I am checking it', ['checking']],
  ])('%s: %s', (tag, text, expected) => {
    expect(tagged(text, tag)).toEqual(expected);
  });

  it.each([
    'Hi {name},',
    'Hi {{customer.first_name}},',
    'Hi [NAME],',
    'Hi [Customer Name],',
    'Hi <<name>>,',
    'Your order XXXX',
    'Your order ____',
    'Hi %FIRST_NAME%',
    'Hi [insert name here]',
    `Hi \${name}`,
  ])('an unfilled variable: %s', (text) => {
    expect(tagged(text, 'Blank')).toHaveLength(1);
  });

  it.each([
    'Dear #NAME#, thanks',
    'Hi ***',
    'PRS-ORG will call',
    'Choose [ok]',
    'It costs [sic] 5',
    'ratings: xxx',
    'a_b',
    'if (x) { return; } else { go(); stop(); }',
  ])('no variable: %s', (text) => {
    expect(tagged(text, 'Blank')).toEqual([]);
  });

  it('stops after a bounded number of words', () => {
    expect(tokenise('word '.repeat(500))).toHaveLength(MAX_TOKENS);
  });
});
