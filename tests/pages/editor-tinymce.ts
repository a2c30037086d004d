import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/link';
import 'tinymce/plugins/table';
import { editorPlace } from './editor-page.ts';
import { linesOfHtml } from './markup.ts';

const field = document.createElement('textarea');
editorPlace().append(field);
let isMenuOpen = false;
const AGENTS = ['Maria', 'Marek', 'Olu'];
const [editor] = await tinymce.init({
  target: field,
  license_key: 'gpl',
  plugins: 'lists link table',
  skin: 'oxide',
  content_css: 'default',
  height: 300,
  setup(own) {
    own.ui.registry.addAutocompleter('mention', {
      trigger: '@',
      minChars: 1,
      columns: 1,
      fetch: async (text) =>
        AGENTS.filter((name) => name.toLowerCase().startsWith(text.toLowerCase())).map((name) => ({
          value: name,
          text: name,
        })),
      onAction(api, range, value) {
        own.selection.setRng(range);
        own.insertContent(`@${value}`);
        api.hide();
      },
    });
    own.on('AutocompleterStart', () => (isMenuOpen = true));
    own.on('AutocompleterEnd', () => (isMenuOpen = false));
  },
});
if (!editor) throw new Error('TinyMCE made no editor');
window.editorPage = {
  model: () => linesOfHtml(editor.getContent()),
  element: () => editor.getBody(),
  load(html) {
    editor.setContent(html);
    editor.undoManager.clear();
  },
  colleague: (words) => editor.getBody().firstElementChild?.prepend(words),
  menu: () => (isMenuOpen ? AGENTS : []),
};
