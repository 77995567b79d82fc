import type { Frame, Page } from 'puppeteer-core';
import type { Point } from './rig.ts';
import { until } from './until.ts';

/** Which place of a text, where there are several. */
interface Place {
  /** From 0. */
  readonly nth?: number;
  /** The frame that shows it, when it is not the page itself. */
  readonly frame?: Frame;
}

/**
 * Selects a text on the page with the mouse, from before its first character to behind its last, as a user does. It has
 * to fit into the window.
 * @param text as the page shows it; white space does not count
 * @returns a point of the selected text
 */
export async function selectText(page: Page, text: string, { nth = 0, frame }: Place = {}): Promise<Point> {
  const squeezed = text.replaceAll(/\s+/g, '');
  const where = frame ?? page;
  // A page that is still scrolling, or a press inside of what is selected, leads to another selection: as users do, one
  // tries again.
  return until(`the selection of "${text}"`, async () => {
    const { from, to } = await until(`"${text}" on the page`, () => endsOf(where, text, nth));
    const box = await (await frame?.frameElement())?.boundingBox();
    const inPage = ({ x, y }: Point) => ({ x: x + (box?.x ?? 0), y: y + (box?.y ?? 0) });
    const [start, end] = [inPage(from), inPage(to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
    await page.mouse.move(end.x, end.y);
    await page.mouse.up();
    const isSelected = async () => {
      const selected = await where.evaluate(() => String(getSelection()).replaceAll(/\s+/g, ''));
      if (selected === squeezed) return true;
      throw new Error(`selected is "${selected}"`);
    };
    await until('it selected', isSelected, 2_000);
    return { x: start.x + 6, y: start.y };
  });
}

/** Where the mouse has to go down and up to select a text, after it was brought into sight. */
function endsOf(where: Page | Frame, text: string, nth: number) {
  return where.evaluate(
    (wanted, which) => {
      const places: { node: Text; offset: number }[] = [];
      let shown = '';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (!node.parentElement?.checkVisibility() || node.parentElement.closest('script, style')) continue;
        const { data } = node;
        for (let offset = 0; offset < data.length; offset++) {
          if (/\s/.test(data[offset]!)) continue;
          shown += data[offset];
          places.push({ node, offset });
        }
      }
      let at = -1;
      for (let i = 0; i <= which; i++) at = shown.indexOf(wanted, at + 1);
      if (at < 0) return null;
      const box = (i: number) => {
        const { node, offset } = places[i]!;
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect();
      };
      scrollTo({ top: scrollY + box(at).top - innerHeight / 3, behavior: 'instant' });
      const first = box(at);
      const last = box(at + wanted.length - 1);
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    },
    text.replaceAll(/\s+/g, ''),
    nth,
  );
}
