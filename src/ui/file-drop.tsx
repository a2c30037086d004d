import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface FileDropProps {
  readonly children: ComponentChildren;
  onFile(file: File): void;
}

/** A place to drop a file. It is the mouse's shortcut only: what is inside offers the same to everybody. */
export function FileDrop({ children, onFile }: FileDropProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    current.addEventListener('dragover', over, { signal });
    current.addEventListener('dragleave', () => setOver(false), { signal });
    current.addEventListener('drop', drop, { signal });
    return () => lifetime.abort();
  }, [onFile]);
  return (
    <div ref={place} class={isOver ? 'drop over row' : 'drop row'}>
      {children}
    </div>
  );
}
