import { expect, test } from 'vitest';
import { inEachBrowser } from '../harness/in-each-browser.ts';
import { passagesOf } from '../harness/panel-contents.ts';
import { until } from '../harness/until.ts';
import { pages } from '../site/catalogue.ts';
import { judgedPages } from '../site/judged.ts';

inEachBrowser('real pages', (stage) => {
  test('all are read to the end: the icon and the panel agree, and the list is in order', async ({
    skip,
  }) => {
    const names = judgedPages();
    skip(names.length === 0, 'there are no real pages beside this checkout (../shared/eval/pages)');
    await stage.rig.goto(pages.plan2009);
    await stage.openPanel();
    await stage.panelShows('the list', ({ sections }) => sections.length);
    for (const name of names) {
      await stage.rig.goto(pages.judged(name));
      const badge = await until(`${name} to be read`, () => stage.rig.badge());
      const contents = await stage.panelShows(
        `${name} in the panel`,
        ({ title, sections, notice }) => title !== null && (sections.length > 0 || notice),
      );
      expect(`${name}: ${passagesOf(contents).length}`).toBe(`${name}: ${Number.parseInt(badge, 10)}`);
    }
  }, 300_000);
});
