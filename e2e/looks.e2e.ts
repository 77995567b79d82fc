import { expect, test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { chromiumSpeaks } from './harness/chromium.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { look, looksFolder } from './harness/look.ts';
import { passagesOf, readPanel, rowOf } from './harness/panel-contents.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

for (const language of ['zh-CN', 'en-US'] as const) {
  inEachBrowser(
    `the panel in ${language}`,
    (stage) => {
      test('speaks the language of the browser', async ({ skip }) => {
        const dumb = stage.rig.name === 'chromium' && !chromiumSpeaks(language);
        skip(dumb, 'this Chromium has no Chinese texts (Debian: chromium-l10n)');
        await stage.read(pages.part2010);
        await stage.openPanel();
        const contents = await stage.panelShows('the list', ({ sections }) => sections.length);
        expect(contents.language).toBe(language === 'zh-CN' ? 'zh-CN' : 'en');
      });

      test('fits 320 px and more, in light and dark, and axe finds nothing wrong', async () => {
        await stage.read(pages.part2010);
        const panel = await stage.openPanel();
        const contents = await stage.panelShows('all matches', allMatched, 60_000);
        const rich = passagesOf(contents).find(({ years }) => years.length >= 2)!;
        await panel.click(rowOf(rich.id));
        await stage.panelShows('its tasks', ({ tasks }) => tasks.length);
        for (const width of [320, 520]) await look(stage, panel, 'panel', width);
        await stage.rig.setDark(false);
        await stage.rig.page.screenshot({ path: `${looksFolder}/${stage.rig.name}-${language}-page.png` });
      });

      test('can be used by keyboard alone', async () => {
        await stage.read(pages.part2010);
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
