/** Ms until a file's address is given back: the browser has taken its contents by then. */
const taken = 60_000;

/** Has the browser save a file, where it saves downloads. */
export function saveFile(contents: string | Uint8Array, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([contents as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), taken);
}
