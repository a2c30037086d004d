import type { ComponentChildren } from 'preact';

/** Our mark; beside a name it says nothing of its own. */
export const Mark = () => <img class="mark" src="/icons/48.png" alt="" width={28} height={28} />;

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  onChange(isOn: boolean): void;
}

/** On or off. The label is read out; what it belongs to is written beside it. */
export const Switch = ({ label, isOn, isDisabled = false, onChange }: SwitchProps) => (
  <input
    type="checkbox"
    role="switch"
    class="switch"
    aria-label={label}
    aria-checked={isOn}
    checked={isOn}
    disabled={isDisabled}
    onChange={(event) => onChange(event.currentTarget.checked)}
  />
);

/** A letter of CARE, as in the strip. */
export const Tile = ({ letter }: { readonly letter: string }) => (
  <span class="tile" aria-hidden="true">
    {letter}
  </span>
);

/** Says what just happened, also to those who don't see it. Stays in the page, so that its changes are read out. */
export const Status = ({ children }: { readonly children?: ComponentChildren }) => (
  <p role="status" class={children ? 'notice' : 'visually-hidden'}>
    {children}
  </p>
);
