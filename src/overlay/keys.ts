export interface KeyWishes {
  readonly composerElement: HTMLElement;
  readonly layer: HTMLElement;
  readonly signal: AbortSignal;
  toggleCard(): void;
  /** Returns whether there was one to close. */
  closeCard(): boolean;
}

/** Alt+C by the place of the key, so that macOS's "ç" and other layouts do not hide it; AltGraph is for typing. */
const isToggle = (event: KeyboardEvent) =>
  event.code === 'KeyC' &&
  event.altKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !event.getModifierState('AltGraph');

/** Our two keys in the composer and the one in our own layer; all others are the page's. */
export function listenToKeys({ composerElement, layer, signal, toggleCard, closeCard }: KeyWishes): void {
  const take = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  composerElement.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      if (isToggle(event)) {
        take(event);
        toggleCard();
      } else if (event.key === 'Escape' && closeCard()) {
        take(event);
      }
    },
    { capture: true, signal },
  );
  layer.addEventListener('keydown', (event) => {
    if (!isToggle(event)) return;
    take(event);
    toggleCard();
  });
}
