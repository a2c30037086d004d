import { render } from 'preact';
import { Card } from './card.tsx';
import type { Model } from './model.ts';
import { Strip } from './strip.tsx';

function Overlay({ model }: { model: Model }) {
  return (
    <>
      <Strip model={model} />
      <Card model={model} />
      <div class="voice" role="status" aria-live="polite">
        {model.view.voice.value}
      </div>
    </>
  );
}

/** Draws one composer's overlay into its layer. Returns how to take it away. */
export function drawOverlay(model: Model, layer: HTMLElement): () => void {
  const content = layer.ownerDocument.createElement('div');
  layer.append(content);
  render(<Overlay model={model} />, content);
  return () => {
    render(null, content);
    content.remove();
  };
}
