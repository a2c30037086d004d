import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { editorPlace } from './editor-page.ts';

const place = editorPlace();
let state = '';
let setDraft: (draft: string) => void = () => {};
let tick: () => void = () => {};

/** Controlled: React puts its own state back into the field at every render. */
function Reply() {
  const [draft, set] = useState('');
  const [, setCount] = useState(0);
  state = draft;
  setDraft = set;
  tick = () => setCount((count) => count + 1);
  return createElement('textarea', {
    rows: 6,
    value: draft,
    onChange: (event: { target: { value: string } }) => set(event.target.value),
  });
}

createRoot(place).render(createElement(Reply));
window.editorPage = {
  model: () => state,
  element() {
    const field = place.querySelector('textarea');
    if (!field) throw new Error('not rendered');
    return field;
  },
  redraw: () => tick(),
  colleague: (words) => setDraft(words + state),
};
