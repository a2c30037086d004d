/** A key's name for the eye; screen readers hear it from `aria-keyshortcuts`. */
export const Key = ({ name }: { name: string }) => (
  <span class="key" aria-hidden="true">
    {name}
  </span>
);
