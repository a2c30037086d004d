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

interface Problem {
  readonly path: string;
  readonly problem: string;
  readonly remedy: string;
}

/** All that is wrong with a file, where, and what to do about it. */
export const Problems = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <section class="notice warn stack" aria-label="Problems of the file">
    <h3>{problems.length === 1 ? 'One thing to correct' : `${problems.length} things to correct`}</h3>
    <ul class="list">
      {problems.map(({ path, problem, remedy }) => (
        <li key={`${path} ${problem}`}>
          <code>{path}</code>
          <br />
          {problem} {remedy}
        </li>
      ))}
    </ul>
  </section>
);
