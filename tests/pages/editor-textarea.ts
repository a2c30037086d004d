import { editorPlace } from './editor-page.ts';

const field = document.createElement('textarea');
field.rows = 6;
editorPlace().append(field);
window.editorPage = {
  model: () => field.value,
  element: () => field,
  colleague(words) {
    field.value = words + field.value;
  },
};
