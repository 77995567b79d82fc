import { expect, test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { passagesOf } from './harness/panel-contents.ts';
import type { Endable } from './harness/rig.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

inEachBrowser('parts that end in the middle', (stage) => {
  // A page of its own each: what was embedded once is kept, and would be matched before anything can end.
  const cases: [Endable, string][] = [
    ['engine host', pages.region2006],
    ['background', pages.plan2008],
  ];
  test.each(cases)('%s: the panel comes to all matches all the same', async (part, url) => {
    await stage.read(url);
    const total = Number(await stage.rig.badge());
    await stage.openPanel();
    await stage.panelShows(
      'matching under way',
      ({ progress, sections }) => sections.length && progress !== null,
    );
    await stage.rig.end(part);
    const contents = await stage.panelShows('all matches', allMatched, 80_000);
    expect(passagesOf(contents)).toHaveLength(total);

    // And afterwards pages are read and counted as ever.
    await stage.rig.goto(pages.news);
    await until('the other number', async () => (await stage.rig.badge()) !== String(total));
    expect(await stage.read(url)).toBe(total);
  });
});
