import type { Located } from './located.ts';

/** Tags as ours are: without white space around, none empty, none twice. What is no text stays, to be refused. */
export function readTags(tags: readonly Located[]): readonly Located[] {
  const seen = new Set<unknown>();
  return tags
    .map((tag) => (tag.text === undefined ? tag : tag.with(tag.text.trim())))
    .filter(({ value }) => value !== '' && !seen.has(value) && seen.add(value));
}

/** The host stands for the site's name where that is not told. */
export function siteOf(address: Located): Located {
  return address.with(URL.canParse(address.text ?? '') ? new URL(address.text ?? '').hostname : '');
}
