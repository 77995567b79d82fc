import * as v from 'valibot';
import { expect, test } from 'vitest';
import { most } from '../../../lib/annotation/annotation.ts';
import { FromPage } from '../../../lib/messages/page.ts';
import { anchorsOf } from './tell-anchors.ts';

const passages = Array.from({ length: 1_000 }, (_, i) => ({ id: `p${i}`, start: i * 10, end: i * 10 + 8 }));
const placed = (start: number | null, end: number | null, text: string | null = null) =>
  ({ id: 'urn:uuid:a', meaning: 'target', state: 'anchored', start, end, text }) as const;

test('an annotation names the passages that share characters with it', () => {
  const of = (start: number, end: number) => anchorsOf([placed(start, end)], passages)[0]!.passages;
  expect(of(12, 15)).toEqual(['p1']);
  expect(of(8, 10)).toEqual([]);
  expect(of(7, 21)).toEqual(['p0', 'p1', 'p2']);
  expect(of(9_999, 10_050)).toEqual([]);
  expect(anchorsOf([placed(null, null)], passages)[0]!.passages).toEqual([]);
});

test('whatever stands on the page, the message is one that panels take', () => {
  const long = placed(0, 10_000, '文'.repeat(most.quote));
  const anchors = anchorsOf(
    Array.from({ length: 6_000 }, () => long),
    passages,
  );
  expect(v.is(FromPage, { type: 'anchors', anchors })).toBe(true);
  expect(anchors.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)).toBeLessThan(20_000_000);
  expect(anchors[0]!.text).not.toBeNull();
});
