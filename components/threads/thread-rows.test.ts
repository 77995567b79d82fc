import { expect, test } from 'vitest';
import { threadEntry, threadOf, threadTask } from '../testing/sample-threads.ts';
import { foldRows, rowsOf, runsOf, type ThreadRow } from './thread-rows.ts';

const task = (year: number | null, start = 0, plan?: null) =>
  threadTask(year, `${year}年建设网络${start}。`, { start, ...(plan === null && { plan }) });
const named = (row: ThreadRow) => (row.is === 'silent' ? row.years.map((year) => -year) : row.year);

test('oldest first; years without a word of it before it began are left out, silent ones after each other are one', () => {
  const thread = threadOf([threadEntry(task(2005)), threadEntry(task(2009))], {
    before: [2003, 2004],
    silent: [2006, 2007, 2010],
  });
  expect(rowsOf(thread).map(named)).toEqual([2005, [-2006, -2007], 2009, [-2010]]);
});

test('the page stands in its year after the library’s tasks, or last when its year is not known', () => {
  const both = rowsOf(
    threadOf([threadEntry(task(2009)), threadEntry(task(2009, 0, null)), threadEntry(task(2010))]),
  );
  expect(both).toMatchObject([
    { year: 2009, page: true, tasks: 2, plans: [{ plan: '2009' }, { plan: null }] },
    { year: 2010, page: false, tasks: 1 },
  ]);
  const unknown = rowsOf(threadOf([threadEntry(task(2009)), threadEntry(task(null, 0, null))]));
  expect(unknown).toMatchObject([{ year: 2009 }, { year: null, page: true }]);
});

test('the tasks of one document stand together', () => {
  const [row] = rowsOf(
    threadOf([
      threadEntry(task(2009, 1)),
      threadEntry(threadTask(2009, '区级。', { plan: 'b' })),
      threadEntry(task(2009, 2)),
    ]),
  );
  expect(row).toMatchObject({ plans: [{ plan: '2009', entries: { length: 2 } }, { plan: 'b' }] });
});

test('the middle of a long thread is folded, but for the page', () => {
  const years = Array.from({ length: 25 }, (_, i) => 2000 + i);
  const entries = years.map((year) => threadEntry(task(year, 0, year === 2010 ? null : undefined)));
  const folded = foldRows(rowsOf(threadOf(entries)));
  expect(folded.map(({ is, rows }) => [is, rows.length])).toEqual([
    ['rows', 1],
    ['folded', 9],
    ['rows', 1],
    ['folded', 8],
    ['rows', 6],
  ]);
  expect(foldRows(rowsOf(threadOf(entries.slice(0, 9))))).toHaveLength(1);
});

test('runs of years', () => {
  expect(runsOf([2010, 2011, 2012, 2014])).toEqual([
    [2010, 2012],
    [2014, 2014],
  ]);
});
