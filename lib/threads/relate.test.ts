import { describe, expect, test } from 'vitest';
import { pageTask } from './make-task.ts';
import { relate } from './relate.ts';
import { byWording, planOf, taskOf } from './testing/tasks.ts';

const told = (text: string, before: string, later: Parameters<typeof taskOf>[1] = { year: 2009 }) =>
  relate(taskOf(text, later), [taskOf(before, { year: 2008 })], [], byWording);

describe('what became of a task', () => {
  test('new when nothing comes before, though an earlier plan of its place would have had it', () => {
    const task = taskOf('推进一卡通工程建设。', { year: 2009 });
    const later = taskOf('推进一卡通工程建设。', { year: 2010 });
    const kindWith = (...plans: Parameters<typeof planOf>[0][]) =>
      relate(task, [task, later], plans.map(planOf), byWording).kind;
    expect(relate(task, [task, later], [planOf({ year: 2008 })], byWording)).toEqual({
      ...{ kind: 'new', from: null, targets: [], evidence: null },
    });
    expect(kindWith({ year: 2008, kind: 'results' })).toBe('new');
    // A plan comes before what is said and reported of its year.
    const speech = taskOf('推进一卡通工程建设。', { year: 2009, kind: 'speech' });
    expect(relate(speech, [speech], [planOf({ year: 2009 })], byWording).kind).toBe('new');
  });

  test('nothing is said of it where no earlier plan would have had it', () => {
    const task = taskOf('推进一卡通工程建设。', { year: 2009 });
    const kindWith = (...plans: Parameters<typeof planOf>[0][]) =>
      relate(task, [task], plans.map(planOf), byWording).kind;
    expect(relate(task, [task], [], byWording)).toEqual({
      ...{ kind: null, from: null, targets: [], evidence: null },
    });
    expect(kindWith({ year: 2009 }, { year: 2010 })).toBeNull();
    expect(kindWith({ year: 2008, place: '包头市' })).toBeNull();
    // A speech may leave anything out.
    expect(kindWith({ year: 2008, kind: 'speech' })).toBeNull();
  });

  test('a page belongs to the places of its thread', () => {
    const page = pageTask(
      { id: 'p', text: '推进一卡通。', headings: [], kind: 'task' },
      { title: '', year: 2008 },
    );
    const thread = [taskOf('推进一卡通。', { year: 2009 })];
    const kindWith = (plan: Parameters<typeof planOf>[0]) =>
      relate(page, thread, [planOf(plan)], byWording).kind;
    expect(kindWith({ year: 2007 })).toBe('new');
    expect(kindWith({ year: 2007, place: '包头市' })).toBeNull();
    expect(kindWith({ year: 2008 })).toBeNull();
  });

  test('raised and lowered with a target of the same thing', () => {
    const relation = told('年内实现行政村宽带上网率100%。', '年内实现行政村宽带上网率达70%。');
    expect(relation).toMatchObject({ kind: 'raised', from: '乌海市-2008-plan#0' });
    expect(relation.targets).toMatchObject([{ before: { value: 70 }, after: { value: 100 }, is: 'raised' }]);
    expect(told('年内实现行政村宽带上网率60%。', '年内实现行政村宽带上网率达70%。').kind).toBe('lowered');
  });

  test('a moved target goes before words that say it goes on', () => {
    const text = '继续推进电脑入农户，年内实现行政村宽带上网率100%。';
    expect(told(text, '推进电脑入农户，年内实现行政村宽带上网率达70%。').kind).toBe('raised');
  });

  test('reported goes before a moved target', () => {
    const results = { year: 2009, kind: 'results' } as const;
    const relation = told('行政村宽带上网率已达到80%。', '年内实现行政村宽带上网率达70%。', results);
    expect(relation).toMatchObject({ kind: 'reported', targets: [{ is: 'raised' }] });
  });

  test('what was reported reached was no target that could be raised', () => {
    const results = taskOf('行政村宽带上网率已达到70%。', { year: 2008, kind: 'results' });
    const plan = taskOf('年内实现行政村宽带上网率100%。', { year: 2009 });
    expect(relate(plan, [results], [], byWording)).toMatchObject({
      kind: 'continued',
      targets: [{ is: 'raised' }],
    });
  });

  test('continued by its words, whatever else they are', () => {
    expect(told('继续做好一卡通试点。', '启动公交收费系统，发行交通卡。').kind).toBe('continued');
  });

  test('continued in the same words', () => {
    const text = '建设应急指挥平台和政务指挥平台。';
    expect(told(text, text).kind).toBe('continued');
  });

  test('reworded when the same thing is said in other words', () => {
    expect(told('组织实施城市大脑项目。', '启动智慧城市运行管理平台。').kind).toBe('reworded');
  });

  test('a target that was to be reached in a later year has moved with its deadline', () => {
    const before = '到2012年行政村宽带上网率达到100%。';
    expect(told('到2010年行政村宽带上网率达到100%。', before).kind).toBe('raised');
    expect(told('到2015年行政村宽带上网率达到100%。', before).kind).toBe('lowered');
    expect(told('到2012年行政村宽带上网率达到100%。', before).targets).toMatchObject([{ is: 'same' }]);
  });

  test('targets for different years are compared as far as that says something', () => {
    const inAll = '“十一五”期间万元生产总值能耗下降20%。';
    const targets = (before: string, after: string) => told(after, before).targets.map(({ is }) => is);
    expect(targets('年内万元生产总值能耗下降4%。', inAll)).toEqual(['other']);
    expect(targets('到2012年行政村宽带上网率达到90%。', '年内行政村宽带上网率达到60%。')).toEqual(['other']);
    expect(targets('到2012年行政村宽带上网率达到90%。', '年内行政村宽带上网率达到95%。')).toEqual(['raised']);
    expect(targets('到2012年行政村宽带上网率达到90%。', '到2015年行政村宽带上网率达到80%。')).toEqual([
      'lowered',
    ]);
  });

  test('the target of the year follows that of the year before, each once', () => {
    const before = '年内实现行政村宽带上网率达70%，明年内达到100%。';
    const { targets } = told('年内实现行政村宽带上网率100%。', before);
    expect(targets.map(({ before: { value }, is }) => ({ value, is }))).toEqual([
      { value: 70, is: 'raised' },
    ]);
  });
});

describe('the task before', () => {
  const text = '推进一卡通工程建设。';
  const later = taskOf(text, { year: 2009 });
  const from = (...others: ReturnType<typeof taskOf>[]) => relate(later, others, [], byWording).from;

  test('is of the latest year that has one', () => {
    expect(from(taskOf(text, { year: 2006 }), taskOf('推进一卡通。', { year: 2007 }))).toBe(
      '乌海市-2007-plan#0',
    );
  });

  test('is the most alike of that year', () => {
    const near = taskOf(text, { year: 2007, start: 50 });
    expect(from(taskOf('论证一卡通方案。', { year: 2007 }), near)).toBe('乌海市-2007-plan#50');
  });

  test('is one that states the same measure, however alike others are', () => {
    const task = taskOf('推进一卡通工程建设，发卡20万张。', { year: 2009 });
    const others = [
      taskOf('推进一卡通工程建设。', { year: 2008 }),
      taskOf('发卡10万张。', { year: 2008, start: 40 }),
    ];
    expect(relate(task, others, [], byWording)).toMatchObject({
      kind: 'raised',
      from: '乌海市-2008-plan#40',
    });
  });

  test('is the target and not the result where both state the measure', () => {
    const task = taskOf('发放一卡通20万张。', { year: 2009 });
    const results = taskOf('发放一卡通12万张。', { year: 2008, kind: 'results' });
    const plan = taskOf('年内发卡10万张，发放一卡通10万张。', { year: 2008 });
    expect(relate(task, [results, plan], [], byWording)).toMatchObject({ kind: 'raised', from: plan.key });
  });

  test('is of the same place, else of the government above, else of any', () => {
    const own = taskOf(text, { year: 2006 });
    const above = taskOf(text, { year: 2007, kind: 'regional-plan', place: '内蒙古自治区' });
    const other = taskOf(text, { year: 2008, place: '包头市' });
    expect(from(own, above, other)).toBe('乌海市-2006-plan#0');
    expect(from(above, other)).toBe('内蒙古自治区-2007-regional-plan#0');
    expect(from(other)).toBe('包头市-2008-plan#0');
  });

  test('is the plan of the year for its speech, and both for its results', () => {
    const plan = taskOf(text, { year: 2009 });
    const speech = taskOf(text, { year: 2009, kind: 'speech' });
    const results = taskOf(text, { year: 2009, kind: 'results' });
    expect(relate(results, [plan], [], byWording).from).toBe(plan.key);
    expect(relate(speech, [plan, results], [], byWording).from).toBe(plan.key);
    expect(relate(plan, [speech, results], [], byWording).from).toBeNull();
  });

  test('is the latest for a page of which year and place are not known', () => {
    const page = pageTask({ id: 'p', text, headings: [], kind: 'task' }, { title: '', year: null });
    const others = [taskOf(text, { year: 2006 }), taskOf(text, { year: 2008, place: '包头市' })];
    expect(relate(page, others, [], byWording).from).toBe('包头市-2008-plan#0');
  });

  test('does not depend on the order of the others', () => {
    const others = [taskOf(text, { year: 2008 }), taskOf(text, { year: 2008, start: 9 })];
    expect(relate(later, others, [], byWording)).toEqual(relate(later, others.toReversed(), [], byWording));
  });
});
