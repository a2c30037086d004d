import { signal } from '@preact/signals';

export interface Route {
  readonly conversation: string | null;
  readonly editor: 'plain' | 'rich';
  readonly mode: 'reply' | 'note';
  readonly theme: 'light' | 'dark' | 'system';
}

const oneOf = <T extends string>(value: string | null, choices: readonly T[], otherwise: T): T =>
  choices.find((each) => each === value) ?? otherwise;

function readRoute(): Route {
  const query = new URLSearchParams(location.search);
  return {
    conversation: query.get('c'),
    editor: oneOf(query.get('editor'), ['plain', 'rich'], 'plain'),
    mode: oneOf(query.get('mode'), ['reply', 'note'], 'reply'),
    theme: oneOf(query.get('theme'), ['light', 'dark', 'system'], 'system'),
  };
}

/** Where the desk is, told by the address alone. */
export const route = signal(readRoute());

/** Moves within the desk as single-page helpdesks do: no load, only history and a new rendering. */
export function navigate(change: Partial<Route>): void {
  const next = { ...route.value, ...change };
  const query = new URLSearchParams();
  if (next.conversation) query.set('c', next.conversation);
  if (next.editor !== 'plain') query.set('editor', next.editor);
  if (next.mode !== 'reply') query.set('mode', next.mode);
  if (next.theme !== 'system') query.set('theme', next.theme);
  history.pushState(null, '', `?${query}`);
  route.value = next;
}

addEventListener('popstate', () => {
  route.value = readRoute();
});
