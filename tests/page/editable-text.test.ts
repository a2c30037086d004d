// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEditable } from '../../src/page/editable-text.ts';

function editable(html: string, whiteSpace = 'normal'): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true" style="white-space: ${whiteSpace}">${html}</div>`;
  const element = document.body.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('no editable');
  return element;
}
const textOf = (html: string, whiteSpace?: string) => readEditable(editable(html, whiteSpace)).text;

describe('what a contenteditable says', () => {
  it.each([
    ['nothing', '', ''],
    ['an empty paragraph', '<p><br></p>', ''],
    ['a line', 'Hello', 'Hello'],
    ['paragraphs, a line each', '<p>Hi Maria,</p><p>please wait</p>', 'Hi Maria,\nplease wait'],
    ['an empty paragraph between, as one more Enter', '<p>Hi</p><p><br></p><p>there</p>', 'Hi\n\nthere'],
    ['line breaks', 'Hi<br>there', 'Hi\nthere'],
    ['a filler at the end of a line, which is no line of its own', '<p>Hi<br></p><p>there</p>', 'Hi\nthere'],
    ['two line breaks at the end: one empty line', 'Hi<br><br>', 'Hi\n'],
    ["Chromium's plain contenteditable", 'Hi<div><br></div><div>there</div>', 'Hi\n\nthere'],
    ['blocks inside blocks, no line more', '<div><div><p>Hi</p></div></div><div>there</div>', 'Hi\nthere'],
    ['list items as lines', '<p>Try:</p><ul><li><p>one</p></li><li>two</li></ul>', 'Try:\none\ntwo'],
    [
      'words of links, mentions and bold',
      'See <a href="/x">the <b>guide</b></a>, @<span contenteditable="false">Ana</span>',
      'See the guide, @Ana',
    ],
    ['emoji images as their own text', 'Thanks <img alt="🎉" src="x.png">!', 'Thanks 🎉!'],
    ['non-breaking spaces as spaces', 'Hi&nbsp; there&nbsp;', 'Hi  there '],
    ['source white space collapsed', '<p>\n  Hi\n  there\n</p>\n<p>you</p>', 'Hi there\nyou'],
    ["editors' zero-width fillers left out", '<p>\ufeffHi\u200b</p><p><span>\ufeff<br></span></p>', 'Hi\n'],
    [
      'quoted mail left out',
      'Thanks.<div class="gmail_quote">On Monday<blockquote>Where is it?</blockquote></div>',
      'Thanks.',
    ],
    ['a known signature left out', 'Thanks.<div class="gmail_signature">Alex<br>ACME</div>', 'Thanks.'],
    [
      'a placeholder inside left out',
      '<p><span data-slate-placeholder="true" contenteditable="false">Write</span></p>',
      '',
    ],
    ['hidden helpers left out', '<p>Hi<span aria-hidden="true">x</span></p><script>1</script>', 'Hi'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('keeps spaces and line feeds where the editor does', () => {
    expect(textOf('Hi  there\nyou\n', 'pre-wrap')).toBe('Hi  there\nyou');
  });

  it("takes CKEditor 4's placeholder for nothing", () => {
    document.body.innerHTML = '<div class="cke_editable placeholder">Type your message here</div>';
    const element = document.querySelector<HTMLElement>('.cke_editable');
    expect(element && readEditable(element).text).toBe('');
  });
});

describe('between offsets and places', () => {
  const block = fc.constantFrom('p', 'div', 'li');
  const inline = fc.oneof(
    fc.stringMatching(/^[a-z ]{0,6}$/),
    fc.stringMatching(/^[a-z]{1,4}$/).map((words) => `<b>${words}</b>`),
    fc.constantFrom('<br>', '\ufeff', '&nbsp;', '<img alt="🙂" src="x">', '<i><a href="x">link</a></i>', ''),
  );
  const html = fc
    .array(fc.tuple(block, fc.array(inline, { maxLength: 4 })), { maxLength: 5 })
    .map((blocks) => blocks.map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`).join(''));
  const atomic = (text: string) => [...text.matchAll(/🙂/gu)].map(({ index }) => index + 1);

  it('every offset has a place that has this offset', () => {
    fc.assert(
      fc.property(html, (source) => {
        const read = readEditable(editable(source));
        const inside = new Set(atomic(read.text));
        for (let offset = 0; offset <= read.text.length; offset++) {
          if (inside.has(offset)) continue; // Half of an emoji image is no place.
          for (const side of ['start', 'end'] as const) {
            const { node, offset: at } = read.pointAt(offset, side);
            expect(read.offsetOf(node, at)).toBe(offset);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the ranges of a span hold its words', () => {
    fc.assert(
      fc.property(html, fc.nat(30), fc.nat(30), (source, one, other) => {
        const read = readEditable(editable(source));
        const from = Math.min(one, other, read.text.length);
        const to = Math.min(Math.max(one, other), read.text.length);
        const words = read
          .ranges({ from, to })
          .map((range) => range.toString())
          .join('');
        const expected = read.text.slice(from, to).replaceAll(/\n|🙂|[\ud800-\udfff]/g, '');
        expect(words.replaceAll(/\u00a0/g, ' ').replaceAll('\ufeff', '')).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('knows no offset outside, and the place of the quotation for a caret in it', () => {
    const element = editable('Thanks.<blockquote>Where is it?</blockquote>');
    const read = readEditable(element);
    expect(read.offsetOf(document.body, 0)).toBeUndefined();
    const quoted = element.querySelector('blockquote')?.firstChild;
    expect(quoted && read.offsetOf(quoted, 3)).toBe(7);
  });

  it('puts the end of the words before quoted mail', () => {
    const element = editable('<p>Thanks.</p><blockquote>Where is it?</blockquote>');
    const { node, offset } = readEditable(element).pointAt(7);
    expect([node.nodeValue, offset]).toEqual(['Thanks.', 7]);
  });
});

it('reads a text of 100,000 characters', () => {
  const read = readEditable(editable('<p>twelve chars</p>'.repeat(8_000)));
  expect(read.text.length).toBe(8_000 * 13 - 1);
  expect(read.ranges({ from: 0, to: 100 })).toHaveLength(8);
});
