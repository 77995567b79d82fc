import { expect, test } from 'vitest';
import { wordsOf } from './harness/annotating.ts';
import { clickNamed, having, named } from './harness/by-words.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import type { Panel } from './harness/rig.ts';
import { comparisonShows, listShowsThreads, threadsIn } from './harness/shown-thread-places.ts';
import { openThread, panelBeside, shownThread, threadShows } from './harness/shown-threads.ts';
import { goToPlace } from './harness/shown-workbench.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';
import { programme, programmeName } from './site/thread-texts.ts';

inEachBrowser('threads in the workbench', (stage) => {
  let bench: Panel;
  let panel: Panel;
  const words = () => wordsOf(stage).workbench.threads;
  const all = () => listShowsThreads(bench, 'all threads', ({ found, all: of }) => found === of);

  const focusMatches = (selector: string) =>
    bench.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

  /** Sets a filter, and gives what is left; it has to be as many as the filter says. */
  async function filtered(entry: RegExp) {
    const box = await named(bench, { role: 'checkbox', name: entry });
    const [count] = await bench.evaluate(
      (selector) =>
        [...document.querySelectorAll<HTMLInputElement>(selector)].map(({ labels }) =>
          Number(/\d+$/.exec(labels![0]!.textContent)?.[0]),
        ),
      box,
    );
    await clickNamed(bench, 'checkbox', entry);
    return listShowsThreads(bench, `${count} threads`, ({ found, all: of }) => found === count && found < of);
  }

  test('all threads of the library by field, each with its years', async () => {
    panel = await panelBeside(stage, pages.part2010);
    bench = await stage.rig.openWorkbench();
    await goToPlace(bench, 'threads');
    const list = await all();
    expect(list.found).toBeGreaterThan(20);
    const fields = Object.values(words().fields);
    expect(list.rows[0]!.is).toBe('field');
    expect(fields.some((field) => list.rows[0]!.name.includes(field))).toBe(true);
    // Of one year alone there is no thread to follow, unless one asks.
    for (const { words: said } of threadsIn(list)) expect(said).toMatch(/\d{4} 年、\d{4} 年/);
    await clickNamed(bench, 'button', words().list.several);
    await listShowsThreads(bench, 'more', ({ found }) => found > list.found);
    await clickNamed(bench, 'button', words().list.several);
    await all();
  });

  test('they are narrowed by place, level, targets, ended and the year they began', async () => {
    const { filters, levels, list: said } = words();
    const clear = () => clickNamed(bench, 'button', wordsOf(stage).workbench.filters.clear);
    const [ofRegion] = threadsIn(await filtered(/^内蒙古自治区\s*\d/));
    await bench.click(`[data-id="${ofRegion!.id}"]`);
    expect((await threadShows(bench, 'a thread of the region')).words).toContain('内蒙古');
    await bench.press('Escape');
    await until('it closed', async () => !(await shownThread(bench)));
    await clear();
    await all();
    await filtered(having(levels.province));
    await clear();
    await filtered(new RegExp(`^${filters.targets}`));
    await clear();
    for (const { words: row } of threadsIn(await filtered(new RegExp(`^${filters.ended}`))))
      expect(row).toContain(said.ended);
    await clear();
    await all();
    // The last year of the library: all that began in it is of one year, and there without being asked for.
    const last = threadsIn(await filtered(/^2009 年/));
    expect(last.length).toBeGreaterThan(0);
    for (const { words: row } of last) expect(row).toMatch(/[^、]2009 年有任务/);
    await clickNamed(bench, 'button', said.several);
    await listShowsThreads(bench, 'nothing', ({ found }) => found === 0);
    await clickNamed(bench, 'button', having(`“${filters.begun}”`));
    await all();
    await until('the focus in the list', () => focusMatches('[role="row"]'));
  });

  test('in a narrow window a search shows the list; Escape closes a thread wherever the focus is', async () => {
    const [thread] = threadsIn(await all());
    const open = async () => {
      await bench.click(`[data-id="${thread!.id}"]`);
      await threadShows(bench, 'the thread');
    };
    const closed = () => until('it closed', async () => !(await shownThread(bench)));
    const seen = () =>
      bench.evaluate(() =>
        document.querySelector('.list-column')!.checkVisibility({ visibilityProperty: true }),
      );
    await bench.setWidth(480);
    await open();
    await until('the thread over the list', async () => !(await seen()));
    await bench.press('/');
    await bench.type('1');
    await closed();
    expect(await seen()).toBe(true);
    expect(await focusMatches('.search-input')).toBe(true);
    await bench.type('2396');
    await listShowsThreads(bench, 'what was looked for', ({ found, all: of }) => found > 0 && found < of / 4);
    await bench.press('Escape');
    await all();
    await open();
    await bench.evaluate(() => (document.activeElement as HTMLElement).blur());
    await bench.press('Escape');
    await closed();
    await until('the focus on its row', () => focusMatches(`[data-id="${thread!.id}"]`));
    await bench.setWidth(1280);
  });

  test('they are searched, and opened by the keyboard', async () => {
    await bench.press('/');
    await bench.type('12396');
    const found = await listShowsThreads(
      bench,
      'what was looked for',
      // The list follows every character that is typed: it is what was looked for when the last one has had its say.
      (list) =>
        list.found > 0 &&
        list.found < list.all / 4 &&
        threadsIn(list).every(({ words: said }) => said.includes('12396')),
    );
    for (const { words: said } of threadsIn(found)) expect(said).toContain('12396');
    const rests = (on: string) => until(`the focus on ${on}`, () => focusMatches(on));
    await bench.press('ArrowDown');
    await rests('[role="row"][aria-expanded]');
    await bench.press('ArrowDown');
    await rests('[role="row"][data-id]');
    await bench.press('Enter');
    const thread = await threadShows(bench, 'the thread');
    expect(thread.words).toContain('12396');
    const inPane = () =>
      bench.evaluate(
        (label) => document.activeElement?.getAttribute('aria-label') === label,
        words().detail.label,
      );
    await until('the focus in it', inPane);
    await bench.press('Escape');
    await until('it closed', async () => !(await shownThread(bench)));
    await rests('[role="row"][data-id]');
    await bench.press('/');
    await bench.press('Escape');
    await all();
  });

  test('the panel leads to its thread in the workbench', async () => {
    const { entries } = await openThread(panel, programme);
    await clickNamed(panel, 'button', wordsOf(stage).threads.body.showInWorkbench);
    bench = await until('the workbench at it', async () => {
      const at = await stage.rig.workbench();
      return (await shownThread(at))?.name === programmeName ? at : null;
    });
    const shown = (await shownThread(bench))!;
    // The page's own passage is not of the library.
    expect(shown.entries.map(({ key }) => key)).toEqual(
      entries.filter(({ page }) => !page).map(({ key }) => key),
    );
    const selected = await bench.evaluate(
      () => document.querySelector('[role="row"][aria-selected="true"]')?.textContent,
    );
    expect(selected).toContain(programmeName);
  });

  test('from a task of a thread to its plan, beside the one before it', async () => {
    await clickNamed(bench, 'button', '乌海市确定2009年信息化建设任务', '.thread-body');
    const { plans } = await comparisonShows(bench, 'the plans');
    expect(plans[0]).toContain('2008');
    expect(plans[1]).toContain('2009');
    const focused = await until('the task', () =>
      bench.evaluate(() => document.activeElement?.closest('tr[data-kind]')?.textContent),
    );
    expect(focused).toContain('年内实现');
  });
});
