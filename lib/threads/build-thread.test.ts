import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildThread, withPage } from './build-thread.ts';
import { pageTask } from './make-task.ts';
import { stripOf, summarise } from './summarise.ts';
import { byWording, planOf, taskOf } from './testing/tasks.ts';

const tasks = [
  taskOf('启动“电脑入农户上网工程”。', { year: 2006, kind: 'speech' }),
  taskOf('继续推进电脑入农户上网工程，配备电脑。', { year: 2007, kind: 'results' }),
  taskOf('继续推进“电脑入农户上网工程”。', { year: 2008, start: 10 }),
  taskOf('年内实现行政村宽带上网率达70%，明年内达到100%。', { year: 2008, start: 40 }),
  taskOf('继续推进“电脑入农户上网工程”,年内实现行政村宽带上网率100%。', { year: 2009 }),
];
const plans = [
  planOf({ year: 2005 }),
  planOf({ year: 2006, kind: 'speech' }),
  planOf({ year: 2007, kind: 'results' }),
  planOf({ year: 2008 }),
  planOf({ year: 2009 }),
  planOf({ year: 2010 }),
  planOf({ year: 2011, kind: 'speech' }),
  planOf({ year: 2012, place: '包头市' }),
];
const parts = { id: 't1', name: '电脑入农户上网工程', tasks, plans, evidence: byWording, corrections: [] };
const page = pageTask(
  { id: 'p1', text: '继续推进电脑入农户上网工程。', headings: [], kind: 'task' },
  { title: '2008年工作要点', year: 2008 },
);

describe('a thread', () => {
  const thread = buildThread(parts);

  test('has its tasks in order, each with its relation', () => {
    expect(thread.entries.map(({ task, relation }) => [task.key, relation.kind])).toEqual([
      ['乌海市-2006-speech#0', 'new'],
      ['乌海市-2007-results#0', 'reported'],
      ['乌海市-2008-plan#10', 'continued'],
      ['乌海市-2008-plan#40', 'reworded'],
      ['乌海市-2009-plan#0', 'raised'],
    ]);
  });

  test('has a field and the measures that recur', () => {
    expect(thread.field).toBe('networks');
    expect(thread.series.map(({ of, points }) => [of, points.length])).toEqual([['行政村宽带上网率', 3]]);
  });

  test('is silent where a plan of its places does not mention it, but for speeches', () => {
    expect(thread.years).toEqual([
      { year: 2005, tasks: [], page: false, silent: false },
      { year: 2006, tasks: ['乌海市-2006-speech#0'], page: false, silent: false },
      { year: 2007, tasks: ['乌海市-2007-results#0'], page: false, silent: false },
      { year: 2008, tasks: ['乌海市-2008-plan#10', '乌海市-2008-plan#40'], page: false, silent: false },
      { year: 2009, tasks: ['乌海市-2009-plan#0'], page: false, silent: false },
      { year: 2010, tasks: [], page: false, silent: true },
      { year: 2011, tasks: [], page: false, silent: false },
    ]);
  });

  test('does not depend on the order of tasks and plans', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(tasks, { minLength: tasks.length }),
        fc.shuffledSubarray(plans, { minLength: plans.length }),
        (someTasks, somePlans) => {
          expect(buildThread({ ...parts, tasks: someTasks, plans: somePlans })).toEqual(thread);
        },
      ),
    );
  });

  test('counts a task to the year that the user says', () => {
    const moved = { ...tasks[4]!, year: 2010, yearCorrected: true };
    const { years } = buildThread({ ...parts, tasks: [...tasks.slice(0, 4), moved] });
    expect(years.filter(({ silent }) => silent).map(({ year }) => year)).toEqual([2009]);
    expect(years.find(({ year }) => year === 2010)?.tasks).toEqual([moved.key]);
  });
});

describe('the page that is read', () => {
  const thread = withPage(buildThread(parts), { ...parts, page });

  test('comes after the library of its year, and changes nothing of the rest', () => {
    expect(thread.entries.map(({ task }) => task.key).indexOf('#p1')).toBe(4);
    expect(thread.entries[4]?.relation.from).toBe('乌海市-2007-results#0');
    const { entries, name } = buildThread(parts);
    expect(thread.entries.filter(({ task }) => task !== page)).toEqual(entries);
    expect(thread.name).toBe(name);
    expect(thread.years.find(({ year }) => year === 2008)).toMatchObject({ page: true });
  });

  test('comes last when its year is not known', () => {
    const { entries } = withPage(buildThread(parts), { ...parts, page: { ...page, year: null } });
    expect(entries.at(-1)).toMatchObject({ task: { key: '#p1' }, relation: { from: '乌海市-2009-plan#0' } });
  });

  test('has a strip of the library beside its passage', () => {
    expect(stripOf(thread, '#p1')).toEqual({
      thread: 't1',
      name: '电脑入农户上网工程',
      years: [
        { year: 2005, tasks: 0, silent: false },
        { year: 2006, tasks: 1, silent: false },
        { year: 2007, tasks: 1, silent: false },
        { year: 2008, tasks: 2, silent: false },
        { year: 2009, tasks: 1, silent: false },
        { year: 2010, tasks: 0, silent: true },
        { year: 2011, tasks: 0, silent: false },
      ],
      relation: 'continued',
    });
    expect(() => stripOf(thread, '#p2')).toThrow(RangeError);
  });

  test('is left out of what lists show', () => {
    expect(summarise(thread)).toEqual(summarise(buildThread(parts)));
  });
});

test('a list knows of a thread what it can be filtered and found by', () => {
  const summary = summarise(buildThread({ ...parts, corrections: ['c2', 'c1'] }));
  expect(summary).toMatchObject({
    id: 't1',
    years: [2006, 2007, 2008, 2009],
    silent: [2010],
    tasks: 5,
    last: 'raised',
    places: ['乌海市'],
    levels: ['city'],
    programmes: ['电脑入农户上网工程'],
    targets: true,
    ended: true,
    corrected: true,
  });
  expect(summary.words).toContain('行政村宽带上网率');
});

test('a thread goes on as long as no plan after its last mention is silent', () => {
  const goingOn = buildThread({ ...parts, plans: plans.filter(({ year }) => year < 2010) });
  expect(summarise(goingOn)).toMatchObject({ ended: false, corrected: false });
});
