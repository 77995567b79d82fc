import { addressKey } from '../address-keys.ts';
import type { Annotation, TaskLink } from '../annotation.ts';
import { oneLine } from './plain-text.ts';

/** A linked task on one line: year, plan, headings, text. */
export function linkedTask({ year, planTitle, headings, text }: TaskLink): string {
  return [String(year), planTitle, headings.map(oneLine).filter(Boolean).join(' › '), text]
    .map(oneLine)
    .filter(Boolean)
    .join(' · ');
}

/** An address that may be offered to be opened, percent-encoded; undefined for one that is only text. */
export function linkTarget(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return href.replace(/[\\<>]/g, (character) => encodeURIComponent(character));
}

/** Day in the user's own time zone, YYYY-MM-DD. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** Day and time in the user's own time zone, as spreadsheets read it. */
export function timeOf(at: Date): string {
  return `${dayOf(at)} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}:${twoDigits(at.getSeconds())}`;
}

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/**
 * Annotations by page, pages by their first annotation; inside the order they were given in. The addresses of one document
 * are one page.
 */
export function byPage(
  annotations: readonly Annotation[],
): readonly (readonly [Annotation, ...Annotation[]])[] {
  const pages = new Map<string, [Annotation, ...Annotation[]]>();
  for (const annotation of annotations) {
    const { address } = annotation.target.page;
    const key = addressKey(address) ?? address;
    const page = pages.get(key);
    if (page) page.push(annotation);
    else pages.set(key, [annotation]);
  }
  return [...pages.values()];
}

/** What a page is called: its title, or else its address. */
export function titleOf({ page }: Annotation['target']): string {
  return oneLine(page.title) || oneLine(page.address);
}
