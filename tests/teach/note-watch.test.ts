// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isNoteMode } from '../../src/page/note-mode.ts';
import type { Site } from '../../src/page/types.ts';
import { watchNote } from '../../src/teach/note-watch.ts';

const BARE: Site = { id: 'none', name: 'none', confidence: 'guess', hosts: [] };
const page = (html: string) => {
  document.body.innerHTML = `<main><form class="reply-area">${html}<textarea></textarea></form></main>`;
  const field = document.querySelector('textarea');
  if (!field) throw new Error('no field');
  return field;
};
const $ = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};
const noSwitchOf = () => false;

describe('the note mode, by what changes when it is switched on', () => {
  it.each([
    ['a class of the box', '<b class="lane">For us</b>', () => $('form').classList.toggle('area-inside')],
    [
      'an attribute of the box',
      '<b class="lane">For us</b>',
      () => {
        const form = $('form');
        form.dataset.kind = form.dataset.kind === 'inside' ? 'outside' : 'inside';
      },
    ],
    [
      'a box that is drawn anew',
      '<i></i>',
      () => {
        $('i').outerHTML = $('i').className === 'note-badge' ? '<i></i>' : '<i class="note-badge"></i>';
      },
    ],
  ])('%s', (_what, html, toggle) => {
    const field = page(html);
    toggle();
    toggle();
    const read = watchNote(field, BARE, () => true);
    toggle();
    const reading = read();
    if (!reading.ok) throw new Error(reading.because);
    const taught = { ...BARE, note: reading.marks };
    expect(isNoteMode(taught, field, noSwitchOf)).toBe(true);
    toggle();
    expect(isNoteMode(taught, field, noSwitchOf)).toBe(false);
  });

  it('need not be shown where the page’s structure says it', () => {
    const field = page('<button type="button" role="tab">Internal note</button>');
    const read = watchNote(field, BARE, () => true);
    $('button').setAttribute('aria-selected', 'true');
    expect(read()).toEqual({ ok: false, because: 'known' });
  });

  it('is not guessed where nothing changed', () => {
    expect(watchNote(page(''), BARE, () => true)()).toEqual({ ok: false, because: 'nothing' });
  });
});
