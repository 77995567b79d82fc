import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group } from '../../threads/unite-groups.ts';
import { grouping, LibraryThreads } from './library-threads.ts';
import type { PlanFeatures } from './plan-features.ts';
import { planOfTexts } from './testing/plans.ts';

const things = [
  '电脑入农户上网工程',
  '行政村宽带上网率',
  '社会保障卡发放范围',
  '煤矿安全生产监控系统',
  '城市应急指挥中心',
  '中小学远程教育资源库',
  '企业信用信息数据库',
  '土地利用总体规划修编',
];
const sayings = [
  (thing: string) => `继续推进${thing}`,
  (thing: string) => `${thing}年内达到70%，明年内达到100%`,
  (thing: string) => `由市发改委牵头，启动${thing}二期，并组织验收`,
];
const texts = things.flatMap((thing) => sayings.map((say) => say(thing)));

function add(threads: LibraryThreads, ...plans: PlanFeatures[]): LibraryThreads {
  for (const plan of plans) for (const _ of threads.add(plan));
  return threads;
}
const groupsOf = (...plans: PlanFeatures[]) => add(new LibraryThreads(), ...plans).groups();
const alone = (group: Group) => group.length === 1;

const plans2006to2008 = [
  planOfTexts('2006', ['继续推进电脑入农户上网工程', '启动城市应急指挥中心建设', '编制土地利用总体规划']),
  planOfTexts('2007', ['大力推进电脑入农户上网工程', '城市应急指挥中心投入使用', '发放社会保障卡']),
  planOfTexts('2008', ['电脑入农户上网工程覆盖各行政村', '扩大社会保障卡发放范围', '举办那达慕大会']),
];

/** A library of up to six plans of up to six tasks. */
const somePlans = fc
  .array(fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((some, i) => planOfTexts(`p${i}`, some)));

describe('groups', () => {
  test('what several plans say of one thing is one group, by its first key; the rest stands alone', () => {
    const groups = groupsOf(...plans2006to2008);
    expect(groups.filter((group) => !alone(group))).toEqual([
      ['2006#0', '2007#0', '2008#0'],
      ['2006#1', '2007#1'],
      ['2007#2', '2008#1'],
    ]);
    expect(groups.filter(alone)).toEqual([['2006#2'], ['2008#2']]);
  });

  test('tasks know their plan, and their group', () => {
    const threads = add(new LibraryThreads(), ...plans2006to2008);
    expect(threads.planOf('2007#1')).toBe('2007');
    expect(threads.groupOf('2007#1')).toEqual(['2006#1', '2007#1']);
    expect(threads.groupOf('2011#1')).toBeUndefined();
    expect([...threads.plans].map(({ plan }) => plan)).toEqual(['2006', '2007', '2008']);
  });

  test('links between two plans are the same from either side, each firm enough to be kept', () => {
    const threads = add(new LibraryThreads(), ...plans2006to2008);
    const links = threads.linksBetween('2006', '2007');
    expect(threads.linksBetween('2007', '2006')).toBe(links);
    expect(links.map(({ a, b }) => `${a} ${b}`)).toContain('2006#0 2007#0');
    for (const { value } of links) expect(value).toBeGreaterThan(0.4);
    expect(threads.linksBetween('2006', '2011')).toEqual([]);
  });

  test('a plan is not added twice', () => {
    const threads = add(new LibraryThreads(), plans2006to2008[0]!);
    expect(() => add(threads, plans2006to2008[0]!)).toThrow(RangeError);
  });

  test('others are let in after each plan that a new one is compared with', () => {
    const threads = add(new LibraryThreads(), ...plans2006to2008.slice(0, 2));
    expect([...threads.add(plans2006to2008[2]!)]).toHaveLength(2);
  });
});

describe('the same as from scratch', () => {
  test('in whatever order the plans come', () => {
    fc.assert(
      fc.property(
        somePlans.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        fc.boolean(),
        ([all, shuffled], askedBetween) => {
          const threads = new LibraryThreads();
          for (const plan of shuffled) {
            add(threads, plan);
            if (askedBetween) threads.groups();
          }
          expect(threads.groups()).toEqual(groupsOf(...all));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('after plans were taken out, and put in again', () => {
    fc.assert(
      fc.property(somePlans, fc.integer({ min: 0, max: 5 }), fc.boolean(), (all, at, askedBetween) => {
        const threads = add(new LibraryThreads(), ...all);
        if (askedBetween) threads.groups();
        const gone = all[at % all.length]!;
        threads.remove(gone.plan);
        expect(threads.groups()).toEqual(groupsOf(...all.filter((plan) => plan !== gone)));
        expect(threads.groupOf(gone.tasks[0]!.key)).toBeUndefined();
        expect(threads.plan(gone.plan)).toBeUndefined();
        add(threads, gone);
        expect(threads.groups()).toEqual(groupsOf(...all));
      }),
      { numRuns: 60 },
    );
  });

  test('when a plan is read anew and says something else under the same keys', () => {
    const [first, ...others] = plans2006to2008;
    const anew = planOfTexts('2006', [
      '启动城市应急指挥中心建设',
      '继续推进电脑入农户上网工程',
      '发放社会保障卡',
    ]);
    const threads = add(new LibraryThreads(), first!, ...others);
    const before = threads.groupOf('2006#0');
    threads.remove('2006');
    add(threads, anew);
    expect(threads.groups()).toEqual(groupsOf(anew, ...others));
    expect(threads.groupOf('2006#0')).not.toBe(before);
  });

  test('removing what is not there changes nothing', () => {
    const threads = add(new LibraryThreads(), ...plans2006to2008);
    const before = threads.groups();
    threads.remove('2011');
    expect(threads.groups()).toBe(before);
  });
});

test('groups that a new plan has nothing to do with are the same objects', () => {
  const threads = add(new LibraryThreads(), ...plans2006to2008.slice(0, 2));
  const before = new Map(threads.groups().map((group) => [group[0], group]));
  add(threads, plans2006to2008[2]!);
  expect(threads.groupOf('2006#1')).toBe(before.get('2006#1'));
  expect(threads.groupOf('2006#2')).toBe(before.get('2006#2'));
  expect(threads.groupOf('2006#0')).not.toBe(before.get('2006#0'));
});

test('a group whose tasks stay the same is the same object, though others it hangs together with change', () => {
  fc.assert(
    fc.property(somePlans, (all) => {
      const threads = add(new LibraryThreads(), ...all.slice(1));
      const before = new Map(threads.groups().map((group) => [group.join(' '), group]));
      add(threads, all[0]!);
      for (const group of threads.groups()) {
        const same = before.get(group.join(' '));
        if (same) expect(group).toBe(same);
      }
    }),
    { numRuns: 60 },
  );
});

describe('what the user says', () => {
  test('holds from then on, and is undone by taking it away', () => {
    const threads = add(new LibraryThreads(), ...plans2006to2008);
    const before = threads.groups();
    threads.constrain({ apart: [['2006#1', '2007#1']], together: [[['2006#2'], ['2008#2']]] });
    expect(threads.groupOf('2006#1')).toEqual(['2006#1']);
    expect(threads.groupOf('2008#2')).toEqual(['2006#2', '2008#2']);
    expect(threads.groupOf('2006#0')).toBe(before.find((group) => group[0] === '2006#0'));
    threads.constrain({ apart: [], together: [] });
    expect(threads.groups()).toEqual(before);
  });

  test('that two tasks belong together makes one of their whole groups', () => {
    const threads = add(new LibraryThreads(), ...plans2006to2008);
    const [one, other] = ['2006#0', '2006#1'].map((key) => threads.groupOf(key)!);
    threads.constrain({ apart: [], together: [[['2007#0'], ['2006#1']]] });
    expect(threads.groupOf('2008#0')).toEqual([...one!, ...other!].sort());
    expect(threads.ownGroupOf('2008#0')).toEqual(one);
  });

  test('waits for tasks that are not there', () => {
    const [first, ...others] = plans2006to2008;
    const threads = add(new LibraryThreads(), ...others);
    threads.constrain({ apart: [['2006#1', '2007#1']], together: [[['2006#2'], ['2008#2'], ['2007#0']]] });
    expect(threads.groupOf('2008#2')).toContain('2007#0');
    add(threads, first!);
    expect(threads.groupOf('2008#2')).toContain('2006#2');
    expect(threads.groupOf('2006#1')).toEqual(['2006#1']);
  });

  test('holds in whatever order plans came, and no plan has too many tasks in a group it did not make', () => {
    const task = fc.nat({ max: 35 }).map((n) => `p${n % 6}#${Math.floor(n / 6)}`);
    const apart = fc.array(fc.tuple(task, task), { maxLength: 3 });
    const side = fc.uniqueArray(task, { minLength: 1, maxLength: 3 });
    const together = fc.array(fc.array(side, { minLength: 2, maxLength: 3 }), { maxLength: 2 });
    fc.assert(
      fc.property(somePlans, apart, together, (all, pairs, sets) => {
        const said = { apart: pairs, together: sets };
        const threads = new LibraryThreads();
        threads.constrain(said);
        add(threads, ...all.toReversed());
        const later = add(new LibraryThreads(), ...all);
        later.groups();
        later.constrain(said);
        expect(threads.groups()).toEqual(later.groups());
        const joined = new Set(sets.flat(2));
        for (const group of threads.groups()) {
          if (group.some((key) => joined.has(key))) continue;
          for (const [, some] of Map.groupBy(group, (key) => threads.planOf(key)))
            expect(some.length).toBeLessThanOrEqual(grouping.perPlan);
          for (const [a, b] of pairs) if (a !== b && group.includes(a)) expect(group).not.toContain(b);
        }
      }),
      { numRuns: 60 },
    );
  });
});
