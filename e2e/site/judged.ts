import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Real pages that lie beside the checkout on some machines; they are other people's, and none is kept here. */
const folder = new URL('../../../shared/eval/pages/', import.meta.url);

/** Names of the real pages, none where the folder is missing. */
export const judgedPages = (): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

/**
 * A real page as it was saved, without what makes browsers connect to its own site before any policy is asked (links
 * of all kinds, going elsewhere by itself): requests to other hosts can then only be ours.
 */
export function judgedPage(name: string): string | undefined {
  if (!judgedPages().includes(name)) return undefined;
  return readFileSync(new URL(name, folder), 'utf8')
    .replaceAll(/<link\b[^>]*>/gi, '')
    .replaceAll(/<i?frame\b[^>]*\bsrc=["']?(?:https?:)?\/\/[^>]*>/gi, '<iframe>')
    .replaceAll(/<meta\b[^>]*http-equiv=["']?refresh[^>]*>/gi, '');
}
