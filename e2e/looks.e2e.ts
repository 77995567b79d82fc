import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { axeFaults } from './harness/axe-faults.ts';
import { chromiumSpeaks } from './harness/chromium.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { passagesOf, readPanel, rowOf } from './harness/panel-contents.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

const folder = 'out/looks';

for (const language of ['zh-CN', 'en-US'] as const) {
  inEachBrowser(
    `the panel in ${language}`,
    (stage) => {
      test('speaks the language of the browser', async ({ skip }) => {
        const dumb = stage.rig.name === 'chromium' && !chromiumSpeaks(language);
        skip(dumb, 'this Chromium has no Chinese texts (Debian: chromium-l10n)');
        await stage.read(pages.plan2010);
        await stage.openPanel();
        const contents = await stage.panelShows('the list', ({ sections }) => sections.length);
        expect(contents.language).toBe(language === 'zh-CN' ? 'zh-CN' : 'en');
      });

      test('fits 320 px and more, in light and dark, and axe finds nothing wrong', async () => {
        mkdirSync(folder, { recursive: true });
        await stage.read(pages.plan2010);
        const panel = await stage.openPanel();
        const contents = await stage.panelShows('all matches', allMatched, 60_000);
        const rich = passagesOf(contents).find(({ years }) => years.length >= 2)!;
        await panel.click(rowOf(rich.id));
        await stage.panelShows('its tasks', ({ tasks }) => tasks.length);
        for (const width of [320, 520]) {
          await panel.setWidth(width);
          for (const dark of [false, true]) {
            await stage.rig.setDark(dark);
            await until('the panel at rest', () =>
              panel.evaluate(() =>
                document.getAnimations().every(({ playState }) => playState !== 'running'),
              ),
            );
            const name = `${stage.rig.name}-${language}-${width}-${dark ? 'dark' : 'light'}`;
            writeFileSync(`${folder}/${name}.png`, await panel.screenshot());
            const over = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            expect(over, `${name}: wider than its window`).toBeLessThanOrEqual(0);
            expect(await axeFaults(panel), name).toEqual([]);
          }
        }
        await stage.rig.setDark(false);
        await stage.rig.page.screenshot({ path: `${folder}/${stage.rig.name}-${language}-page.png` });
      });

      test('can be used by keyboard alone', async () => {
        await stage.read(pages.plan2010);
        const panel = await stage.openPanel();
        await stage.panelShows('the list', ({ sections, open }) => sections.length && open === null);
        const focused = () =>
          panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.row ?? null);
        const passages = passagesOf(await readPanel(panel));
        await until('a row by Tab', async () => {
          await panel.press('Tab');
          return focused();
        });
        const from = await focused();
        await panel.press('ArrowDown');
        await until('the next row', async () => (await focused()) !== from);
        await until('a passage', async () => {
          const at = await focused();
          if (passages.some(({ id }) => id === at)) return true;
          await panel.press('ArrowDown');
          return false;
        });
        const at = await focused();
        await panel.press('Enter');
        await stage.panelShows('it open', (contents) => contents.open === at);
        await panel.press('Escape');
        await stage.panelShows('it closed', (contents) => contents.open === null);
        expect(await focused()).toBe(at);
      });
    },
    () => ({ language }),
  );
}
