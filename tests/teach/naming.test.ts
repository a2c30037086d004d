// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { composerSelectors } from '../../src/teach/composer-names.ts';
import { namesOf } from '../../src/teach/naming.ts';
import { namesWithoutWords } from '../../src/teach/words.ts';

const element = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  const [first] = document.body.querySelectorAll<HTMLElement>('*');
  if (!first) throw new Error('nothing there');
  return first;
};
const best = (html: string) => namesOf(element(html), namesWithoutWords([document]))[0]?.selector;
const all = (html: string) => namesOf(element(html), namesWithoutWords([document])).map(({ selector }) => selector);

describe('the names of an element', () => {
  it.each([
    ['<div class="flex p-4 message" data-testid="message-row"></div>', '[data-testid="message-row"]'],
    ['<div class="flex p-4 mt-2 message"></div>', '.message'],
    ['<div class="css-1q2w3e sc-bdVaJa chat-line"></div>', '.chat-line'],
    ['<div class="Message_root__x7Q2a"></div>', '[class*="Message_root__"]'],
    ['<article class="is-active first"></article>', 'article'],
    ['<div class="wrapper" data-author-type="visitor"></div>', '[data-author-type="visitor"]'],
    ['<div role="log" class="x1y2z3"></div>', '[role="log"]'],
    ['<div aria-label="Reply editor" class="box"></div>', '[aria-label="Reply editor"]'],
    ['<chat-bubble class="first"></chat-bubble>', 'chat-bubble'],
  ])('%s → %s', (html, selector) => {
    expect(best(html)).toBe(selector);
  });

  it.each([
    ['a hash', '<div class="css-1q2w3e"></div>', 'css'],
    ['an id with a number', '<div id="message-48213"></div>', '48213'],
    ['a number of a ticket', '<div data-ticket="48213"></div>', '48213'],
    ['a person’s name', '<div class="user-maria" data-owner="maria" aria-label="Reply to Maria">Maria</div>', 'maria'],
    ['a framework’s own', '<div data-v-7ba5bd90 data-react-root></div>', 'react'],
  ])('are never %s', (_what, html, part) => {
    expect(all(html).join(' ').toLowerCase()).not.toContain(part);
  });

  it('take the maker’s own mark, though the page writes it, too', () => {
    const parts = ['row', 'cell', 'head', 'panel', 'text'].map((part) => `<i class="parcelry-${part}"></i>`).join('');
    expect(best(`<div class="parcelry-message">Parcelry support</div>${parts}`)).toBe('.parcelry-message');
  });
});

describe('the selectors of a composer', () => {
  it('find it and no other field that can be seen', () => {
    document.body.innerHTML = `<div class="summary"><textarea></textarea></div>
      <section class="reply-box"><div class="ProseMirror" contenteditable="true"></div></section>
      <section class="note-box"><div class="ProseMirror" contenteditable="true"></div></section>`;
    const field = document.querySelector<HTMLElement>('.reply-box .ProseMirror');
    if (!field) throw new Error('no field');
    const selectors = composerSelectors(field, [document], namesWithoutWords([document]));
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) expect([...document.querySelectorAll(selector)]).toEqual([field]);
  });
});
