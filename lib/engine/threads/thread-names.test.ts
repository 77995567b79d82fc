import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskOf } from '../../threads/testing/tasks.ts';
import { ThreadNames } from './thread-names.ts';

const texts = [
  ['加强一卡通建设，方便市民乘车。', '推进一卡通建设，方便市民乘车。'],
  ['扩大一卡通应用，服务医院挂号。', '推广一卡通应用，服务医院挂号。'],
  ['建设数字图书馆。', '继续建设数字图书馆。'],
];
const tasks = texts.flatMap((ofThread, thread) =>
  ofThread.map((text, i) => taskOf(text, { year: 2006 + i, start: 100 * thread })),
);
const byKey = new Map(tasks.map((task) => [task.key, task]));
const groups = texts.map((_, i) => [tasks[2 * i]!.key, tasks[2 * i + 1]!.key]);
const saidIn = (some: typeof tasks) => some.map(({ plan, text }) => ({ plan: plan!, text }));

function named(some: typeof groups): string[] {
  const own = some.flat().map((key) => byKey.get(key)!);
  const names = new ThreadNames(saidIn(own)).of(some, (key) => byKey.get(key)!);
  return some.map((group) => names.get(group)!);
}

test('threads that would have one name are told apart', () => {
  const [one, other, third] = named(groups);
  expect(one).toMatch(/^一卡通.* · /u);
  expect(other).toMatch(/^一卡通.* · /u);
  expect(one).not.toBe(other);
  expect(third).toBe('数字图书馆');
});

test('no order has a part in it', () => {
  const expected = new Map(named(groups).map((name, i) => [groups[i]!, name]));
  fc.assert(
    fc.property(fc.shuffledSubarray(groups, { minLength: groups.length }), (shuffled) => {
      expect(named(shuffled)).toEqual(shuffled.map((group) => expected.get(group)));
    }),
  );
});

test('when another thread goes, what is left of its name is named anew', () => {
  const names = new ThreadNames(saidIn(tasks));
  const task = (key: string) => byKey.get(key)!;
  expect(names.of(groups, task).get(groups[0]!)).toContain(' · ');
  const fewer = groups.slice(1);
  expect(names.of(fewer, task).get(groups[1]!)).toBe('一卡通');
  expect(names.of(fewer, task)).toBe(names.of(fewer, task));
});
