// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isNoteField, isReplyField } from '../../src/page/reply-fields.ts';

function field(html: string): HTMLElement {
  document.body.innerHTML = html;
  const found = document.body.querySelector<HTMLElement>('[data-it]') ?? document.body.firstElementChild;
  if (!(found instanceof HTMLElement)) throw new Error('no field');
  return found;
}
const nobody = () => false;

describe('a reply field on an unknown page', () => {
  it.each([
    '<textarea></textarea>',
    '<textarea aria-label="Reply to Maria"></textarea>',
    '<textarea placeholder="Write a message to support"></textarea>',
    '<textarea name="msg" placeholder="Type here…"></textarea>',
    '<textarea name="response"></textarea>',
    '<form><label for="a">Your answer</label><textarea id="a" data-it></textarea></form>',
  ])('is %s', (html) => {
    expect(isReplyField(field(html))).toBe(true);
  });

  it.each([
    '<input type="text" placeholder="Reply">',
    '<input type="password">',
    '<textarea placeholder="Search tickets"></textarea>',
    '<textarea name="subject"></textarea>',
    '<textarea aria-label="Cc"></textarea>',
    '<textarea name="emailBcc"></textarea>',
    '<textarea aria-label="Filter by label"></textarea>',
    '<textarea aria-label="Custom CSS"></textarea>',
    '<textarea aria-label="Username"></textarea>',
    '<textarea readonly></textarea>',
    '<textarea disabled></textarea>',
    '<textarea role="combobox"></textarea>',
    '<textarea role="searchbox"></textarea>',
    '<div role="search"><textarea data-it></textarea></div>',
    '<div class="cm-editor"><textarea data-it aria-label="Message"></textarea></div>',
    '<div class="monaco-editor"><textarea data-it></textarea></div>',
    '<div hidden><textarea data-it></textarea></div>',
    '<div role="textbox" aria-multiline="false" contenteditable="true"></div>',
    '<label>Subject <textarea data-it></textarea></label>',
  ])('is not %s', (html) => {
    expect(isReplyField(field(html))).toBe(false);
  });
});

describe('an internal note', () => {
  it.each([
    '<textarea placeholder="Add an internal note"></textarea>',
    '<textarea aria-label="Private note"></textarea>',
    '<div class="reply-box is-private"><textarea data-it></textarea></div>',
    '<div class="internalNote"><textarea data-it></textarea></div>',
    '<form><button aria-pressed="true">Internal note</button><textarea data-it></textarea></form>',
    '<form><button aria-selected="true">Note</button><textarea data-it></textarea></form>',
    '<form><select><option>Reply</option><option selected>Private comment</option></select><textarea data-it></textarea></form>',
    '<form><label><input type="radio" checked> Internal note</label><textarea data-it></textarea></form>',
    '<div><ul><li>Reply</li><li class="tab-active">Note</li></ul><textarea data-it></textarea></div>',
    '<div><button class="seg">Reply</button><button class="seg is-selected">Private note</button><textarea data-it></textarea></div>',
    '<div><div contenteditable="true" data-it><p data-placeholder="Write an internal note…"></p></div></div>',
    '<div><textarea data-it></textarea><button>Add note</button></div>',
    '<form><textarea data-it></textarea><input type="submit" value="Save internal note"></form>',
  ])('is %s', (html) => {
    expect(isNoteField(field(html), nobody)).toBe(true);
  });

  it.each([
    '<textarea aria-label="Reply"></textarea>',
    '<form><button aria-pressed="false">Internal note</button><button aria-pressed="true">Reply</button><textarea data-it></textarea></form>',
    '<form><select><option selected>Reply</option><option>Private comment</option></select><textarea data-it></textarea></form>',
    '<form><label><input type="radio"> Internal note</label><textarea data-it></textarea></form>',
    '<div class="notebook"><textarea data-it></textarea></div>',
    '<div><button class="inactive">Internal note</button><button class="active">Reply</button><textarea data-it></textarea></div>',
    '<div><textarea data-it></textarea><button>Send</button><button>Add note</button></div>',
    '<div><aside><ul><li class="active">Notes</li></ul></aside><textarea data-it></textarea></div>',
    '<section><p>Please note: internal notes are private.</p><textarea data-it></textarea></section>',
  ])('is not %s', (html) => {
    expect(isNoteField(field(html), nobody)).toBe(false);
  });
});
