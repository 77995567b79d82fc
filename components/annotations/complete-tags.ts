import { foldText } from '../fold-text.ts';
import type { TagCount } from './annotations-view.ts';

/** Tags that are offered at once. */
const mostOffered = 8;

/**
 * Tags that what was typed may become: those that begin with it first, then those that have it anywhere, each in the
 * order of `tags`. Nothing typed offers the most used ones.
 * @param given the annotation's tags already
 */
export function completeTags(typed: string, tags: readonly TagCount[], given: readonly string[]): TagCount[] {
  const wanted = foldText(typed.trim());
  const taken = new Set(given.map(foldText));
  const beginning: TagCount[] = [];
  const within: TagCount[] = [];
  for (const each of tags) {
    const folded = foldText(each.tag);
    if (taken.has(folded)) continue;
    if (folded.startsWith(wanted)) beginning.push(each);
    else if (folded.includes(wanted)) within.push(each);
  }
  return [...beginning, ...within].slice(0, mostOffered);
}

/** What separates tags that are typed or pasted in one go. */
const separators = /[,，、;；\n]/u;

/** Tags in a text: what is complete, and what is still being typed after the last separator. */
export function splitTags(text: string): { readonly complete: readonly string[]; readonly rest: string } {
  const parts = text.split(separators);
  const rest = parts.pop() ?? '';
  return { complete: parts.map((part) => part.trim()).filter(Boolean), rest };
}
