/**
 * Puts a text on the clipboard after a key or a click of the agent. On a page without TLS there is no asynchronous
 * clipboard, so a copy of the browser's own is filled instead; the focus and the selection stay where they are.
 */
export async function copyText(window: Window & typeof globalThis, text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(window.document, text);
  }
}

function copyByCommand(document: Document, text: string): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.isTrusted || !event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    isFilled = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    document.execCommand('copy');
  } catch {
    // Not allowed here; the caller says that nothing was copied.
  }
  document.removeEventListener('copy', fill, { capture: true });
  return isFilled;
}
