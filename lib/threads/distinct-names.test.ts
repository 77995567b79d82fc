import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctNames } from './distinct-names.ts';

const thread = (id: string, names: readonly string[], years: readonly number[] = [2006, 2008]) => ({
  ...{ id, names, years },
});
const named = (...threads: ReturnType<typeof thread>[]) => Object.fromEntries(distinctNames(threads));

test('a name that no other thread has stays as it is', () => {
  expect(named(thread('a', ['电子政务', '公文传输']), thread('b', ['电子商务']))).toEqual({
    a: '电子政务',
    b: '电子商务',
  });
});

test('threads of one name are told apart by the next best of each', () => {
  expect(
    named(
      thread('a', ['电子政务', '公文传输']),
      thread('b', ['电子政务', '办事效率']),
      thread('c', ['一卡通']),
    ),
  ).toEqual({ a: '电子政务 · 公文传输', b: '电子政务 · 办事效率', c: '一卡通' });
});

test('where these are the same, by the one after, and at last by their years', () => {
  const names = ['电子政务', '公文传输'];
  expect(
    named(
      thread('a', [...names, '内网']),
      thread('b', [...names, '外网']),
      thread('c', ['电子政务', '网站']),
    ),
  ).toEqual({ a: '电子政务 · 公文传输 · 内网', b: '电子政务 · 公文传输 · 外网', c: '电子政务 · 网站' });
  expect(named(thread('a', names), thread('b', names, [2009]))).toEqual({
    a: '电子政务 · 公文传输 · 2006—2008',
    b: '电子政务 · 公文传输 · 2009',
  });
});

test('do not depend on the order of threads, nor on those with other names', () => {
  const some = ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
    thread(id, ['甲', '乙', '丙'].slice(i % 2, 2 + (i % 3)), [2000 + i]),
  );
  const expected = named(...some);
  fc.assert(
    fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
      expect(named(...shuffled, thread('z', ['丁']))).toEqual({ ...expected, z: '丁' });
    }),
  );
});
