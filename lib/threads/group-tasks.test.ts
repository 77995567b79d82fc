import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Apart, type GroupingSettings, groupTasks, type Link } from './group-tasks.ts';

const settings: GroupingSettings = { least: 0.5, unlinked: 0.25, perPlan: 2 };

/** A task is named by its plan and a number: `2008-1`. */
const planOf = (task: string) => task.split('-')[0]!;

/** `2006-1 2007-1 0.75` */
function linksOf(...written: string[]): Link[] {
  return written.map((line) => {
    const [a, b, value] = line.split(' ');
    return { a: a!, b: b!, value: Number(value) };
  });
}

function grouped(links: readonly Link[], apart: readonly Apart[] = []) {
  const tasks = [...new Set(links.flatMap(({ a, b }) => [a, b]))];
  return groupTasks(tasks, planOf, links, settings, apart).map((group) => group.join(' '));
}

describe('what is one group', () => {
  test('tasks whose link is firm enough, and no others', () => {
    expect(grouped(linksOf('2006-1 2007-1 0.5', '2006-2 2007-2 0.49'))).toEqual([
      '2006-1 2007-1',
      '2006-2',
      '2007-2',
    ]);
  });

  test('a task that is alike with one of three years only is not enough', () => {
    const three = ['2006-1 2007-1 0.9', '2006-1 2008-1 0.9', '2007-1 2008-1 0.9'];
    // (0.875 + 0.25 + 0.25) / 3 = 0.46
    expect(grouped(linksOf(...three, '2008-1 2009-1 0.875'))).toEqual(['2006-1 2007-1 2008-1', '2009-1']);
    // (0.875 + 0.5 + 0.25) / 3 = 0.54
    expect(grouped(linksOf(...three, '2008-1 2009-1 0.875', '2007-1 2009-1 0.5'))).toEqual([
      '2006-1 2007-1 2008-1 2009-1',
    ]);
  });

  test('of a pair of plans the firmest link counts, however many there are', () => {
    const two = ['2006-1 2007-1 0.9', '2006-2 2007-1 0.8'];
    // With 2006-1 and 2006-2 in one group, 2008-1 has 0.75 to 2006 by its firmest link and nothing to 2007.
    expect(grouped(linksOf(...two, '2006-1 2008-1 0.75', '2006-2 2008-1 0.5'))).toEqual([
      '2006-1 2006-2 2007-1 2008-1',
    ]);
    expect(grouped(linksOf(...two, '2006-1 2008-1 0.5', '2006-2 2008-1 0.5'))).toEqual([
      '2006-1 2006-2 2007-1',
      '2008-1',
    ]);
  });

  test('the firmest are joined first: a task goes where it belongs more', () => {
    const links = linksOf('2006-1 2007-1 0.75', '2006-2 2007-1 0.8', '2006-1 2007-2 0.9');
    const tasks = ['2006-1', '2006-2', '2007-1', '2007-2'];
    expect(groupTasks(tasks, planOf, links, { ...settings, perPlan: 1 })).toEqual([
      ['2006-1', '2007-2'],
      ['2006-2', '2007-1'],
    ]);
  });

  test('of equally firm ones the first by their keys', () => {
    const settled = { ...settings, perPlan: 1 };
    const links = linksOf(
      '2006-2 2007-2 0.75',
      '2006-2 2007-1 0.75',
      '2006-1 2007-2 0.75',
      '2006-1 2007-1 0.75',
    );
    const tasks = ['2007-2', '2007-1', '2006-2', '2006-1'];
    expect(groupTasks(tasks, planOf, links, settled)).toEqual([
      ['2006-1', '2007-1'],
      ['2006-2', '2007-2'],
    ]);
  });

  test('of one plan no more than there may be', () => {
    const links = linksOf('2006-1 2007-1 0.9', '2006-2 2007-1 0.8', '2006-3 2007-1 0.7');
    expect(grouped(links)).toEqual(['2006-1 2006-2 2007-1', '2006-3']);
  });

  test('links within a plan and with tasks that are not there are passed over', () => {
    const links = linksOf('2006-1 2006-2 0.9', '2006-1 2007-9 0.9');
    expect(groupTasks(['2006-1', '2006-2'], planOf, links, settings)).toEqual([['2006-1'], ['2006-2']]);
  });

  test('nothing of nothing', () => expect(groupTasks([], planOf, [], settings)).toEqual([]));
});

describe('what the user says', () => {
  const links = linksOf('2006-1 2007-1 0.9', '2006-2 2007-1 0.8', '2006-3 2007-1 0.7');

  test('tasks that are apart are not in one group, nor by way of a third', () => {
    expect(grouped(links, [['2006-2', '2007-1']])).toEqual(['2006-1 2006-3 2007-1', '2006-2']);
    expect(grouped(links, [['2006-1', '2006-2']])).toEqual(['2006-1 2006-3 2007-1', '2006-2']);
  });

  test('tasks that are not there are passed over', () => {
    expect(grouped(links, [['2006-1', 'gone']])).toEqual(grouped(links));
  });
});

/** The same by the definition, everything counted anew after every join. */
function plainly(
  tasks: readonly string[],
  links: readonly Link[],
  { least, unlinked, perPlan }: GroupingSettings,
  apart: readonly Apart[],
): string[][] {
  let groups = [...new Set(tasks)].sort().map((task) => [task]);
  const join = (one: string[], other: string[]) => {
    groups = groups.filter((group) => group !== one && group !== other);
    groups.push([...one, ...other].sort());
  };
  const value = (one: string[], other: string[]) => {
    if (
      apart.some(([a, b]) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)))
    )
      return 0;
    const [plans, others] = [new Set(one.map(planOf)), new Set(other.map(planOf))];
    for (const plan of plans) {
      const count = (group: string[]) => group.filter((task) => planOf(task) === plan).length;
      if (count(other) && count(one) + count(other) > perPlan) return 0;
    }
    const between = links.filter(
      ({ a, b }) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)),
    );
    if (!between.some(({ a, b }) => planOf(a) !== planOf(b))) return 0;
    const firmest = new Map<string, number>();
    const name = (p: string, q: string) => [p, q].sort().join(' ');
    for (const p of plans) for (const q of others) if (p !== q) firmest.set(name(p, q), unlinked);
    for (const { a, b, value: of } of between) {
      const pair = name(planOf(a), planOf(b));
      if (of > firmest.get(pair)!) firmest.set(pair, of);
    }
    const common = [...plans].filter((plan) => others.has(plan)).length;
    const twice = (common * (common - 1)) / 2;
    const sum = [...firmest.values()].reduce((sum, of) => sum + of, twice * unlinked);
    return sum / (firmest.size + twice);
  };
  for (;;) {
    groups.sort(([a], [b]) => (a! < b! ? -1 : 1));
    let best: [string[], string[]] | undefined;
    let most = 0;
    for (const [i, one] of groups.entries()) {
      for (const other of groups.slice(i + 1)) {
        const of = value(one, other);
        if (of >= least && of > most) [best, most] = [[one, other], of];
      }
    }
    if (!best) return groups;
    join(...best);
  }
}

const allTasks = ['2006', '2007', '2008', '2009'].flatMap((year) => [1, 2, 3, 4].map((i) => `${year}-${i}`));
const task = fc.constantFrom(...allTasks);
/** Sixteenths, so that sums are exact in whatever order they are taken. */
const value = fc.integer({ min: 4, max: 16 }).map((n) => n / 16);
const linksOfValue = (value: fc.Arbitrary<number>) =>
  fc
    .uniqueArray(fc.record({ a: task, b: task, value }), {
      maxLength: 40,
      selector: ({ a, b }) => [a, b].sort().join(' '),
    })
    .map((links) => links.filter(({ a, b }) => a !== b));
const someLinks = linksOfValue(value);
const somePairs = fc.array(fc.tuple(task, task), { maxLength: 4 });

describe('whatever the links', () => {
  test('the groups are those of the definition', () => {
    fc.assert(
      fc.property(someLinks, somePairs, (links, apart) => {
        expect(groupTasks(allTasks, planOf, links, settings, apart)).toEqual(
          plainly(allTasks, links, settings, apart),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('no order has a part in it', () => {
    const inTwoOrders = <T>(all: fc.Arbitrary<T[]>) =>
      all.chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
      );
    fc.assert(
      fc.property(
        inTwoOrders(fc.constant(allTasks)),
        inTwoOrders(linksOfValue(fc.double({ min: 0.25, max: 1, noNaN: true }))),
        inTwoOrders(somePairs),
        ([tasks, tasks2], [links, links2], [apart, apart2]) => {
          const turned = links2.map(({ a, b, value }) => ({ a: b, b: a, value }));
          const turnedApart = apart2.map(([a, b]): [string, string] => [b, a]);
          expect(groupTasks(tasks2, planOf, turned, settings, turnedApart)).toEqual(
            groupTasks(tasks, planOf, links, settings, apart),
          );
        },
      ),
    );
  });

  test('every task is in one group, tasks stay apart, and no plan has too many', () => {
    fc.assert(
      fc.property(someLinks, somePairs, (links, apart) => {
        const groups = groupTasks(allTasks, planOf, links, settings, apart);
        expect(groups.flat().sort()).toEqual(allTasks);
        const home = new Map(groups.flatMap((group) => group.map((key) => [key, group])));
        for (const [a, b] of apart) if (a !== b) expect(home.get(a)).not.toBe(home.get(b));
        for (const group of groups) {
          for (const [, ofPlan] of Map.groupBy(group, planOf)) expect(ofPlan.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
