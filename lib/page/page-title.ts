import type { PageBlock } from './page-text.ts';

const separators = /\s*[-_—–|｜]+\s*/;
/** No title is longer; what is looked at is cut here, for the work on it grows with the square of its length. */
const longestTitle = 1000;
const sitePart = /网$|网站|政府|门户|首页|官网|平台$|频道$/;

/**
 * Parts a document's title into the page's own and the site's: "…的通知_政策文件_乌海市人民政府".
 * @param site the site's name where it is known.
 */
export function partTitle(
  title: string,
  site: string | undefined,
): { readonly own: string; readonly site?: string } {
  const whole = title.slice(0, longestTitle).replace(/\s+/g, ' ').trim();
  const parts = whole.split(separators).filter(Boolean);
  if (parts.length < 2) return { own: whole };
  const last = parts.at(-1)!;
  const isSite = site ? last.includes(site) || site.includes(last) : sitePart.test(last);
  if (!isSite) return { own: whole };
  // The page's own title ends where the first separator before the rest stands; it may hold dashes itself.
  const own = whole.slice(0, whole.lastIndexOf(last)).replace(/\s*[-_—–|｜]+\s*$/, '');
  const column = own.split(/\s*[_|｜]+\s*/);
  return { own: column[0] || own, site: last };
}

/** The heading on the page that the document's title repeats, which is often cut there; the title itself otherwise. */
export function shownTitle(own: string, blocks: readonly PageBlock[]): string {
  const wanted = squeeze(own.replace(/(?:\.{2,}|…+)$/, ''));
  if (wanted.length < 4) return own || (blocks.find((block) => block.level === 1)?.source.text ?? '');
  for (const block of blocks) {
    if (!block.level && !block.emphasis && block.face !== 'title') continue;
    const text = squeeze(block.source.text);
    if (text.length < 120 && text.startsWith(wanted)) return block.source.text.trim();
  }
  return own;
}

const squeeze = (text: string): string => text.replace(/[\s\u3000\u00a0\u200b]/g, '');
