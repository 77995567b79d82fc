import { expect, test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { wordsOf } from './harness/annotating.ts';
import { tabTo } from './harness/by-words.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import type { Panel } from './harness/rig.ts';
import {
  cardOf,
  entryOf,
  hasEntry,
  openThread,
  panelBeside,
  shownThread,
  stripButton,
  stripWords,
  threadShows,
} from './harness/shown-threads.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';
import { of2006, of2009, programme } from './site/thread-texts.ts';

/** Nothing of the library is about this. */
const unheardOf = '新建儿童游泳馆3座，组织中小学生游泳比赛，普及溺水急救知识。';

inEachBrowser('threads by the keyboard, and of other pages', (stage) => {
  let panel: Panel;
  const words = () => wordsOf(stage).threads;
  const focusIsIn = (selector: string) =>
    panel.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

  test('by keys alone: found, opened, read, corrected, undone, closed', async () => {
    panel = await panelBeside(stage, pages.part2010);
    await tabTo(panel, 'searchbox', /./);
    await panel.type('农户宽带上网率');
    await until('one passage', () =>
      panel.evaluate(() => document.querySelectorAll('.passage').length === 1),
    );
    const strip = await until('the strip', async () => stripButton(await cardOf(panel, programme)));
    await tabTo(panel, 'button[data-row]', /./);
    await panel.press('ArrowDown');
    // Its years stand above it.
    await panel.press('Shift+Tab');
    expect(await focusIsIn(strip)).toBe(true);
    await panel.press('Enter');
    const thread = await threadShows(panel, 'the thread');

    // From a point of the plot to its task.
    await tabTo(panel, 'button[tabindex="0"]', new RegExp(`${words().series.toTask}$`));
    const point = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const last = await point();
    await panel.press('ArrowLeft');
    await until('the point before', async () => (await point()) !== last);
    await panel.press('Enter');
    await until('its task', () =>
      panel.evaluate(() => document.activeElement?.matches('.thread-body [data-task]')),
    );

    const entry = entryOf(thread.entries.find(({ text }) => text.includes(of2006))!);
    await panel.evaluate(() => document.querySelector<HTMLElement>('#tab-passages')?.focus());
    await tabTo(panel, 'button', words().corrections.label, entry);
    await panel.press('Enter');
    await tabTo(panel, 'button', words().corrections.apart, entry);
    await panel.press('Enter');
    await threadShows(panel, '2006 gone', (now) => !hasEntry(now, of2006));
    expect(await focusIsIn('.thread-body')).toBe(true);
    await panel.press('Control+z');
    await threadShows(panel, '2006 again', (now) => hasEntry(now, of2006));
    expect(await focusIsIn('.thread-body')).toBe(true);
    await panel.press('Escape');
    await until('the thread closed', async () => !(await shownThread(panel)));
    expect(await focusIsIn(strip)).toBe(true);
  });

  test('a plan of the library: its own tasks are not shown twice', async () => {
    await stage.read(pages.plan2009);
    await stage.panelShows('all matches', allMatched, 60_000);
    expect(await stripWords(panel, of2009)).not.toContain('2009');
    const { entries } = await openThread(panel, of2009);
    const same = entries.filter(({ text }) => text.includes(of2009));
    expect(same).toMatchObject([{ page: true, year: 2009 }]);
    expect(entries.filter(({ year }) => year === 2009)).toHaveLength(1);
  });

  test('the plan of another place has a thread too, and begins it', async () => {
    await stage.read(pages.region2006);
    const ofRegion = '依法推进政务信息公开';
    await until('its strip', () => stripWords(panel, ofRegion), 60_000);
    const { entries, words: all } = await openThread(panel, ofRegion);
    expect(entries.find(({ page }) => page)).toMatchObject({ year: 2006, relation: null });
    expect(entries.length).toBeGreaterThan(2);
    expect(all).toContain('乌海市');
  });

  test('what the library knows nothing of has no strip', async () => {
    stage.site.put(pages.plan2008, pages.plan2008, (body) =>
      body.replace(/<p[^>]*>/, (tag) => `<p>${unheardOf}</p>${tag}`),
    );
    await stage.read(pages.plan2008);
    const contents = await stage.panelShows('all matches', allMatched, 60_000);
    expect(JSON.stringify(contents)).toContain(unheardOf);
    expect(await stripWords(panel, unheardOf)).toBeNull();
    expect(await stripWords(panel, '明年内达到100%')).toContain('2009');
  });

  test('a page of another site has threads once it was asked for', async () => {
    await stage.rig.goto(pages.shop);
    await stage.panelShows('that it is not read', ({ notice, sections }) => notice && !sections.length);
    await stage.rig.clickIcon();
    await stage.panelShows('all matches', allMatched, 60_000);
    const { years } = await openThread(panel, of2009);
    expect(years).toEqual(expect.arrayContaining([2006, 2007, 2008]));
  });
});
