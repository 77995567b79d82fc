import { Marked, type Token } from 'marked';

/**
 * Longer notes are shown as they were typed: reading emphasis takes time in the square of a paragraph's length at worst
 * (half a second for so many characters of `_a`), and a note may come from an import.
 */
const mostRead = 20_000;

/** Quotes and lists inside of each other, deeper than which text is shown as it was typed. */
export const deepest = 12;

const markdown = new Marked({ gfm: true, breaks: true });

/** A note's Markdown, or null where it is to be shown as it was typed. */
export function readNote(note: string): readonly Token[] | null {
  if (note.length > mostRead) return null;
  try {
    return markdown.lexer(note);
  } catch {
    // Quotes nested by the thousand overflow the stack.
    return null;
  }
}

const schemes = new Set(['http:', 'https:', 'mailto:']);

/** An address that may be opened from a note, in full; null for any other. */
export function safeAddress(href: string): string | null {
  try {
    const address = new URL(href);
    return schemes.has(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}
