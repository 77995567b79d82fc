import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CorrectableTask, resolve } from './apply-corrections.ts';
import type { CorrectedTask, Correction, JoinedTask } from './correction.ts';

const task = (plan: string, year: number, text: string): CorrectableTask => ({
  key: `${plan}#${text}`,
  plan,
  year,
  text: `推进${text}建设。`,
});
const tasks = [
  task('p8', 2008, '一卡通'),
  task('p8', 2008, '信息站'),
  task('p9', 2009, '一卡通'),
  task('p9', 2009, '金税'),
  { key: '#page', plan: null, year: 2010, text: '推进一卡通建设。' },
];
const named = (plan: string | null, text: string, year: number | null = null): CorrectedTask => ({
  plan,
  title: '',
  year,
  text: `推进${text}建设`,
});

let count = 0;
type Draft = Correction extends infer C ? (C extends Correction ? Omit<C, 'id' | 'made'> : never) : never;
/** A correction, a minute after the one made before. */
function made(draft: Draft): Correction {
  count += 1;
  return { ...draft, id: `c${count}`, made: new Date(count * 60_000).toISOString() } as Correction;
}
const apart = (one: CorrectedTask, ...others: CorrectedTask[]) => made({ kind: 'apart', task: one, others });
const together = (...some: JoinedTask[]) => made({ kind: 'together', tasks: some });
/** A thread that is joined: the task that is named, and the rest. */
const thread = (one: CorrectedTask, ...others: CorrectedTask[]): JoinedTask => ({ ...one, others });

const [card8, station8, card9, tax9] = [
  named('p8', '一卡通'),
  named('p8', '信息站'),
  named('p9', '一卡通'),
  named('p9', '金税'),
];

describe('the tasks a correction speaks of', () => {
  test('are known by plan and words, whatever the punctuation', () => {
    const { together: joined } = resolve(
      [together(card8, { ...station8, text: '推进“信息站” 建设；' })],
      tasks,
    );
    expect(joined).toEqual([[['p8#一卡通'], ['p8#信息站']]]);
  });

  test('of a page are known by their words, and in the library by words and year', () => {
    const correction = made({ kind: 'year', task: named(null, '一卡通', 2009), year: 2011 });
    expect([...resolve([correction], tasks).years]).toEqual([
      ['#page', 2011],
      ['p9#一卡通', 2011],
    ]);
  });

  test('that are not there any more are passed over, and the rest of the correction holds', () => {
    const missing = named('p7', '一卡通');
    const correction = together(card8, station8, missing);
    const { together: joined, used } = resolve([correction], tasks);
    expect(joined).toEqual([[['p8#一卡通'], ['p8#信息站']]]);
    expect([...used]).toEqual([[correction.id, ['p8#一卡通', 'p8#信息站']]]);
  });

  test('of a plan that is gone are passed over', () => {
    const correction = made({ kind: 'plan-year', plan: 'p7', title: '', year: 2007 });
    expect(resolve([correction], tasks)).toEqual(resolve([], tasks));
  });
});

describe('what is said later', () => {
  test('joins what was apart, and what is one with it', () => {
    const kept = apart(station8, card9, tax9);
    const [first, later] = [apart(card8, card9, tax9), together(card8, card9)];
    const resolved = resolve([later, first, kept], tasks);
    expect(resolved.apart).toEqual([['p8#信息站', ['p9#一卡通', 'p9#金税']]]);
    expect(resolved.together).toEqual([[['p8#一卡通'], ['p9#一卡通']]]);
  });

  test('takes a task out of a group with others', () => {
    const resolved = resolve([together(card8, card9, tax9), apart(tax9, card8)], tasks);
    expect(resolved.together).toEqual([[['p8#一卡通'], ['p9#一卡通']]]);
    expect(resolved.apart).toEqual([['p9#金税', ['p8#一卡通']]]);
  });

  test('parts tasks that were joined by way of a third', () => {
    const resolved = resolve([together(card8, card9), together(card9, tax9), apart(tax9, card8)], tasks);
    expect(resolved.together).toEqual([[['p8#一卡通'], ['p9#一卡通']]]);
  });

  test('is told by the moment, however that is written', () => {
    const [first, later] = [apart(card8, card9), together(card8, card9)];
    const earlier = { ...first, made: '2026-01-01T08:00:00+08:00' };
    const resolved = resolve([{ ...later, made: '2026-01-01T00:00:01.000Z' }, earlier], tasks);
    expect(resolved.together).toEqual([[['p8#一卡通'], ['p9#一卡通']]]);
  });

  test('says the year', () => {
    const years = [2007, 2006].map((year) => made({ kind: 'year', task: card8, year }));
    const plans = [2001, 2002].map((year) => made({ kind: 'plan-year', plan: 'p9', title: '', year }));
    const resolved = resolve([...years, ...plans].reverse(), tasks);
    expect([...resolved.years]).toEqual([['p8#一卡通', 2006]]);
    expect([...resolved.planYears]).toEqual([['p9', 2002]]);
    expect([...resolved.used.keys()]).toEqual([years[1]!.id, plans[1]!.id]);
  });
});

describe('threads that belong together', () => {
  const joined = together(thread(card8, card9), thread(tax9, station8));

  test('are meant by the tasks that were named', () => {
    const resolved = resolve([joined], tasks);
    expect(resolved.together).toEqual([[['p8#一卡通'], ['p9#金税']]]);
    expect([...resolved.used]).toEqual([[joined.id, ['p8#一卡通', 'p9#金税']]]);
  });

  test('stay so whichever task is taken out, with all the others', () => {
    const out = apart(card8, card9, tax9, station8);
    const resolved = resolve([joined, out], tasks);
    expect(resolved.together).toEqual([[['p9#一卡通'], ['p9#金税', 'p8#信息站']]]);
    expect(resolved.used.get(joined.id)).toEqual(['p9#一卡通', 'p9#金税', 'p8#信息站']);
    const other = apart(station8, card8, card9, tax9);
    expect(resolve([joined, other], tasks).together).toEqual([[['p8#一卡通', 'p9#一卡通'], ['p9#金税']]]);
    expect(resolve([joined, other, apart(tax9, card8)], tasks).together).toEqual([]);
  });

  test('stay so when the named task is not there any more', () => {
    const gone = together(thread(named('p7', '一卡通'), card8, card9), thread(tax9));
    expect(resolve([gone], tasks).together).toEqual([[['p8#一卡通', 'p9#一卡通'], ['p9#金税']]]);
  });

  test('take back that any of their tasks were apart, and only that', () => {
    const [between, elsewhere] = [apart(card9, station8), apart(card9, named(null, '一卡通'))];
    const later = { ...joined, made: made({ kind: 'apart', task: card8, others: [card9] }).made };
    expect(resolve([between, elsewhere, later], tasks).apart).toEqual([['p9#一卡通', ['#page']]]);
  });

  test('are the same without their other tasks, as they were kept before these were noted', () => {
    const old = together(card8, tax9);
    expect(resolve([old], tasks).together).toEqual(resolve([joined], tasks).together);
    expect(resolve([old, apart(card8, tax9)], tasks).together).toEqual([]);
  });
});

test('tells which tasks each correction has a part in', () => {
  const [undone, done] = [apart(card8, card9), together(card8, card9)];
  expect([...resolve([undone, done], tasks).used]).toEqual([[done.id, ['p8#一卡通', 'p9#一卡通']]]);
});

test('no pair is both apart and together, in whatever order corrections are given', () => {
  const some = fc.uniqueArray(fc.constantFrom(card8, station8, card9, tax9), { minLength: 2, maxLength: 4 });
  const drafts = fc.array(fc.tuple(fc.constantFrom('apart', 'tasks', 'threads'), some), { maxLength: 6 });
  fc.assert(
    fc.property(drafts, (given) => {
      const corrections = given.map(([kind, [first, second, ...others]]) => {
        if (kind === 'apart') return apart(first!, second!, ...others);
        return kind === 'tasks'
          ? together(first!, second!, ...others)
          : together(thread(first!, ...others), second!);
      });
      const resolved = resolve(corrections, tasks);
      expect(resolve(corrections.toReversed(), tasks)).toEqual(resolved);
      for (const [key, others] of resolved.apart)
        for (const group of resolved.together.map((sides) => sides.flat()))
          expect(group.includes(key) && others.some((other) => group.includes(other))).toBe(false);
    }),
  );
});
