import { expect, test } from 'vitest';
import { inEachBrowser } from '../harness/in-each-browser.ts';
import { readPanel } from '../harness/panel-contents.ts';
import { until } from '../harness/until.ts';
import { pages } from '../site/catalogue.ts';
import { judgedPages } from '../site/judged.ts';

inEachBrowser('real pages', (stage) => {
  test('all are read to the end: the icon and the panel agree', async ({ skip }) => {
    const names = judgedPages();
    skip(names.length === 0, 'there are no real pages beside this checkout (../shared/eval/pages)');
    await stage.rig.goto(pages.plan2009);
    await stage.openPanel();
    await stage.panelShows('the list', ({ sections }) => sections.length);
    const counts: string[] = [];
    for (const name of names) {
      await stage.rig.goto(pages.judged(name));
      const found = await until(`icon and panel to agree on ${name}`, async () => {
        const { title, sections, notice } = await readPanel(await stage.rig.panel());
        const count = sections.flatMap(({ passages }) => passages).length;
        const shown = await stage.rig.badge();
        const ready = title !== null && (count > 0 ? shown === String(count) : notice && shown === '');
        return ready ? { count } : null;
      });
      counts.push(`${name}: ${found.count}`);
    }
    console.error(`${stage.rig.name}: ${counts.join(', ')}`);
    expect(counts).toHaveLength(names.length);
  }, 300_000);
});
