import { expect, test } from 'vitest';
import { wordsOf } from './harness/annotating.ts';
import { clickNamed, counting, isThere, named } from './harness/by-words.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { ownFolders } from './harness/own-folders.ts';
import { rowOf } from './harness/panel-contents.ts';
import type { Panel } from './harness/rig.ts';
import {
  entryOf,
  entryWith,
  hasEntry,
  openThread,
  panelBeside,
  passageOf,
  shownThread,
  stripWords,
  tableRows,
  threadShows,
} from './harness/shown-threads.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';
import { measure, of2006, of2007, of2009, programme } from './site/thread-texts.ts';

const folderOf = ownFolders('threads');

inEachBrowser(
  'a task across the years',
  (stage) => {
    let panel: Panel;
    const words = () => wordsOf(stage).threads;
    const summary = async () => (await stripWords(panel, programme)) ?? '';

    /** Clicks a way to correct the task with these words. */
    async function correct(part: string, way: string): Promise<string> {
      const entry = entryOf(await entryWith(panel, part));
      await clickNamed(panel, 'button', words().corrections.label, entry);
      await clickNamed(panel, 'button', way, entry);
      return entry;
    }
    /** Starts the browser again, and opens the thread again. */
    async function restart(): Promise<void> {
      await stage.restart();
      panel = await panelBeside(stage, pages.part2010);
      await openThread(panel, programme);
    }
    const relatedTasks = async () => {
      const { open, tasks } = await stage.panelShows(
        'the related tasks',
        (contents) => contents.tasks.length,
      );
      expect(open).toBe(await passageOf(panel, programme));
      return tasks.map(({ text }) => text);
    };

    test('a passage has the years of its thread, and opens it: every year, what became of it, what changed', async () => {
      panel = await panelBeside(stage, pages.part2010);
      const said = await summary();
      for (const year of [2006, 2007, 2008, 2009]) expect(said).toContain(`${year}`);
      const thread = await openThread(panel, programme);
      expect(thread.name).toContain('电脑入农户');
      expect(thread.years).toEqual([2006, 2007, 2008, 2009, 2010]);
      expect(thread.entries[0]).toMatchObject({ year: 2006, relation: null, added: [], removed: [] });
      expect(thread.entries[0]!.text).toContain(of2006);
      expect(thread.entries.find(({ text }) => text.includes(of2007))?.relation).toBe('reported');
      const own = thread.entries.at(-1)!;
      expect(own).toMatchObject({ year: 2010, page: true, relation: 'continued' });
      expect(own.added.join()).toContain('农户宽带上网率达到35%');
      expect(own.removed.join()).toContain('年内实现');
      // Not by colour alone.
      const lines = await panel.evaluate(() =>
        ['ins', 'del'].map(
          (mark) => getComputedStyle(document.querySelector(`.thread-body ${mark}`)!).textDecorationLine,
        ),
      );
      expect(lines).toEqual(['underline', 'line-through']);
    });

    test('changes need not be marked', async () => {
      await clickNamed(panel, 'button', words().body.changes);
      const plain = await threadShows(panel, 'no marks', ({ entries }) =>
        entries.every(({ added, removed }) => added.length + removed.length === 0),
      );
      expect(plain.entries.at(-1)!.text).toContain(programme);
      await clickNamed(panel, 'button', words().body.changes);
      await threadShows(panel, 'marks', ({ entries }) => entries.some(({ added }) => added.length));
    });

    test('a relation has its evidence', async () => {
      const entry = entryOf(await entryWith(panel, of2009));
      await clickNamed(panel, 'button', words().evidence.label, entry);
      const reasons = await until('the evidence', () =>
        panel.evaluate((selector) => document.querySelector(`${selector} dl`)?.textContent, entry),
      );
      for (const part of [words().evidence.terms, measure, words().body.target('raised', '70%', '100%')])
        expect(reasons).toContain(part);
    });

    test('its target is raised from 70 % to 100 %: told, drawn, and as a table', async () => {
      const { entries, plots } = await threadShows(panel, 'the thread');
      const plot = plots.find((each) => each.startsWith(measure));
      for (const value of ['2008', '70%', '2009', '100%']) expect(plot).toContain(value);
      const raised = entries.find(({ text }) => text.includes(of2009))!;
      expect(raised.relation).toBe('raised');
      expect(raised.words).toContain(words().body.target('raised', '70%', '100%'));
      await clickNamed(panel, 'button', words().series.table);
      const rows = await tableRows(panel);
      const { said, planned } = words().series;
      expect(rows.map(([year, value, source]) => [year, value!.replace(planned, ''), source])).toEqual([
        ['2008', '70%', said(2008)],
        ['2009', '100%', said(2008)],
        ['2009', '100%', said(2009)],
        ['2010', '100%', said(2010)],
      ]);
    });

    test('what is not related leaves the thread and the list, also after a restart', async () => {
      await panel.click(rowOf(await passageOf(panel, programme)));
      expect((await relatedTasks()).join()).toContain(of2006);
      await correct(of2006, words().corrections.apart);
      await threadShows(panel, '2006 gone', (thread) => !hasEntry(thread, of2006));
      await until('2006 gone from the strip', async () => !(await summary()).includes('2006'));
      await until('it gone from the list', async () => !(await relatedTasks()).join().includes(of2006));

      await restart();
      expect(hasEntry((await shownThread(panel))!, of2006)).toBe(false);
      expect(await summary()).not.toContain('2006');
      await panel.click(rowOf(await passageOf(panel, programme)));
      expect((await relatedTasks()).join()).not.toContain(of2006);
    });

    test('taken back, it is there again, also after a restart', async () => {
      const { yours, takeBack } = words().corrections;
      await clickNamed(panel, 'button', new RegExp(`^${yours}`));
      await clickNamed(panel, 'button', takeBack, '.thread-body');
      await threadShows(panel, '2006 again', (thread) => hasEntry(thread, of2006));
      await until('it in the list', async () => (await relatedTasks()).join().includes(of2006));

      await restart();
      const thread = await threadShows(panel, 'the thread');
      expect(hasEntry(thread, of2006)).toBe(true);
      expect(await summary()).toContain('2006');
      expect(await isThere(panel, { role: 'button', name: new RegExp(`^${yours}`) })).toBe(false);
    });

    test('a wrong year is put right, and undone', async () => {
      const { year, save, outOfBounds, ofTask } = words().corrections;
      const entry = await correct(of2007, year);
      const field = `${entry} input[type="number"]`;
      /** Who types sees where the focus is. */
      const fieldHas = (value: string) =>
        until(`${value} in the field`, () =>
          panel.evaluate(
            (selector, wanted) => {
              const input = document.querySelector<HTMLInputElement>(selector);
              return input === document.activeElement && input?.value === wanted;
            },
            field,
            value,
          ),
        );
      await fieldHas('2007');
      await panel.press('Control+a');
      await panel.type('1800');
      await fieldHas('1800');
      await clickNamed(panel, 'button', save, entry);
      await until('why not', () =>
        panel.evaluate(
          (wanted) => document.querySelector('form [role="alert"]')?.textContent === wanted,
          outOfBounds(1949, new Date().getFullYear() + 10),
        ),
      );
      await clickNamed(panel, 'radio', ofTask, entry);
      await panel.click(field);
      await fieldHas('1800');
      await panel.press('Control+a');
      await panel.type('2005');
      await fieldHas('2005');
      await panel.press('Enter');
      const moved = await threadShows(panel, '2005', (thread) => thread.years[0] === 2005);
      expect(moved.years).not.toContain(2007);
      expect(moved.entries[0]!.text).toContain(of2007);
      expect(moved.entries[0]!.words).toContain(words().corrections.said.year(2005));
      await clickNamed(panel, 'button', wordsOf(stage).annotations.undo.undo);
      await threadShows(panel, '2007 again', ({ years }) => years.includes(2007) && !years.includes(2005));
    });

    test('a related task is put into the thread, and taken out again', async () => {
      const candidates = counting(words().corrections.candidates);
      const { sections } = await stage.panelShows('the passages', (contents) => contents.sections.length);
      for (const { text } of sections.flatMap(({ passages }) => passages)) {
        if (!(await stripWords(panel, text))) continue;
        await openThread(panel, text);
        if (await isThere(panel, { role: 'button', name: candidates })) break;
      }
      await clickNamed(panel, 'button', candidates);
      const join = await named(panel, { role: 'button', name: words().corrections.together });
      const text = await panel.evaluate(
        (button) => document.querySelector(button)!.closest('li')!.querySelector('.match-text')!.textContent,
        join,
      );
      expect(hasEntry((await shownThread(panel))!, text)).toBe(false);
      await panel.click(join);
      await threadShows(panel, 'it in the thread', (thread) => hasEntry(thread, text));
      await clickNamed(panel, 'button', new RegExp(`^${words().corrections.yours}`));
      await clickNamed(panel, 'button', words().corrections.takeBack, '.own-correction');
      await threadShows(panel, 'it out of the thread', (thread) => !hasEntry(thread, text));
    });
  },
  (name) => ({ profile: folderOf(name) }),
);
