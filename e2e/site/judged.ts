import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Real pages that lie beside the checkout on some machines; they are other people's, and none is kept here. */
const folder = new URL('../../../shared/eval/pages/', import.meta.url);

/** Names of the real pages, none where the folder is missing. */
export const judgedPages = (): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

/**
 * A real page as it was saved. It would ask for pictures, scripts and styles of its own site; its own security policy
 * keeps it from that here, so that requests to other hosts can only be ours.
 */
export function judgedPage(name: string): string | undefined {
  if (!judgedPages().includes(name)) return undefined;
  const page = readFileSync(new URL(name, folder), 'utf8')
    .replaceAll(/<link\b[^>]*>/gi, '')
    .replaceAll(/<meta\b[^>]*http-equiv=["']?refresh[^>]*>/gi, '');
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  return /<head\b[^>]*>/i.test(page)
    ? page.replace(/<head\b[^>]*>/i, (head) => head + policy)
    : policy + page;
}
