import { Bold } from '@ckeditor/ckeditor5-basic-styles';
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { editableIn, editorPlace } from './editor-page.ts';

const place = editorPlace();
const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Bold] });
const lineOf = (html: string) => {
  const line = document.createElement('div');
  line.innerHTML = html.replaceAll(/<br>/g, '\n').replaceAll('&nbsp;', ' ');
  return line.textContent ?? '';
};
window.editorPage = {
  model: () =>
    editor
      .getData()
      .split(/<\/p>/)
      .slice(0, -1)
      .map((html) =>
        lineOf(
          html
            .trim()
            .replace('<p>', '')
            .replace(/^&nbsp;$/, ''),
        ),
      )
      .join('\n'),
  element: () => editableIn(document),
};
