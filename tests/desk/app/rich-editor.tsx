import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BoldIcon, ItalicIcon, ListIcon } from './icons.tsx';

interface RichEditorProps {
  readonly html: string;
  onChange(html: string, text: string): void;
  onSend(): void;
}

/** TipTap, as helpdesks embed it: its own history, its own model, a toolbar above. */
export function RichEditor({ html, onChange, onSend }: RichEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const handlers = useRef({ onChange, onSend });
  handlers.current = { onChange, onSend };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor keeps its own model after it is made
  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions: [StarterKit],
      content: html,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Message' },
        handleKeyDown: (_view, event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
          handlers.current.onSend();
          return true;
        },
      },
      onUpdate: () => handlers.current.onChange(made.getHTML(), made.getText({ blockSeparator: '\n\n' })),
    });
    setEditor(made);
    return () => made.destroy();
  }, []);

  return (
    <>
      <div class="toolbar" role="toolbar" aria-label="Formatting">
        <button type="button" title="Bold" onClick={() => editor?.chain().focus().toggleBold().run()}>
          <BoldIcon />
        </button>
        <button type="button" title="Italic" onClick={() => editor?.chain().focus().toggleItalic().run()}>
          <ItalicIcon />
        </button>
        <button type="button" title="List" onClick={() => editor?.chain().focus().toggleBulletList().run()}>
          <ListIcon />
        </button>
      </div>
      <div class="rich" ref={place} />
    </>
  );
}
