/** The parts of packages that bring no types and that the test pages use. */
declare module '@chatwoot/prosemirror-schema' {
  import type { Schema } from 'prosemirror-model';
  import type { Plugin } from 'prosemirror-state';

  export { EditorState } from 'prosemirror-state';
  export { EditorView } from 'prosemirror-view';
  export const messageSchema: Schema;
  export function buildEditor(options: {
    schema: Schema;
    placeholder: string;
    methods: object;
    plugins: readonly Plugin[];
    enabledMenuOptions: readonly string[];
  }): Plugin[];
}

declare module '@chatwoot/prosemirror-schema/src/mentions/plugin.js' {
  import type { Plugin } from 'prosemirror-state';

  interface Suggesting {
    readonly text: string;
  }
  export function triggerCharacters(character: string): unknown;
  export function suggestionsPlugin(options: {
    matcher: unknown;
    onEnter(at: Suggesting): boolean;
    onChange(at: Suggesting): boolean;
    onExit(at: Suggesting): boolean;
  }): Plugin;
}

declare module 'jquery' {
  const jquery: unknown;
  export default jquery;
}

declare module 'summernote/dist/summernote-lite.js';
