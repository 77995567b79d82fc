import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { wordsOf } from './harness/annotating.ts';
import { clickNamed, having, isThere, named, tabTo } from './harness/by-words.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { ownFolders } from './harness/own-folders.ts';
import type { Panel } from './harness/rig.ts';
import { choose, comparisonShows, downloaded } from './harness/shown-thread-places.ts';
import { threadShows } from './harness/shown-threads.ts';
import { goToPlace } from './harness/shown-workbench.ts';
import { until } from './harness/until.ts';

const folderOf = ownFolders('comparison');

inEachBrowser(
  'two plans side by side',
  (stage) => {
    let bench: Panel;
    const words = () => wordsOf(stage).workbench.threads.comparison;
    const downloads = () => folderOf(stage.rig.name);
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
      expect(raised?.words).toContain(wordsOf(stage).threads.body.target('raised', '70%', '100%'));
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

    test('by keyboard from a line to its thread; back, and the line is there again', async () => {
      const row = 'tr[data-kind="raised"]';
      const [before, after] = await bench.evaluate((raised) => {
        const line = document.querySelector<HTMLElement>(raised)!;
        line.focus();
        return [line.dataset.before!, line.dataset.after!];
      }, row);
      await tabTo(bench, 'button', wordsOf(stage).threads.strip.open, row);
      await bench.press('Enter');
      const { entries } = await threadShows(bench, 'the thread of the line');
      expect(entries.map(({ key }) => key)).toEqual(expect.arrayContaining([before, after]));
      expect(await bench.evaluate(() => document.activeElement?.closest('section.detail') !== null)).toBe(
        true,
      );
      await goToPlace(bench, 'comparison');
      await until('the line', () =>
        bench.evaluate((key) => {
          const { top, bottom } = document.activeElement!.getBoundingClientRect();
          const { after } = (document.activeElement as HTMLElement).dataset;
          return after === key && top >= 0 && bottom <= innerHeight;
        }, after!),
      );
      await showsAll();
    });

    test('in a narrow window tools are folded, and only the names of the plans stay where they are', async () => {
      const tops = () =>
        bench.evaluate(() =>
          ['.workbench-header', '.comparison-head', '.kind-filters', 'main thead'].map((each) => {
            const { top, bottom } = document.querySelector(each)!.getBoundingClientRect();
            return { top: Math.round(top), height: Math.round(bottom - top) };
          }),
        );
      const scrollsBy = () =>
        bench.evaluate(() => {
          const { scrollHeight, clientHeight } = document.documentElement;
          return scrollHeight - clientHeight;
        });
      expect(await scrollsBy()).toBe(0);
      await bench.setWidth(320);
      await named(bench, { role: 'button', name: words().tools });
      const [header, head, filters] = await tops();
      expect(filters!.height).toBe(0);
      expect(header!.height + head!.height).toBeLessThan(320);
      await bench.evaluate(() => window.scrollTo({ top: 2_000, behavior: 'instant' }));
      const [gone, goneToo, , names] = await tops();
      expect(gone!.top + gone!.height).toBeLessThan(0);
      expect(goneToo!.top + goneToo!.height).toBeLessThan(0);
      expect(names).toMatchObject({ top: 0 });
      expect(names!.height).toBeLessThan(60);
      await bench.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await clickNamed(bench, 'button', words().tools);
      await until('the tools', async () => (await tops())[2]!.height > 0);
      await clickNamed(bench, 'button', words().tools);
      await bench.setWidth(1280);
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
      expect(data.filter(([relation]) => relation === wordsOf(stage).threads.relation.new)).toHaveLength(
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
  (name) => ({ downloads: folderOf(name) }),
);
