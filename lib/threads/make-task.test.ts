import { expect, test } from 'vitest';
import type { Task } from '../policy/plan.ts';
import { pageTask, taskKey, threadTask } from './make-task.ts';
import { planOf } from './testing/tasks.ts';

const plan = planOf({ year: 2008 });
const text = '继续推进“电脑入农户上网工程”，明年内实现行政村宽带上网率达到100%。';
const task: Task = {
  ...{ text, start: 120, end: 120 + text.length, kind: 'task', headings: ['三、农村信息化'] },
  ...{ section: 3, index: 7, plan: plan.id },
};

test('a task of the library knows its source, stance, programmes and measures', () => {
  const made = threadTask(task, plan);
  expect(made).toMatchObject({
    key: taskKey(plan.id, 120),
    plan: plan.id,
    title: plan.title,
    place: '乌海市',
    level: 'city',
    planKind: 'plan',
    year: 2008,
    yearCorrected: false,
    ownYear: 2008,
    headings: ['三、农村信息化'],
    programmes: ['电脑入农户上网工程'],
  });
  expect(made.stance.stance).toBe('continued');
  expect(made.measures).toMatchObject([{ value: 100, unit: '%', deadline: { until: '2009-12-31' } }]);
});

test('deadlines are resolved against the year that the user says', () => {
  const made = threadTask(task, plan, { year: 2010 });
  expect(made).toMatchObject({ year: 2010, yearCorrected: true, ownYear: 2008 });
  expect(made.measures[0]?.deadline?.until).toBe('2011-12-31');
});

test('a passage of a page belongs to no plan', () => {
  const made = pageTask({ id: 'p1', text, headings: [], kind: 'task' }, { title: '工作要点', year: null });
  expect(made).toMatchObject({ key: '#p1', plan: null, year: null, level: null, planKind: null, start: 0 });
  expect(made.end).toBe(text.length);
  expect(made.measures[0]?.deadline?.until).toBeNull();
});

test('a programme that is named twice is listed once', () => {
  const twice = { ...task, text: '推进“一卡通”工程建设，建立“一卡通”服务管理机制。' };
  expect(threadTask(twice, plan).programmes).toEqual(['一卡通']);
});
