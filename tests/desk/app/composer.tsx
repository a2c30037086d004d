import { useState } from 'preact/hooks';
import { RichEditor } from './rich-editor.tsx';
import { navigate, type Route } from './route.ts';

interface ComposerProps {
  readonly customer: string;
  readonly editor: Route['editor'];
  readonly mode: Route['mode'];
  onSend(text: string): void;
}

/** The reply field: a textarea or a rich editor, for the customer or as an internal note. */
export function Composer({ customer, editor, mode, onSend }: ComposerProps) {
  const [draft, setDraft] = useState({ text: '', html: '' });
  // A new key throws the rich editor's model away after sending; a textarea is emptied by its value.
  const [sent, setSent] = useState(0);
  const isNote = mode === 'note';
  const label = isNote ? 'Internal note' : `Reply to ${customer}`;
  const isEmpty = draft.text.trim() === '';

  const send = () => {
    if (isEmpty) return;
    onSend(draft.text.trim());
    setDraft({ text: '', html: '' });
    setSent(sent + 1);
  };

  return (
    <section class="composer" data-desk="composer" data-mode={mode} aria-label="Composer">
      <div class="composer-head">
        <fieldset class="tabs" aria-label="Who will read it">
          <button
            type="button"
            aria-pressed={!isNote}
            data-desk="mode-reply"
            onClick={() => navigate({ mode: 'reply' })}
          >
            Reply
          </button>
          <button type="button" aria-pressed={isNote} data-desk="mode-note" onClick={() => navigate({ mode: 'note' })}>
            Internal note
          </button>
        </fieldset>
        <label class="editor-switch">
          <input
            type="checkbox"
            checked={editor === 'rich'}
            data-desk="editor-switch"
            onChange={(event) => navigate({ editor: event.currentTarget.checked ? 'rich' : 'plain' })}
          />
          Rich text
        </label>
      </div>
      {editor === 'rich' ? (
        <RichEditor
          key={`rich-${sent}`}
          html={draft.html || draft.text}
          onChange={(html, text) => setDraft({ html, text })}
          onSend={send}
        />
      ) : (
        <textarea
          aria-label={label}
          placeholder={isNote ? 'Only your team will see this' : `Write to ${customer}`}
          rows={5}
          value={draft.text}
          onInput={(event) => setDraft({ text: event.currentTarget.value, html: '' })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
        />
      )}
      <div class="composer-foot">
        <button type="button" class="send" title="Ctrl + Enter" data-desk="send" disabled={isEmpty} onClick={send}>
          {isNote ? 'Add note' : 'Send'}
        </button>
      </div>
    </section>
  );
}
