import { signal } from '@preact/signals';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { AGENT, CONVERSATIONS, conversationById, type DeskConversation, type DeskTurn } from '../conversations.ts';
import { Composer } from './composer.tsx';
import { MoonIcon, SunIcon } from './icons.tsx';
import { navigate, route } from './route.ts';
import { Thread } from './thread.tsx';

/** What was sent since the page was loaded, by conversation. */
const sent = signal<Readonly<Record<string, readonly DeskTurn[]>>>({});

const initials = (name: string) =>
  name
    .split(' ')
    .map((part) => part[0])
    .join('');

function isDark(theme: typeof route.value.theme): boolean {
  return theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function send(conversation: DeskConversation, text: string): void {
  const role = route.value.mode === 'note' ? 'note' : 'agent';
  const turn: DeskTurn = { role, author: AGENT, text, at: new Date().toISOString() };
  sent.value = { ...sent.value, [conversation.id]: [...(sent.value[conversation.id] ?? []), turn] };
}

function Inbox({ open }: { readonly open: string | undefined }) {
  return (
    <nav class="inbox" aria-label="Inbox">
      <header class="inbox-head">
        <span class="mark" aria-hidden="true" />
        <strong>Harbour Desk</strong>
        <span class="count">{CONVERSATIONS.length}</span>
      </header>
      <ul>
        {CONVERSATIONS.map((each) => (
          <li key={each.id}>
            <a
              href={`?c=${each.id}`}
              data-desk="inbox-item"
              data-id={each.id}
              aria-current={each.id === open ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                navigate({ conversation: each.id, mode: 'reply' });
              }}
            >
              <span class="avatar" aria-hidden="true">
                {initials(each.customer)}
              </span>
              <span class="inbox-text">
                <span class="inbox-name">{each.customer}</span>
                <span class="inbox-subject">{each.subject}</span>
              </span>
              <span class="inbox-channel">{each.channel === 'email' ? 'E-mail' : 'Chat'}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Facts({ conversation }: { readonly conversation: DeskConversation }) {
  return (
    <aside class="facts" aria-label="Customer">
      <span class="avatar large" aria-hidden="true">
        {initials(conversation.customer)}
      </span>
      <h2>{conversation.customer}</h2>
      <dl>
        {conversation.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>Ticket</dt>
          <dd>#{conversation.ticket}</dd>
        </div>
        <div>
          <dt>Assigned to</dt>
          <dd>{AGENT}</dd>
        </div>
      </dl>
    </aside>
  );
}

function Desk() {
  const { conversation: id, editor, mode, theme } = route.value;
  const conversation = conversationById(id);
  const dark = isDark(theme);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    document.title = `${conversation.customer} · Harbour Desk`;
  }, [dark, conversation]);

  return (
    <div class={`desk ${id ? 'shows-thread' : 'shows-inbox'}`}>
      <Inbox open={conversation.id} />
      <main class="work">
        <Thread conversation={conversation} turns={[...conversation.turns, ...(sent.value[conversation.id] ?? [])]} />
        <Composer
          key={conversation.id}
          customer={conversation.customer.split(' ')[0] ?? ''}
          editor={editor}
          mode={mode}
          onSend={(text) => send(conversation, text)}
        />
      </main>
      <Facts conversation={conversation} />
      <button
        type="button"
        class="theme"
        title={dark ? 'Light' : 'Dark'}
        onClick={() => navigate({ theme: dark ? 'light' : 'dark' })}
      >
        {dark ? <SunIcon /> : <MoonIcon />}
      </button>
    </div>
  );
}

const place = document.querySelector('#desk');
if (place) render(<Desk />, place);
