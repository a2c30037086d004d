// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { propose } from '../../src/teach/propose.ts';
import { createTeachStore, type TeachDeps } from '../../src/teach/teach-store.ts';
import { namesWithoutWords } from '../../src/teach/words.ts';

const HTML = `<header class="bar"><b class="brand">Acme</b></header><main><section class="thread">
  <div class="message from-customer"><p>Where is it?</p></div><div class="message from-agent"><p>I am asking.</p></div>
  <div class="message from-customer"><p>Thanks.</p></div><div class="message from-customer trail"><p>Moved on.</p></div>
  </section><form class="reply-box"><textarea class="reply"></textarea></form></main>`;

beforeEach(() => {
  document.body.innerHTML = HTML;
});

const at = (words: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('p, b')].find((each) => each.textContent === words);
  if (!found) throw new Error(words);
  return found;
};
const field = () => document.querySelector('textarea') as HTMLElement;

function storeWith(more: Partial<TeachDeps> = {}) {
  const saved: unknown[] = [];
  const store = createTeachStore({
    composer: field(),
    fieldAt: (element) => (element.matches('textarea') ? element : undefined),
    propose: (pointed) =>
      propose(pointed, {
        base: undefined,
        roots: [document],
        isOurs: namesWithoutWords([document]),
        pattern: 'https://desk.example.com/*',
        host: 'desk.example.com',
      }),
    watchNote: () => () => ({ ok: true, marks: [{ selector: '.is-note', around: true }] }),
    save: async (site) => {
      saved.push(site);
      return undefined;
    },
    ...more,
  });
  store.again();
  return { store, saved };
}

describe('what is shown, step by step', () => {
  it('asks for one thing after the other, and finds the rest', async () => {
    const { store, saved } = storeWith({ composer: undefined });
    expect(store.step.value).toBe('composer');
    store.point(at('Acme'));
    expect(store.trouble.value).toContain('no field to write in');
    store.point(field());
    expect(store.step.value).toBe('customer');
    store.point(at('Where is it?'));
    expect(store.step.value).toBe('agent');
    store.point(at('I am asking.'));
    expect(store.step.value).toBeUndefined();
    expect(store.counts.value).toEqual({ customer: 3, agent: 1, other: 0 });
    store.askNote();
    store.noteIsOn();
    expect(store.note.value).toBe('told');
    await store.save();
    expect(saved).toMatchObject([{ hosts: ['https://desk.example.com/*'], note: [{ selector: '.is-note' }] }]);
    expect(store.saved.value).toBe('yes');
  });

  it.each([
    ['the same message for both', 'Where is it?', 'Both are the same message.'],
    ['what is in no list', 'Acme', 'no two messages of one list'],
  ])('refuses %s, keeps what was fine, and asks again', (_what, words, trouble) => {
    const { store } = storeWith();
    store.point(at('Where is it?'));
    store.point(at(words));
    expect(store.trouble.value).toContain(trouble);
    expect(store.messages.value.map(({ said }) => said)).toEqual(['customer']);
    expect(store.step.value).toBe('agent');
  });

  it('is corrected: a message that is nobody’s is left out, and what cannot be told is said', () => {
    const { store } = storeWith();
    store.point(at('Where is it?'));
    store.point(at('I am asking.'));
    store.start('fix');
    store.point(at('Moved on.'));
    expect(store.doubted.value).toBe(at('Moved on.'));
    store.correct('none');
    expect(store.counts.value).toEqual({ customer: 2, agent: 1, other: 0 });
    store.start('fix');
    store.point(at('Thanks.'));
    store.correct('agent');
    expect(store.trouble.value).not.toBe('');
    expect(store.counts.value).toEqual({ customer: 2, agent: 1, other: 0 });
  });

  it('asks again for what the page took away, and counts anew what it added', () => {
    const { store } = storeWith();
    store.point(at('Where is it?'));
    document.querySelector('.thread')?.replaceChildren();
    store.pageChanged();
    expect(store.trouble.value).toContain('The page has changed');
    expect(store.step.value).toBe('customer');

    document.body.innerHTML = HTML;
    const { store: other } = storeWith();
    other.point(at('Where is it?'));
    other.point(at('I am asking.'));
    document
      .querySelector('.thread')
      ?.insertAdjacentHTML('beforeend', '<div class="message from-agent"><p>It is here.</p></div>');
    other.pageChanged();
    expect(other.counts.value).toEqual({ customer: 3, agent: 2, other: 0 });
  });

  it('says where it could not be kept', async () => {
    const { store } = storeWith({ save: async () => 'CareCue does not answer.' });
    store.point(at('Where is it?'));
    store.point(at('I am asking.'));
    await store.save();
    expect(store.saved.value).toBe('no');
    expect(store.trouble.value).toBe('CareCue does not answer.');
  });
});
