import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** The highlights painted on a page, by name, with the texts they cover (white space left out). */
export type PageMarks = Readonly<Record<string, readonly string[]>>;

/** Reads the highlights of the page's own document, or of another frame's. */
export async function readMarks(where: Page | Frame): Promise<PageMarks> {
  const marks = await where.evaluate(() => {
    const entries: [string, string[]][] = [];
    CSS.highlights.forEach((highlight, name) => {
      const texts: string[] = [];
      highlight.forEach((range) => {
        // Static ranges have no text of their own.
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        texts.push(live.toString().replaceAll(/\s+/g, ''));
      });
      entries.push([name, texts]);
    });
    return entries;
  });
  return Object.fromEntries(marks);
}

/** Where a text that a highlight covers stands in the viewport, and whether all of its first line is in it. */
export function placeOfMark(
  page: Page,
  text: string,
): Promise<{ x: number; y: number; visible: boolean } | null> {
  return page.evaluate(
    (wanted) => {
      let found: { x: number; y: number; visible: boolean } | null = null;
      CSS.highlights.forEach((highlight) => {
        highlight.forEach((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const covered = live.toString().replaceAll(/\s+/g, '');
          if (found || covered.length < 4 || !wanted.startsWith(covered)) return;
          const line = live.getClientRects()[0];
          if (!line) return;
          const y = line.top + line.height / 2;
          found = { x: line.left + Math.min(line.width / 2, 40), y, visible: y > 0 && y < innerHeight };
        });
      });
      return found;
    },
    text.replaceAll(/\s+/g, ''),
  );
}

/** Clicks on what is painted over a text, after it was brought to the middle of the window. */
export async function clickMark(page: Page, text: string): Promise<void> {
  const first = await until(`a mark on "${text}"`, () => placeOfMark(page, text));
  await page.evaluate((y) => scrollBy({ top: y - innerHeight / 2, behavior: 'instant' }), first.y);
  const place = await until('the mark in sight', async () => {
    const at = await placeOfMark(page, text);
    return at?.visible ? at : null;
  });
  await page.mouse.click(place.x, place.y);
}
