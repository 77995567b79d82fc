import { expect, test } from 'vitest';
import type { StripYear } from '../../lib/threads/thread.ts';
import { type StripPart, stripParts } from './strip-parts.ts';

const strip = (years: readonly StripYear[]) => ({
  thread: 't',
  name: '数字乌海',
  relation: 'continued' as const,
  years,
});
const year = (of: number, tasks = 1): StripYear => ({ year: of, tasks, silent: false });
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => year(from + i));

/** What stands in a room, in words: years, 本页, and … with the number of years folded. */
function shown(parts: readonly StripPart[], room: number): string {
  return parts
    .flatMap((part) => {
      if (part.is === 'page') return ['本页'];
      if (part.is === 'fold') return part.only === room ? [`…${part.years}`] : [];
      return part.from <= room ? [String(part.of.year)] : [];
    })
    .join(' ');
}

test('few years are all shown, the page after its own year, or last when its year is not known', () => {
  const few = strip(run(2006, 2009));
  expect(shown(stripParts(few, 2010), 0)).toBe('2006 2007 2008 2009 本页');
  expect(shown(stripParts(few, 2007), 0)).toBe('2006 2007 本页 2008 2009');
  expect(shown(stripParts(few, 2001), 0)).toBe('本页 2006 2007 2008 2009');
  expect(shown(stripParts(few, null), 2)).toBe('2006 2007 2008 2009 本页');
});

test('of many years the first and the last are shown, more where there is more room', () => {
  const parts = stripParts(strip(run(2000, 2024)), 2025);
  expect(shown(parts, 0)).toBe('2000 …21 2022 2023 2024 本页');
  expect(shown(parts, 1)).toBe('2000 …18 2019 2020 2021 2022 2023 2024 本页');
  expect(shown(parts, 2)).toMatch(/^2000 …12 2013 .* 2024 本页$/);
});

test('a page amid many years keeps its neighbours', () => {
  const parts = stripParts(strip(run(2000, 2024)), 2010);
  expect(shown(parts, 0)).toBe('2000 …9 2010 本页 …13 2024');
  expect(shown(parts, 1)).toContain('2010 本页 2011');
});

test('years before the thread began go first, and leave no fold', () => {
  const late = strip([...run(2000, 2015).map(({ year: of }) => year(of, 0)), ...run(2016, 2018)]);
  expect(shown(stripParts(late, 2019), 0)).toBe('2014 2015 2016 2017 2018 本页');
  const long = strip([...run(2000, 2009).map(({ year: of }) => year(of, 0)), ...run(2010, 2024)]);
  expect(shown(stripParts(long, 2025), 0)).toBe('2010 …11 2022 2023 2024 本页');
});

test('a fold tells whether there are tasks in it', () => {
  const quiet = strip([
    year(2000),
    ...run(2001, 2020).map(({ year: of }) => year(of, 0)),
    ...run(2021, 2024),
  ]);
  const folds = stripParts(quiet, 2025).filter((part) => part.is === 'fold');
  expect(folds.map(({ only, tasks }) => [only, tasks])).toEqual([
    [2, false],
    [1, false],
    [0, true],
  ]);
});

test('every room holds what it shows', () => {
  for (let count = 1; count <= 40; count++) {
    for (let page = 1999; page <= 2001 + count; page++) {
      const parts = stripParts(strip(run(2000, 1999 + count)), page);
      for (const [room, signs] of [5, 8, 14].entries()) {
        expect(shown(parts, room).split(' ').length, `${count} years, page of ${page}`).toBeLessThanOrEqual(
          signs + 1,
        );
      }
    }
  }
});
