/** A key's name for the eye; screen readers hear it from `aria-keyshortcuts`. */
export const Key = ({ name }: { name: string }) => (
  <span class="key" aria-hidden="true">
    {name}
  </span>
);

/** The key that opens the card, as the keyboard at hand names it. */
export const OpenKey = () => <Key name={/Mac|iPhone|iPad/.test(navigator.platform) ? '⌥ C' : 'Alt C'} />;
