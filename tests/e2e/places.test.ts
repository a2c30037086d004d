import { describe, expect, it } from 'vitest';
import { fieldAt, fieldInFrame, fieldInShadow } from '../stage/fields.ts';
import { setStage } from './stage.ts';

/** Composers in the places that helpdesks put them: frames, shadow roots, beside each other, and pages nobody has described. */

const stage = setStage();
const ASKS_AGAIN = 'Please send me your order number.';

describe('a composer in an unusual place', () => {
  it('is reviewed inside a frame of the same origin', async () => {
    const desk = await stage.openDesk('/pages/iframe.html');
    const agent = desk.at(fieldInFrame(desk.page, 'iframe', 'textarea'));
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    await agent.openCard();
    const phrase = await agent.insert();
    expect(await agent.draftText()).toContain(phrase);
    await agent.focus();
    expect(await agent.undo()).toBe(ASKS_AGAIN);
  });

  it.each(['open', 'closed'])('is reviewed inside an %s shadow root', async (mode) => {
    const desk = await stage.openDesk(`/pages/shadow-${mode}.html`);
    const agent = desk.at(fieldInShadow(desk.page));
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    await agent.openCard();
    const phrase = await agent.insert();
    expect(await agent.draftText()).toContain(phrase);
    await agent.focus();
    expect(await agent.undo()).toBe(ASKS_AGAIN);
  });

  it('is one of two: each is reviewed with its own customer', async () => {
    const desk = await stage.openDesk('/pages/two-composers.html');
    const maria = desk.at(fieldAt(desk.page, '#first textarea'));
    const tom = desk.at(fieldAt(desk.page, '#second textarea'), 1);
    await maria.focus();
    await maria.type(ASKS_AGAIN);
    await maria.see('a nudge', ({ strip }) => !!strip?.nudge);

    await tom.focus();
    await tom.type('Go to Billing › Invoices and press Export.');
    const { strip } = await tom.settled();
    expect(strip?.nudge).toBe('');
    expect(strip?.letters.R).toBe('not-needed');

    await maria.focus();
    await maria.see('its nudge again', (seen) => !!seen.strip?.nudge && seen.strip.letters.R === 'missing');
  });
});

describe('a page that nobody has described', () => {
  it('has its conversation found by its structure', async () => {
    const desk = await stage.openDesk('/pages/unknown.html');
    const agent = desk.at(fieldAt(desk.page, '.reply-box'));
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge about the delay', ({ strip }) => !!strip?.nudge && strip.letters.R === 'missing');
    const card = await agent.openCard();
    expect(card.text).toContain('due last Tuesday');
  });

  it('is told apart from one whose conversation cannot be seen', async () => {
    const desk = await stage.openDesk('/pages/blind.html');
    const agent = desk.at(fieldAt(desk.page, 'textarea'));
    await agent.focus();
    await agent.see('a strip that says so', ({ strip }) =>
      /don.t see the customer.s messages/i.test(strip?.text ?? ''),
    );
    await agent.type('Thanks for writing. Please calm down.');
    await agent.see('a mark under what hurts anybody', ({ marks }) => marks.join().includes('calm down'));
  });

  it.each(['.subject', 'input[type="search"]'])('has its %s left alone', async (selector) => {
    const desk = await stage.openDesk('/pages/unknown.html');
    const reply = desk.at(fieldAt(desk.page, '.reply-box'));
    await reply.focus();
    await reply.ready();
    const other = desk.at(fieldAt(desk.page, selector));
    await other.focus();
    await other.type('Please calm down.');
    expect(await other.readMarks()).toEqual([]);
  });
});

describe('a desk that never loads a page again', () => {
  it('has the next conversation reviewed, and the first one again on the way back', async () => {
    const agent = await stage.openDesk('/?c=late-parcel');
    await agent.ready();
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);

    await agent.page.click('[data-desk="inbox-item"][data-id="how-to"]');
    await agent.see('an empty composer', (_seen, draft) => draft === '');
    await agent.focus();
    await agent.type('Go to Billing › Invoices and press Export.');
    const howTo = await agent.settled();
    expect(howTo.strip?.nudge).toBe('');
    expect(howTo.strip?.letters.R).toBe('not-needed');

    await agent.page.goBack();
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('the nudge for Maria', ({ strip }) => !!strip?.nudge && strip.letters.R === 'missing');
  });
});
