import { useEffect, useRef } from 'preact/hooks';
import { AGENT, type DeskConversation, type DeskTurn } from '../conversations.ts';
import { BackIcon } from './icons.tsx';
import { navigate } from './route.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

function Turn({ turn }: { readonly turn: DeskTurn }) {
  return (
    <li class={`turn turn-${turn.role}`} data-desk="turn" data-role={turn.role}>
      <div class="turn-head">
        <span class="turn-author">{turn.author}</span>
        {turn.role === 'note' && <span class="turn-tag">Internal note</span>}
        <time datetime={turn.at}>{clock.format(new Date(turn.at))}</time>
      </div>
      <div class="turn-text">{turn.text}</div>
    </li>
  );
}

/** The turns so far, newest at the bottom and in view. */
export function Thread({
  conversation,
  turns,
}: {
  readonly conversation: DeskConversation;
  readonly turns: readonly DeskTurn[];
}) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever a turn is added
  useEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight);
  }, [turns.length]);

  return (
    <section
      class="thread"
      data-desk="thread"
      data-ticket={conversation.ticket}
      data-channel={conversation.channel}
      aria-label={`Conversation with ${conversation.customer}`}
    >
      <header class="thread-head">
        <button type="button" class="back" title="Inbox" onClick={() => navigate({ conversation: null })}>
          <BackIcon />
        </button>
        <div class="thread-title">
          <h1 data-desk="customer-name">{conversation.customer}</h1>
          <p>
            {conversation.subject} · #{conversation.ticket}
          </p>
        </div>
        <span class="channel">{conversation.channel === 'email' ? 'E-mail' : 'Chat'}</span>
      </header>
      <ol class="turns" ref={list}>
        {turns.map((turn) => (
          <Turn key={turn.at} turn={turn} />
        ))}
      </ol>
      <span hidden data-desk="agent-name">
        {AGENT}
      </span>
    </section>
  );
}
