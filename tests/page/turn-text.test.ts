// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { labelOf, personOf, textOf } from '../../src/page/turn-text.ts';

function element(html: string): Element {
  document.body.innerHTML = html;
  const first = document.body.firstElementChild;
  if (!first) throw new Error('no element');
  return first;
}

describe('the words of a turn', () => {
  it.each([
    ['blocks as lines', '<div><p>One</p><p>Two</p></div>', 'One\nTwo'],
    ['line breaks', '<div>One<br>Two<br><br>Three</div>', 'One\nTwo\n\nThree'],
    ['source white space collapsed', '<div>\n  One\n  two </div>', 'One two'],
    [
      'icons, buttons and hidden parts left out',
      '<div>One<i class="material-icons">check</i><button>Reply</button><span aria-hidden="true">x</span></div>',
      'One',
    ],
    ['what the writer quotes left out', '<div>One<blockquote>Earlier</blockquote></div>', 'One'],
  ])('%s', (_, html, text) => {
    expect(textOf(element(html))).toBe(text);
  });

  it('keeps the line feeds of preformatted text', () => {
    expect(textOf(element('<div>One\n\nTwo</div>'), 100, true)).toBe('One\n\nTwo');
  });

  it('is bounded, however much the page has', () => {
    expect(textOf(element(`<div>${'word '.repeat(10_000)}</div>`)).length).toBeLessThanOrEqual(4_000);
    expect(textOf(element(`<div>${'<b></b>'.repeat(10_000)}end</div>`))).toBe('');
  });
});

describe('names', () => {
  it.each([
    ['<b>Maria Keller &lt;maria@example.com&gt;</b>', 'Maria Keller'],
    ['<b>"Keller, Maria" &lt;m@example.com&gt;</b>', 'Keller, Maria'],
    ['<b>maria@example.com</b>', undefined],
    ['<b>root (Alex Moreau)</b>', 'root (Alex Moreau)'],
    ['<b> </b>', undefined],
  ])('%s', (html, name) => {
    expect(personOf(element(html))).toBe(name);
  });

  it('are one line', () => {
    expect(labelOf(element('<div>Maria<br>Keller</div>'))).toBe('Maria Keller');
  });
});
