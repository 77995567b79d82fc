import fc from 'fast-check';
import { expect, test } from 'vitest';
import { affinities, affinityOf, nearTo, nothing } from './affinity.ts';
import { planOfTexts } from './testing/plans.ts';

const texts = [
  '继续推进“电脑入农户上网工程”，年内行政村宽带上网率达到70%，明年内达到100%',
  '年内实现行政村宽带上网率100%',
  '行政村信息服务站点建设',
  '推进社会保障卡“一卡通”工程；完善就业信息网络',
  '社会保障“一卡通”发放20万张',
  '煤矿安全生产监控系统投入使用',
  '举办那达慕大会',
  '。',
];
const someTexts = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 });

test('what a whole plan is compared by is what two tasks are explained by', () => {
  fc.assert(
    fc.property(someTexts, someTexts, fc.boolean(), (some, others, isPage) => {
      const [one, other] = [planOfTexts('one', some), planOfTexts('other', others)];
      const mean = isPage ? null : one.mean;
      for (const task of one.tasks) {
        const values = affinities(task, mean && nearTo(mean, other), other);
        for (const [j, value] of values.entries()) {
          const pair = affinityOf({ task, mean }, { task: other.tasks[j]!, mean: other.mean });
          if (value !== nothing) expect(value).toBeCloseTo(pair.value, 6);
          else {
            expect(pair.lexical).toBeLessThan(0.02);
            expect(pair.clause).toBeLessThan(0.05);
            expect(pair.measure).toBe(0);
          }
        }
      }
    }),
  );
});

test('it is the same from either side', () => {
  fc.assert(
    fc.property(someTexts, someTexts, (some, others) => {
      const [one, other] = [planOfTexts('one', some), planOfTexts('other', others)];
      const near = [nearTo(one.mean, other), nearTo(other.mean, one)];
      const there = one.tasks.map((task) => affinities(task, near[0]!, other));
      const back = other.tasks.map((task) => affinities(task, near[1]!, one));
      for (const [i, values] of there.entries())
        for (const [j, value] of values.entries())
          if (value === nothing) expect(back[j]![i]).toBe(nothing);
          else expect(back[j]![i]).toBeCloseTo(value, 6);
    }),
  );
});

test('every part of it is told', () => {
  const [one, other] = [planOfTexts('one', texts), planOfTexts('other', texts.toReversed())];
  const of = (i: number, j: number) =>
    affinityOf(
      { task: one.tasks[i]!, mean: one.mean },
      { task: other.tasks[texts.length - 1 - j]!, mean: other.mean },
    );
  const same = of(0, 0);
  expect(same.similarity).toBeCloseTo(1, 5);
  expect(same.lexical).toBeCloseTo(1, 5);
  expect(same.clause).toBeCloseTo(1, 5);
  const target = of(0, 1);
  expect(target.measure).toBe(1);
  expect(target.clause).toBeGreaterThan(target.lexical);
  expect(of(0, 2).measure).toBe(0);
  expect(of(5, 6)).toMatchObject({ clause: 0, measure: 0, lexical: 0 });
});

test('what is near to anything in the other plan counts for less', () => {
  const plan = planOfTexts('other', texts);
  const task = planOfTexts('one', texts).tasks[0]!;
  const distinct = affinityOf({ task, mean: null }, { task: plan.tasks[1]!, mean: plan.mean });
  const common = affinityOf({ task, mean: null }, { task: plan.tasks[1]!, mean: task.vector });
  expect(common.background).toBeGreaterThan(distinct.background);
  expect(common.value).toBeLessThan(distinct.value);
});
