import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Correction, type CorrectionDraft } from '../../lib/threads/correction.ts';
import { match } from '../testing/sample-data.ts';
import { evidence, threadEntry, threadOf, threadTask } from '../testing/sample-threads.ts';
import {
  apartFrom,
  correctedTask,
  correctionsOf,
  isTask,
  joinThreads,
  joinTo,
  otherYear,
} from './correction-drafts.ts';

const a = threadTask(2007, '建设网络。');
const b = threadTask(2009, '继续建设网络。');
const page = threadTask(2010, '建成网络。', { plan: null });
const thread = threadOf([threadEntry(a), threadEntry(b, a), threadEntry(page, b)]);

/** As it is kept. @throws when it does not fit */
const kept = (draft: CorrectionDraft | null): Correction =>
  v.parse(Correction, { ...draft, id: 'c', made: '2026-03-01T08:00:00.000Z' });

test('not related: a task against all others of its thread', () => {
  expect(kept(apartFrom(thread, b))).toMatchObject({
    kind: 'apart',
    task: { plan: '2009', text: '继续建设网络。' },
    others: [{ plan: '2007' }, { plan: null, text: '建成网络。' }],
  });
  expect(apartFrom(threadOf([threadEntry(a)]), a)).toBeNull();
});

test('no correction names more tasks than one can hold', () => {
  const many = Array.from({ length: 700 }, (_, i) =>
    threadEntry(threadTask(2000, `任务${i}。`, { start: i })),
  );
  expect(kept(apartFrom(threadOf(many), many[3]!.task))).toMatchObject({ others: { length: 500 } });
});

test('wrong year: of the task or of its plan; a passage of a page has no plan', () => {
  expect(kept(otherYear(a, 2008, false))).toMatchObject({ kind: 'year', task: { plan: '2007' }, year: 2008 });
  expect(kept(otherYear(a, 2008, true))).toMatchObject({ kind: 'plan-year', plan: '2007', title: a.title });
  expect(kept(otherYear(page, 2008, true))).toMatchObject({ kind: 'year', task: { plan: null } });
});

test('a task joins the thread’s task of the library that is nearest in time', () => {
  const joined = kept(joinTo(thread, match(2010, 'likely', { text: '网络建设。' }).task));
  expect(joined).toMatchObject({
    kind: 'together',
    tasks: [
      { plan: '2009', others: [{ plan: '2007' }] },
      { plan: 'plan-2010', text: '网络建设。' },
    ],
  });
  const alone = kept(joinTo(threadOf([threadEntry(page)]), match(2010, 'likely').task));
  expect(alone).toMatchObject({ tasks: [{ plan: null }, { plan: 'plan-2010' }] });
});

test('threads are joined with all of their tasks, by the first of each', () => {
  const [c, d] = [threadTask(2006, '金税工程。'), threadTask(2008, '推进金税工程。')];
  const other = threadOf([threadEntry(c), threadEntry(d, c)]);
  expect(kept(joinThreads(threadOf([threadEntry(a), threadEntry(b, a)]), other))).toMatchObject({
    kind: 'together',
    tasks: [
      { plan: '2007', others: [{ plan: '2009' }] },
      { plan: '2006', others: [{ plan: '2008' }] },
    ],
  });
  const single = kept(joinThreads(threadOf([threadEntry(a)]), other));
  expect(single).toEqual(expect.objectContaining({ tasks: [correctedTask(a), expect.anything()] }));
});

test('a task is named with the year that its plan says, not with one that was put right', () => {
  const moved = threadTask(2012, '建设网络。', { plan: '2007', ownYear: 2007, yearCorrected: true });
  expect(kept(otherYear(moved, 2011, false))).toMatchObject({ task: { year: 2007 }, year: 2011 });
});

test('a task is known by its plan and its words, however they are punctuated', () => {
  expect(isTask({ ...correctedTask(a), text: '建设 网络，' }, a)).toBe(true);
  expect(isTask({ ...correctedTask(a), plan: 'b' }, a)).toBe(false);
  expect(isTask(correctedTask(b), a)).toBe(false);
});

test('which corrections made an entry what it is', () => {
  const all = [
    { ...kept(otherYear(a, 2007, false)), id: 'year' },
    { ...kept(otherYear(a, 2007, true)), id: 'plan' },
    { ...kept(otherYear(b, 2009, false)), id: 'other' },
    { ...kept(joinTo(thread, match(2010, 'likely').task)), id: 'joined' },
  ];
  const ids = (entry: Parameters<typeof correctionsOf>[0]) => correctionsOf(entry, all).map(({ id }) => id);
  expect(ids(threadEntry(a))).toEqual(['year', 'plan']);
  expect(ids(threadEntry(b, a, { evidence: evidence({ correction: 'joined' }) }))).toEqual([
    'other',
    'joined',
  ]);
});
