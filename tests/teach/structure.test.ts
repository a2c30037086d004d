// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideOf } from '../../src/teach/reach.ts';
import { structureOf } from '../../src/teach/structure.ts';
import { isInterface } from '../../src/teach/words.ts';

const inside = insideOf((element) => element.shadowRoot);
const report = () => structureOf({ document, inside, roots: [document], isOurs: () => false });

/** Words that nobody's interface is made of. */
const word = fc.stringMatching(/^[bdfgk][aeiou][zvx][aeiou][bdfgk]{1,3}$/).filter((each) => !isInterface(each));

interface Told {
  readonly text: string;
  readonly name: string;
}

/** A page that has people's words and names wherever a page may have them. */
function pageOf({ text, name }: Told, twist: string): string {
  const [first = ''] = name.toLowerCase().split(' ');
  return `<title>${name} – ticket</title><main class="workspace user-${first} ${first}${twist} thread" data-owner="${first}" id="${first}-pane" data-${first}="1">
    <h1 class="name" aria-label="Ticket of ${name}">${name}</h1>
    <ul class="thread-list" role="log"><li class="message message--${first}" data-author="${name}" data-message-id="48213"><img alt="${name}" title="${name}"><p class="text">${text}</p></li>
    <li class="message agent css-1q2w3e"><p class="text" data-kind="${twist}">${text} ${text}</p><a href="/people/${first}">${name}</a></li><li class="message agent css-9z8y7x"><p class="text">${text}</p></li></ul>
    <x-${first}-card>${text}</x-${first}-card>
    <form class="reply-box"><textarea name="body" placeholder="Write to ${name}" aria-label="Reply to ${name}">${text}</textarea><div contenteditable="true" class="editor"><p>${text}</p></div></form></main>`;
}

const told = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
  name: fc.tuple(word, word).map(([one, two]) => `${one} ${two}`),
});

describe('the structure of a page', () => {
  it('says how it is made: tags, roles, classes, attributes, how many are alike, where the fields are', () => {
    document.documentElement.innerHTML = pageOf({ text: 'words', name: 'Maria Keller' }, 'main-pane');
    const lines = report().split('\n');
    for (const part of [
      'ul.thread-list[role=log]',
      'li.message.agent',
      '×2',
      '[data-message-id]',
      'textarea[name=body][placeholder][aria-label]  ← field',
    ]) {
      expect(lines.some((line) => line.includes(part))).toBe(true);
    }
  });

  it('has no word that somebody wrote, wherever it stands: text, labels, titles, classes, ids, attributes, tags', () => {
    fc.assert(
      fc.property(told, word, (page, twist) => {
        document.documentElement.innerHTML = pageOf(page, twist);
        const written = report().toLowerCase();
        for (const each of `${page.text} ${page.name}`.split(' ')) expect(written).not.toContain(each);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same whatever is written on the page', () => {
    fc.assert(
      fc.property(told, told, (one, other) => {
        const plain = (page: Told) =>
          pageOf({ ...page, name: page.name }, 'pane').replaceAll(
            new RegExp(`(user-|message--|data-|x-|</x-)${page.name.split(' ')[0]}`, 'gi'),
            '$1node',
          );
        document.documentElement.innerHTML = plain(one);
        const first = report();
        document.documentElement.innerHTML = plain(other);
        expect(report()).toBe(first);
      }),
      { numRuns: 100 },
    );
  });

  it('is bounded on a page of any size', () => {
    document.body.innerHTML = Array.from(
      { length: 900 },
      (_, index) =>
        `<div class="row-${'abcdefghij'[index % 10]} cell-${'klmnopqrst'[Math.floor(index / 10) % 10]}x pane-${'uvwxyzabcd'[Math.floor(index / 100)]}">${index}</div>`,
    ).join('');
    expect(report().split('\n').length).toBeLessThanOrEqual(222);
  });
});
