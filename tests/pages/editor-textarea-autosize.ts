import { editorPlace } from './editor-page.ts';

const field = document.createElement('textarea');
field.rows = 1;
field.cols = 60;
field.style.resize = 'none';
field.style.overflow = 'hidden';
const grow = () => {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
};
field.addEventListener('input', grow);
editorPlace().append(field);
window.editorPage = {
  model: () => field.value,
  element: () => field,
  redraw: grow,
  colleague(words) {
    field.value = words + field.value;
    grow();
  },
};
