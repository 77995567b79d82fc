/**
 * Draws the icons from public/icon/zhengmai.svg with Chromium: `npm run icons`. The PNGs are
 * committed; run this again when the drawing changes.
 */
import { readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { ensureBrowsers } from './browsers.ts';

const sizes = [16, 32, 48, 96, 128];
const folder = new URL('../public/icon/', import.meta.url);

const browser = await launch({
  executablePath: ensureBrowsers(['chromium']).chromium,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const drawing = await readFile(new URL('zhengmai.svg', folder), 'utf8');
/** A site that is off, or a page that is not read, has the icon without its colour. */
for (const [prefix, filter] of [
  ['', 'none'],
  ['off-', 'grayscale(1) brightness(1.25)'],
] as const) {
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px;filter:${filter}}</style>${drawing}`,
    );
    await page.screenshot({
      path: new URL(`${prefix}${size}.png`, folder).pathname as `${string}.png`,
      omitBackground: true,
    });
  }
}
await browser.close();
