import { join } from 'node:path';
import type { Agent } from './agent.ts';
import type { OverlayReading } from './overlay-reading.ts';

/** What the scene tells and where its pictures go. */
export interface SceneOptions {
  readonly folder: string;
  say(line: string): void;
}

const GOOD_ENDING =
  " I've asked the carrier to trace it. I'll write to you by 5 pm today, even if they haven't found it yet. And yes, the gift ships with it.";

function describe({ strip, marks }: OverlayReading): string {
  if (!strip) return 'no strip';
  const letters = Object.entries(strip.letters).map(([letter, state]) => `${letter} ${state}`);
  const marked = marks.length > 0 ? ` · marked: ${marks.map((mark) => `“${mark}”`).join(', ')}` : '';
  return `${letters.join(' · ')}${strip.nudge ? `\n      nudge: ${strip.nudge}` : ' · no nudge'}${marked}`;
}

/** Runs in the page: waits for what fades in or out, so that a picture shows it whole. */
async function faded(): Promise<void> {
  const roots = [document, document.querySelector('reply-companion')?.shadowRoot];
  await Promise.allSettled(roots.flatMap((root) => root?.getAnimations() ?? []).map(({ finished }) => finished));
}

/** The late parcel, as an agent would live through it: half a sentence, a nudge, the card, a phrase, an answer to the rest. */
export async function playLateParcel(agent: Agent, { folder, say }: SceneOptions): Promise<void> {
  const picture = async (name: string) => {
    await agent.page.evaluate(faded);
    await agent.page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
    say(`      picture: ${name}.png`);
  };
  const show = async (what: string) => say(`  ${what}\n      ${describe(await agent.settled())}`);

  await agent.ready();
  await agent.focus();
  await agent.type('Please send me your ord');
  // Before the keys come to rest: what a pause brings is another matter.
  say(`  Half a sentence: “Please send me your ord”\n      ${describe(await agent.look())}`);
  await agent.type('er number. ');
  await agent.see('a nudge', ({ strip }) => (strip?.nudge ?? '') !== '');
  await show('The sentence ends: “Please send me your order number.”');
  await picture('nudge');

  const card = await agent.openCard();
  say(`  Alt+C opens the card: ${card.title}`);
  for (const quote of card.quotes) say(`      the customer wrote: “${quote}”`);
  for (const phrase of card.phrases) say(`      offers: ${phrase.text} (${phrase.where})`);
  await picture('card');

  const phrase = await agent.insert();
  say(`  Enter inserts: ${phrase}`);
  await show(`The draft is now: ${await agent.draftText()}`);
  await picture('inserted');

  // The agent drops the question that Maria has answered already, and answers hers instead.
  await agent.rewrite(`${phrase}${GOOD_ENDING}`);
  await show(`Rewritten: ${await agent.draftText()}`);
  await picture('met');
}
