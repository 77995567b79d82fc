import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NumberedLink, TaskLinks } from './task-links.ts';

/** What stands between a group and each other: sum and number of pairs, by the other's name. */
function told(links: TaskLinks, group: number, tasks: readonly number[]) {
  return new Map(
    links
      .count(group, tasks)
      .map((other) => [other, [links.sumWith(other), links.pairsWith(other)]] as const)
      .sort(([a], [b]) => a - b),
  );
}

test('between single tasks stands their link', () => {
  const links = new TaskLinks(
    ['2006', '2007', '2008'],
    [
      [0, 1, 0.5],
      [2, 0, 0.75],
    ],
  );
  expect(told(links, 0, [0])).toEqual(
    new Map([
      [1, [0.5, 1]],
      [2, [0.75, 1]],
    ]),
  );
  expect(told(links, 1, [1])).toEqual(new Map([[0, [0.5, 1]]]));
});

test('links within a plan do not count', () => {
  const links = new TaskLinks(['2006', '2006'], [[0, 1, 0.5]]);
  expect(links.count(0, [0])).toEqual([]);
});

test('between groups stands, for each pair of plans, the firmest link', () => {
  const links = new TaskLinks(
    ['2006', '2006', '2007', '2007', '2008'],
    [
      [0, 2, 0.5],
      [1, 2, 0.75],
      [1, 3, 0.625],
      [0, 4, 0.5],
    ],
  );
  links.move([1], 0);
  links.move([3], 2);
  expect(told(links, 0, [0, 1])).toEqual(
    new Map([
      [2, [0.75, 1]],
      [4, [0.5, 1]],
    ]),
  );
  links.move([4], 2);
  expect(told(links, 0, [0, 1])).toEqual(new Map([[2, [1.25, 2]]]));
  expect(told(links, 2, [2, 3, 4])).toEqual(new Map([[0, [1.25, 2]]]));
});

test('what is told does not depend on the order of links and tasks, to the last bit', () => {
  const link = fc.tuple(fc.nat(7), fc.nat(7), fc.double({ min: 0.4, max: 2, noNaN: true }));
  const someLinks = fc
    .uniqueArray(link, { selector: ([i, j]) => `${Math.min(i, j)} ${Math.max(i, j)}`, maxLength: 24 })
    .map((all): NumberedLink[] => all.filter(([i, j]) => i !== j))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  const plans = ['a', 'b', 'c', 'd', 'a', 'b', 'c', 'd'];
  fc.assert(
    fc.property(someLinks, ([all, shuffled]) => {
      const [one, other] = [new TaskLinks(plans, all), new TaskLinks(plans, shuffled)];
      for (const links of [one, other]) {
        links.move([0, 1, 2, 4], 0);
        links.move([3, 5, 6], 3);
      }
      expect(told(other, 0, [4, 2, 1, 0])).toEqual(told(one, 0, [0, 1, 2, 4]));
      expect(told(one, 3, [3, 5, 6]).get(0)).toEqual(told(other, 0, [0, 1, 2, 4]).get(3));
    }),
  );
});
