import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from '../policy/comparable.ts';
import { commonStretches } from './common-stretches.ts';

const stretches = (least: number, ...texts: string[]) => commonStretches(texts.map(comparable), least).sort();

test('are as long as they can be without losing a text', () => {
  expect(stretches(2, '推进四级信息站建设', '完善四级信息站', '信息站管理')).toEqual([
    '信息站',
    '四级信息站',
  ]);
});

test('run over no stop', () => {
  expect(stretches(2, '电信，电视', '电信、电视')).toEqual(['电信', '电视']);
  expect(stretches(2, '电信，电视', '电信电视')).toEqual(['电信', '电视']);
});

test('stand in as many texts as asked for, however often in each', () => {
  expect(stretches(2, '平台和平台', '网络')).toEqual([]);
});

test('do not depend on the order of the texts', () => {
  const text = fc.string({ unit: fc.constantFrom('信', '息', '化', '，'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      expect(stretches(2, ...texts)).toEqual(stretches(2, ...texts.toReversed()));
    }),
  );
});
