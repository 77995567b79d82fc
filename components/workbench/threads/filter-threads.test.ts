import { expect, test } from 'vitest';
import { aThread } from './a-thread.testing.ts';
import { filterThreads, waysOut } from './filter-threads.ts';
import {
  filtersSet,
  leaveOutSingles,
  leavesOutSingles,
  type ThreadFilter,
  toggleEntry,
  usualFilter,
  withoutFacets,
} from './thread-filter.ts';

const threads = [
  aThread('宽带', { years: [2006, 2008], targets: true, places: ['乌海市', '内蒙古自治区'], ended: true }),
  aThread('一卡通', { field: 'welfare', programmes: ['一卡通'], levels: ['county'], corrected: true }),
  aThread('培训', { field: null, years: [2009], programmes: ['一卡通', '金土'] }),
];
const passing = (filter: Partial<ThreadFilter>) =>
  filterThreads(threads, { ...usualFilter, ...filter }).passed.map(({ id }) => id);

test('at first threads of one year are left out, and counted', () => {
  const { passed, counts } = filterThreads(threads, usualFilter);
  expect(passed.map(({ id }) => id)).toEqual(['宽带', '一卡通']);
  expect(counts.singles).toBe(1);
  expect(filtersSet(usualFilter)).toBe(0);
});

test.each<[string, Partial<ThreadFilter>, string[]]>([
  ['topic', { fields: new Set(['welfare']) }, ['一卡通']],
  ['no topic', { fields: new Set([null]), several: false }, ['培训']],
  ['place', { places: new Set(['内蒙古自治区']) }, ['宽带']],
  ['level', { levels: new Set(['county']) }, ['一卡通']],
  ['either programme', { programmes: new Set(['一卡通', '别的']), several: false }, ['一卡通', '培训']],
  ['the year they began, not another of theirs', { begun: new Set([2008]) }, ['一卡通']],
  ['a year in which only some of one year began', { begun: new Set([2009]) }, ['培训']],
  ['that year, without those of one year', { begun: new Set([2009]), several: true }, []],
  ['targets', { targets: true }, ['宽带']],
  ['ended', { ended: true }, ['宽带']],
  ['corrected', { corrected: true }, ['一卡通']],
  ['all at once', { targets: true, corrected: true }, []],
])('%s', (_, filter, expected) => {
  expect(passing(filter)).toEqual(expected);
});

test('an entry counts what it would leave beside the other facets, and is there as long as it is set', () => {
  const { counts } = filterThreads(threads, {
    ...usualFilter,
    several: false,
    programmes: new Set(['一卡通']),
    places: new Set(['北京市']),
  });
  expect(counts.places).toEqual(
    new Map([
      ['乌海市', 2],
      ['北京市', 0],
    ]),
  );
  expect(counts.programmes).toEqual(new Map([['一卡通', 0]]));
  expect(filterThreads(threads, { ...usualFilter, several: false }).counts.programmes).toEqual(
    new Map([
      ['一卡通', 2],
      ['金土', 1],
    ]),
  );
});

test('the number of filters that are set', () => {
  expect(filtersSet({ ...usualFilter, ended: true, begun: new Set([2008, 2009]), several: false })).toBe(3);
});

test('a year is offered with those of one year, which come with it', () => {
  const begun = new Map([
    [2009, 1],
    [2008, 1],
    [2006, 1],
  ]);
  expect(filterThreads(threads, usualFilter).counts.begun).toEqual(begun);
  const chosen = toggleEntry(usualFilter, 'begun', 2009);
  expect(filterThreads(threads, chosen).counts).toMatchObject({ begun, singles: 1 });
  expect(filterThreads(threads, leaveOutSingles(chosen, true)).counts.begun.get(2009)).toBe(0);
});

test('whether those of one year are left out is as usual, or as the user says', () => {
  const chosen = toggleEntry(usualFilter, 'begun', 2008);
  expect([usualFilter, chosen].map(leavesOutSingles)).toEqual([true, false]);
  const without = leaveOutSingles(chosen, true);
  expect(leavesOutSingles(toggleEntry(without, 'begun', 2009))).toBe(true);
  expect(leavesOutSingles(leaveOutSingles(without, false))).toBe(false);
  // Said of these years, it does not hold for the next.
  for (const cleared of [toggleEntry(without, 'begun', 2008), withoutFacets(without)]) {
    expect(cleared).toEqual(usualFilter);
    expect(leavesOutSingles(toggleEntry(cleared, 'begun', 2009))).toBe(false);
  }
  const all = leaveOutSingles(usualFilter, false);
  expect(leavesOutSingles(toggleEntry(toggleEntry(all, 'begun', 2008), 'begun', 2008))).toBe(false);
});

test('where nothing passes, each facet says what there would be without it', () => {
  const filter = { ...usualFilter, ended: true, levels: new Set(['county'] as const), targets: true };
  expect(filterThreads(threads, filter).passed).toEqual([]);
  expect(waysOut(threads, filter)).toEqual([{ facet: 'levels', count: 1 }]);
  // Without the year those of one year are left out again.
  const late = { ...usualFilter, ended: true, begun: new Set([2009]) };
  expect(waysOut(threads, late)).toEqual([
    { facet: 'begun', count: 1 },
    { facet: 'ended', count: 1 },
  ]);
  expect(waysOut([], late)).toEqual([]);
});
