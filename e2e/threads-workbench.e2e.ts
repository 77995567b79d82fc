import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { wordsOf } from './harness/annotating.ts';
import { clickNamed, having, isThere, named } from './harness/by-words.ts';
import { inEachBrowser, type Stage } from './harness/in-each-browser.ts';
import type { Panel } from './harness/rig.ts';
import {
  choose,
  comparisonShows,
  downloaded,
  listShowsThreads,
  shownCorrections,
  threadsIn,
} from './harness/shown-thread-places.ts';
import {
  entryOf,
  entryWith,
  hasEntry,
  openThread,
  shownThread,
  threadShows,
} from './harness/shown-threads.ts';
import { goToPlace } from './harness/shown-workbench.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

const programme = '巩固“电脑入农户上网工程”成果';
const of2006 = '农业信息网的开通';
const name = '电脑入农户上网工程';

const wordsAbout = (stage: Stage) => ({ ...wordsOf(stage).threads, bench: wordsOf(stage).workbench.threads });

/** The page and the panel beside it. They come before the workbench: the panel opens in the window that has the focus. */
async function panelBeside(stage: Stage): Promise<Panel> {
  await stage.read(pages.part2010);
  const panel = await stage.openPanel();
  await stage.panelShows('all matches', allMatched, 60_000);
  return panel;
}

/** Folders for downloads, by browser. */
const folders = new Map<string, string>();
afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
});
const withDownloads = (browser: string) => {
  const downloads = folders.get(browser) ?? mkdtempSync(join(tmpdir(), `zhengmai-threads-${browser}-`));
  folders.set(browser, downloads);
  return { downloads };
};

inEachBrowser('threads in the workbench', (stage) => {
  let bench: Panel;
  let panel: Panel;
  const words = () => wordsAbout(stage).bench;
  const all = () => listShowsThreads(bench, 'all threads', ({ found, all: of }) => found === of);

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
    panel = await panelBeside(stage);
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
    for (const { words: row } of threadsIn(await filtered(/^内蒙古自治区\s*\d/)))
      expect(row).toContain('内蒙古');
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
    await clickNamed(bench, 'button', said.several);
    for (const { words: row } of threadsIn(await filtered(/^2009 年/)))
      expect(row).toMatch(/[^、]2009 年有任务/);
    await clear();
    await clickNamed(bench, 'button', said.several);
    await all();
  });

  test('they are searched, and opened by the keyboard', async () => {
    await bench.press('/');
    await bench.type('12396');
    const found = await listShowsThreads(
      bench,
      'what was looked for',
      ({ found: n, all: of }) => n > 0 && n < of / 4,
    );
    for (const { words: said } of threadsIn(found)) expect(said).toContain('12396');
    const rests = (on: string) =>
      until(`the focus on ${on}`, () =>
        bench.evaluate((selector) => document.activeElement?.matches(selector), on),
      );
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
    await clickNamed(panel, 'button', wordsAbout(stage).body.showInWorkbench);
    bench = await until('the workbench at it', async () => {
      const at = await stage.rig.workbench();
      return (await shownThread(at))?.name === name ? at : null;
    });
    const shown = (await shownThread(bench))!;
    // The page's own passage is not of the library.
    expect(shown.entries.map(({ key }) => key)).toEqual(
      entries.filter(({ page }) => !page).map(({ key }) => key),
    );
    const selected = await bench.evaluate(
      () => document.querySelector('[role="row"][aria-selected="true"]')?.textContent,
    );
    expect(selected).toContain(name);
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

inEachBrowser(
  'two plans side by side',
  (stage) => {
    let bench: Panel;
    const words = () => wordsAbout(stage).bench.comparison;
    const downloads = () => folders.get(stage.rig.name)!;
    const showsAll = () =>
      comparisonShows(
        bench,
        'all rows',
        ({ rows, counts }) => rows.length === Object.values(counts).reduce((sum, count) => sum + count, 0),
      );
    const unfolded = async () => {
      await clickNamed(bench, 'button', words().showUnchanged);
      return showsAll();
    };

    test('2008 against 2009: pairs, what is new, what is gone, as many as are told', async () => {
      bench = await stage.rig.openWorkbench();
      await goToPlace(bench, 'comparison');
      const [earlier, later] = await Promise.all(
        [words().earlier, words().later].map((label) =>
          named(bench, { role: 'combobox', name: having(label) }),
        ),
      );
      await comparisonShows(bench, 'two plans');
      await choose(bench, earlier!, '2006 ·');
      await comparisonShows(bench, '2006', ({ plans }) => plans[0]!.includes('2006'));
      await choose(bench, earlier!, '2008 ·');
      await choose(bench, later!, '2009 ·');
      await comparisonShows(
        bench,
        '2008 and 2009',
        ({ plans }) => plans[0]!.includes('2008') && plans[1]!.includes('2009'),
      );
      const { rows, counts } = await unfolded();
      for (const kind of ['continued', 'reworded', 'fresh', 'gone']) {
        expect(counts[kind], kind).toBeGreaterThan(0);
      }
      for (const [kind, count] of Object.entries(counts)) {
        expect(
          rows.filter((row) => row.kind === kind),
          kind,
        ).toHaveLength(count);
      }
      for (const { kind, before, after } of rows) {
        expect(before === null, kind).toBe(kind === 'fresh');
        expect(after === null, kind).toBe(kind === 'gone');
      }
      const raised = rows.find(({ kind }) => kind === 'raised');
      expect(raised?.words).toContain(wordsAbout(stage).body.target('raised', '70%', '100%'));
    });

    test('the counts are filters; a word is found; turned round, what was new is gone', async () => {
      const { counts } = await showsAll();
      const filter = 'main fieldset button[data-kind="fresh"]';
      await bench.click(filter);
      await comparisonShows(
        bench,
        'what is new',
        ({ rows }) => rows.length === counts.fresh && rows.every(({ kind }) => kind === 'fresh'),
      );
      await bench.click(filter);
      await showsAll();
      await bench.press('/');
      await bench.type('一卡通');
      const { rows } = await comparisonShows(
        bench,
        'the rows with it',
        ({ rows: found }) => found.length > 0 && found.length < 15,
      );
      for (const row of rows) expect(row.heading + row.words).toContain('一卡通');
      await bench.press('Escape');
      await showsAll();
      await clickNamed(bench, 'button', words().swap);
      const turned = await comparisonShows(bench, 'them turned round', ({ plans }) =>
        plans[0]!.includes('2009'),
      );
      expect([turned.counts.gone, turned.counts.fresh]).toEqual([counts.fresh, counts.gone]);
      await clickNamed(bench, 'button', words().swap);
      await comparisonShows(bench, 'them as before', ({ plans }) => plans[0]!.includes('2008'));
      await showsAll();
    });

    test('a table, Markdown and a Word document of it come, with all that it says', async () => {
      const { rows, counts } = await showsAll();
      const total = rows.length;
      const said = (text: string) => text.replaceAll(/\s+/g, '');

      await clickNamed(bench, 'button', words().formatShort.csv);
      const csv = await downloaded(downloads(), '.csv');
      expect(csv.name).toContain('2008-2009');
      const { data, errors } = parse<string[]>(csv.bytes.toString('utf8').replace(/^\uFEFF/, ''), {
        skipEmptyLines: true,
      });
      expect(errors).toEqual([]);
      expect(data).toHaveLength(total + 1);
      expect(new Set(data.map(({ length }) => length)).size).toBe(1);
      expect(data.filter(([relation]) => relation === wordsAbout(stage).relation.new)).toHaveLength(
        counts.fresh!,
      );

      await clickNamed(bench, 'button', words().formatShort.markdown);
      const markdown = (await downloaded(downloads(), '.md')).bytes.toString('utf8');
      expect(markdown.match(/^# .*2008.*2009/)).not.toBeNull();
      expect(markdown.split('\n').filter((line) => line.startsWith('| ')).length).toBe(
        total - counts.fresh! - counts.gone! + 2,
      );
      expect(markdown.split('\n').filter((line) => line.startsWith('- ')).length).toBe(
        counts.fresh! + counts.gone! + 2,
      );

      await clickNamed(bench, 'button', words().formatShort.docx);
      const parts = unzipSync(new Uint8Array((await downloaded(downloads(), '.docx')).bytes));
      expect(Object.keys(parts)).toEqual(
        expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']),
      );
      const document = strFromU8(parts['word/document.xml']!);
      const written = said(document.replaceAll(/<[^>]+>/g, ''));
      for (const { kind, before, after } of rows) {
        // What was changed stands in several runs.
        if (kind === 'fresh') expect(written).toContain(said(after!).replaceAll('"', '&quot;'));
        if (kind === 'gone') expect(written).toContain(said(before!).replaceAll('"', '&quot;'));
      }
      expect(await isThere(bench, { role: '[role="status"]', name: having(words().exported) })).toBe(true);
    });

    test('on paper there is the comparison, and nothing else', async () => {
      await bench.evaluate(() => {
        // The browser's own dialog would stay open.
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await clickNamed(bench, 'button', words().print);
      await until('it printed', () => bench.evaluate(() => document.body.hasAttribute('data-printed')));
      await bench.setPaper(true);
      const { shown, overflow, cut } = await bench.evaluate(() => {
        const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        const scrolls = (element: Element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          return (
            element.scrollHeight > element.clientHeight + 1 &&
            (overflowX !== 'visible' || overflowY !== 'visible')
          );
        };
        const table = document.querySelector('main table')!;
        const around: Element[] = [];
        for (let at = table.parentElement; at; at = at.parentElement) around.push(at);
        return {
          shown: [...document.querySelectorAll('header, nav, button, select, input, [class*="undo"]')].filter(
            visible,
          ).length,
          overflow: document.documentElement.scrollWidth - innerWidth,
          cut: around.filter((each) => each !== document.documentElement && scrolls(each)).length,
        };
      });
      expect({ shown, cut }).toEqual({ shown: 0, cut: 0 });
      expect(overflow).toBeLessThanOrEqual(0);
      expect((await showsAll()).rows.length).toBeGreaterThan(0);
      await bench.setPaper(false);
    });
  },
  withDownloads,
);

inEachBrowser(
  'corrections in panel and workbench at once',
  (stage) => {
    let bench: Panel;
    let panel: Panel;
    const words = () => wordsAbout(stage);
    const listed = (what: string, wanted: (cards: readonly string[]) => unknown) =>
      until(what, async () => {
        const cards = await shownCorrections(bench);
        if (wanted(cards)) return cards;
        throw new Error(JSON.stringify(cards));
      });
    const downloads = () => folders.get(stage.rig.name)!;
    const undo = () => wordsOf(stage).annotations.undo.undo;
    const inPanel = (what: string, there: boolean) =>
      threadShows(panel, what, (thread) => hasEntry(thread, of2006) === there);

    test('what the panel corrects is in the open workbench at once', async () => {
      panel = await panelBeside(stage);
      bench = await stage.rig.openWorkbench();
      await goToPlace(bench, 'corrections');
      await named(bench, { role: 'heading', name: words().bench.corrections.empty.title });
      await openThread(panel, programme);
      const entry = entryOf(await entryWith(panel, of2006));
      await clickNamed(panel, 'button', words().corrections.label, entry);
      await clickNamed(panel, 'button', words().corrections.apart, entry);
      await inPanel('it gone', false);
      const [card] = await listed('the correction', (cards) => cards.length === 1);
      expect(card).toContain(of2006);
      expect(card).toContain(words().bench.corrections.kinds.apart);
    });

    test('what the workbench takes back is back in the panel, and gone again when that is undone', async () => {
      await clickNamed(bench, 'button', words().bench.corrections.takeBack);
      await listed('none', (cards) => cards.length === 0);
      await inPanel('it there', true);
      await clickNamed(bench, 'button', undo());
      await listed('it again', (cards) => cards.length === 1);
      await inPanel('it gone again', false);
    });

    test('a correction in the workbench is seen in the panel', async () => {
      await goToPlace(bench, 'threads');
      await bench.press('/');
      await bench.type(name);
      const list = await listShowsThreads(bench, 'the thread', ({ rows }) =>
        rows.some((row) => row.name === name),
      );
      await bench.click(`[data-id="${threadsIn(list).find((row) => row.name === name)!.id!}"]`);
      const { entries } = await threadShows(bench, 'it');
      const last = entries.at(-1)!;
      await clickNamed(bench, 'button', words().corrections.label, entryOf(last));
      await clickNamed(bench, 'button', words().corrections.year, entryOf(last));
      await clickNamed(bench, 'radio', words().corrections.ofTask, entryOf(last));
      await bench.click(`${entryOf(last)} input[type="number"]`);
      await bench.press('Control+a');
      await bench.type('2011');
      await bench.press('Enter');
      await threadShows(bench, '2011', ({ years }) => years.includes(2011));
      await threadShows(panel, '2011 in the panel', ({ years }) => years.includes(2011));
      await clickNamed(bench, 'button', undo());
      await threadShows(panel, 'none in the panel', ({ years }) => !years.includes(2011));
    });

    test('they are exported, wiped and imported', async () => {
      const said = words().bench.corrections;
      await goToPlace(bench, 'corrections');
      await listed('one', (cards) => cards.length === 1);
      await clickNamed(bench, 'button', said.export);
      const file = (await downloaded(downloads(), '.json')).bytes.toString('utf8');
      const { corrections } = JSON.parse(file) as { corrections: readonly { kind: string }[] };
      expect(corrections.map(({ kind }) => kind)).toEqual(['apart']);
      expect(file).toContain(of2006);

      await clickNamed(bench, 'button', said.selectAll);
      await clickNamed(bench, 'button', said.takeBackSome(1));
      await listed('none', (cards) => cards.length === 0);
      await inPanel('it there', true);

      const choosing = async (contents: string) => {
        await until('the way in', () =>
          bench.evaluate(() => document.querySelector('dialog input[type="file"]')),
        );
        await bench.evaluate((text) => {
          const data = new DataTransfer();
          data.items.add(new File([text], 'mine.json'));
          const input = document.querySelector<HTMLInputElement>('dialog input[type="file"]')!;
          input.files = data.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }, contents);
      };
      await clickNamed(bench, 'button', said.import);
      await choosing(file.slice(0, file.length / 2));
      await named(bench, { role: 'heading', name: said.unusableTitle });
      await choosing(file);
      await clickNamed(bench, 'button', said.action(1));
      await named(bench, { role: 'heading', name: said.done });
      await clickNamed(bench, 'button', wordsOf(stage).workbench.close, 'dialog footer, dialog .dialog-foot');
      await listed('it again', (cards) => cards.length === 1 && cards[0]!.includes(of2006));
      await inPanel('it gone', false);
    });

    test('the engine ends in between: everything still answers', async () => {
      await goToPlace(bench, 'threads');
      await stage.rig.end('engine host');
      const list = await listShowsThreads(bench, 'the list', ({ rows }) =>
        rows.some(({ is }) => is === 'thread'),
      );
      const { id } = threadsIn(list).find((row) => row.id !== null)!;
      await bench.click(`[data-id="${id!}"]`);
      await threadShows(bench, 'a thread');
      await goToPlace(bench, 'comparison');
      await stage.rig.end('engine host');
      await clickNamed(bench, 'button', words().bench.comparison.swap);
      await comparisonShows(bench, 'two plans');
      await goToPlace(bench, 'corrections');
      await stage.rig.end('engine host');
      await clickNamed(bench, 'button', words().bench.corrections.takeBack);
      await inPanel('it there', true);
      await clickNamed(bench, 'button', undo());
      await inPanel('it gone', false);
    });
  },
  withDownloads,
);
