/** Bytes of a file at most. Tens of thousands of annotations are less. */
export const mostBytes = 96_000_000;

/** Objects and lists of a file at most. Each costs memory many times the two bytes it may be written in. */
const mostOpened = 4_000_000;

/** The text of a file, or why it has none that can be read. */
export function decodeFile(
  bytes: Uint8Array,
): { readonly text: string } | { readonly why: 'empty' | 'encoding' | 'too-large' } {
  if (bytes.length > mostBytes || opened(bytes) > mostOpened) return { why: 'too-large' };
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return { why: 'encoding' };
  }
  return text.trim() ? { text } : { why: 'empty' };
}

/** Told by the byte order mark; JSON without one is UTF-8 (RFC 8259, 8.1). */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Brackets that open an object or a list; those in texts are counted too. */
function opened(bytes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0x5b || bytes[i] === 0x7b) count++;
  return count;
}
