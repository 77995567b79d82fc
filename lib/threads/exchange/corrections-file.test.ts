import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hardText } from '../../annotation/exchange/annotations.arbitrary.ts';
import type { Correction } from '../correction.ts';
import { correctionsFileName, readCorrections, writeCorrections } from './corrections-file.ts';

const plain = { noNullPrototype: true } as const;
const filled = (maxLength: number) => hardText(maxLength).filter((text) => text !== '');
const year = fc.integer({ min: 1900, max: 2200 });
const task = fc.record(
  {
    plan: fc.option(filled(200)),
    title: hardText(1_000),
    year: fc.option(year),
    text: filled(20_000),
  },
  plain,
);
const joined = fc
  .tuple(task, fc.array(task, { minLength: 1, maxLength: 3 }))
  .map(([named, others]) => ({ ...named, others }));
const stamp = {
  id: filled(64),
  made: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
};
const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('apart' as const),
      ...stamp,
      task,
      others: fc.array(task, { minLength: 1, maxLength: 4 }),
    },
    plain,
  ),
  fc.record(
    {
      kind: fc.constant('together' as const),
      ...stamp,
      tasks: fc.array(fc.oneof(task, joined), { minLength: 2, maxLength: 4 }),
    },
    plain,
  ),
  fc.record({ kind: fc.constant('year' as const), ...stamp, task, year }, plain),
  fc.record(
    { kind: fc.constant('plan-year' as const), ...stamp, plan: filled(200), title: hardText(1_000), year },
    plain,
  ),
);

const one: Correction = {
  kind: 'plan-year',
  id: 'a',
  made: '2026-11-20T01:02:03.000Z',
  plan: 'wuhai-2006',
  title: '讲话',
  year: 2006,
};

const file = (more: object) =>
  JSON.stringify({ format: 'zhengmai-corrections', version: 1, corrections: [one], ...more });

test('any corrections come back as they were, and are written again as they were, in whatever order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyCorrection, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
      (all) => {
        const text = writeCorrections(all);
        const reading = readCorrections(text);
        if (reading.is !== 'read') throw new Error(reading.why);
        const byId = (corrections: readonly Correction[]) =>
          new Map(corrections.map((each) => [each.id, each]));
        expect(byId(reading.corrections)).toEqual(byId(all));
        expect(reading.unreadable).toBe(0);
        expect(writeCorrections([...all].reverse())).toBe(text);
        expect(writeCorrections(reading.corrections)).toBe(text);
      },
    ),
    { numRuns: 100 },
  );
});

test('it says what it is, one correction a line', () => {
  expect(writeCorrections([one])).toBe(
    '{"format":"zhengmai-corrections","version":1,"corrections":[\n' +
      '{"kind":"plan-year","id":"a","made":"2026-11-20T01:02:03.000Z","plan":"wuhai-2006","title":"讲话","year":2006}\n' +
      ']}\n',
  );
  expect(readCorrections(writeCorrections([]))).toEqual({ is: 'unreadable', why: 'empty' });
});

test('entries that cannot be read are counted, and the rest is kept', () => {
  const wrong = [
    null,
    7,
    [],
    {},
    { ...one, kind: 'later' },
    { ...one, year: '2006' },
    { ...one, made: 'today' },
  ];
  const reading = readCorrections(file({ corrections: [...wrong, { ...one, more: 1 }, ...wrong] }));
  expect(reading).toEqual({ is: 'read', corrections: [one], unreadable: 2 * wrong.length });
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['{"format":"zhengmai-corr', 'not-json'],
  ['关系,上年', 'not-json'],
  ['null', 'other-format'],
  ['[]', 'other-format'],
  ['{"type":"AnnotationPage","items":[]}', 'other-format'],
  [file({ format: 'another' }), 'other-format'],
  [file({ version: '1' }), 'other-format'],
  [file({ corrections: {} }), 'other-format'],
  [file({ corrections: [] }), 'empty'],
  [file({ version: 2, corrections: { later: 1 } }), 'newer'],
])('%s is %s', (text, why) => {
  expect(readCorrections(text)).toEqual({ is: 'unreadable', why });
});

test('it is named for what it holds and the user’s day', () => {
  const at = new Date(2026, 10, 20, 23, 59);
  expect(correctionsFileName('zh-CN', at)).toBe('zhengmai-更正-2026-11-20.json');
  expect(correctionsFileName('en', at)).toBe('zhengmai-corrections-2026-11-20.json');
});
