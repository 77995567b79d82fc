import { expect, test } from 'vitest';
import { ToEngine } from './engine.ts';
import { FromPage } from './page.ts';
import { receive } from './receive.ts';

test('what fits is given on', () => {
  const message = { type: 'chosen', id: 'a-0' };
  expect(receive(FromPage, message)).toEqual(message);
});

test.each([
  ['nothing', undefined],
  ['a string', 'chosen'],
  ['an unknown type', { type: 'pwn' }],
  ['an id that is no string', { type: 'chosen', id: 7 }],
  [
    'a passage text beyond the bound',
    {
      type: 'passages',
      revision: 1,
      page: { title: '', site: '', host: '', government: true, year: null },
      passages: [{ id: 'a', text: 'x'.repeat(20_001), kind: 'task', headings: [], section: 0 }],
    },
  ],
])('%s is refused without an exception', (_, message) => {
  expect(receive(FromPage, message)).toBeUndefined();
});

test('unknown fields do not pass the border', () => {
  expect(receive(ToEngine, { type: 'retry', extra: 1 })).toEqual({ type: 'retry' });
});
