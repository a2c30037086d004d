// A composer inside a shadow root, open or closed, as component-built helpdesks have it.
customElements.define(
  'desk-composer',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: this.dataset.shadow });
      const style = document.createElement('style');
      style.textContent =
        'textarea { display: block; width: 100%; box-sizing: border-box; padding: 10px 14px; font: inherit; border: 1px solid #ccd; border-radius: 10px }' +
        ':host { display: block; margin: 0 24px 48px }';
      const section = document.createElement('section');
      section.dataset.desk = 'composer';
      section.dataset.mode = 'reply';
      const field = document.createElement('textarea');
      field.rows = 6;
      field.setAttribute('aria-label', 'Reply to Maria');
      section.append(field);
      root.append(style, section);
      // The page's own access to its closed root, for a driver to read the draft with.
      this.readDraft = () => field.value;
      this.focusDraft = () => field.focus();
    }
  },
);
