/** Hands a text file to the user, as a download from memory: nothing is requested. */
export function saveFile({ fileName, text }: { readonly fileName: string; readonly text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the blob over by the time that this task is done.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
