import { expect, test } from 'vitest';
import { allMatched } from '../harness/all-matched.ts';
import { inEachBrowser } from '../harness/in-each-browser.ts';
import { passagesOf } from '../harness/panel-contents.ts';
import { pages } from '../site/catalogue.ts';

inEachBrowser("the engine's worker", (stage) => {
  test('ends in the middle without a word: its owner notices and starts another', async () => {
    const total = await stage.read(pages.plan2010);
    await stage.openPanel();
    await stage.panelShows('matching under way', ({ progress, sections }) => sections.length && progress);
    await stage.rig.end('worker');
    // No browser tells of it; the owner waits as long as an honest answer may take.
    const contents = await stage.panelShows('all matches', allMatched, 120_000);
    expect(passagesOf(contents)).toHaveLength(total);
  }, 180_000);
});
