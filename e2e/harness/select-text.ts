import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Selects a text on the page with the mouse, from before its first character to behind its last, as a user does. It has to
 * fit into the window.
 * @param text as the page shows it; white space does not count
 * @param nth which of several places that have it, from 0
 */
export async function selectText(page: Page, text: string, nth = 0): Promise<void> {
  const { from, to } = await until(`"${text}" on the page`, () => endsOf(page, text, nth));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  const squeezed = text.replaceAll(/\s+/g, '');
  await until(`the selection of "${text}"`, async () => {
    const selected = await page.evaluate(() => String(getSelection()).replaceAll(/\s+/g, ''));
    if (selected === squeezed) return true;
    throw new Error(`selected is "${selected}"`);
  });
}

/** Where the mouse has to go down and up to select a text, after it was brought into sight. */
function endsOf(page: Page, text: string, nth: number) {
  return page.evaluate(
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
