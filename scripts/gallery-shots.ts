/**
 * Photographs every state of the panel and of the workbench into out/gallery and checks each with axe in a real browser
 * (contrast too): `npm run gallery:shots [-- state …]`. Ends with an error when axe finds something.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { ensureBrowsers } from './browsers.ts';

const root = new URL('..', import.meta.url).pathname;
const out = `${root}out/gallery`;
await mkdir(out, { recursive: true });

const server = await createServer({
  configFile: `${root}components/gallery/vite.config.ts`,
  server: { port: 0 },
});
await server.listen();
const address = server.resolvedUrls!.local[0]!;
const { states } = (await server.ssrLoadModule(
  '/states.ts',
)) as typeof import('../components/gallery/states.ts');
const { workbenchStates } = (await server.ssrLoadModule(
  '/workbench-states.ts',
)) as typeof import('../components/gallery/workbench-states.ts');
const wanted = process.argv.slice(2);
/** States that are there to be measured, not to be looked at. */
const big = ['huge', 'wb-20000', 'wb-threads-20000'];
const shots = [
  ...Object.keys(states).map((name) => ({ name, page: '', widths: [320, 400, 720] })),
  ...Object.keys(workbenchStates).map((name) => ({ name, page: 'workbench.html', widths: [320, 720, 1280] })),
].filter(({ name }) => (wanted.length === 0 ? !big.includes(name) : wanted.includes(name)));
const axe = await readFile(`${root}node_modules/axe-core/axe.min.js`, 'utf8');
const browser = await launch({
  executablePath: ensureBrowsers(['chromium']).chromium,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const faults: string[] = [];
page.on('pageerror', (error) => faults.push(String(error)));

for (const { name: state, page: path, widths } of shots) {
  for (const language of ['zh-CN', 'en']) {
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      for (const width of widths) {
        await page.setViewport({ width, height: 900 });
        await page.goto(`${address}${path}?state=${state}&language=${language}`, { waitUntil: 'load' });
        await page.waitForSelector('.panel:not([data-pressing])');
        await page.evaluate(async () => {
          await document.fonts.ready;
        });
        await page.screenshot({ path: `${out}/${state}-${width}-${scheme}-${language}.png` });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (overflow) faults.push(`${state} ${width}: scrolls sideways`);
      }
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
        return violations.map(
          (each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        );
      });
      faults.push(...found.map((each) => `${state} ${language} ${scheme}: ${each}`));
    }
  }
}
await browser.close();
await server.close();
console.log(`${shots.length} states in ${out}`);
for (const fault of new Set(faults)) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
