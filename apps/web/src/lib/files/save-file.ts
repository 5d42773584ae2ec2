/** Hands a text to the browser as a download. */
export function saveFile(text: string, name: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by its next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
