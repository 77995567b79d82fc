import { expect, test } from 'vitest';
import { sharedMeasures } from './shared-measures.ts';

test('the same thing measured in both texts, as each writes it', () => {
  expect(sharedMeasures('实现行政村宽带上网率100%', '行政村宽带上网率达70%，明年内达到100%')).toEqual([
    { of: '行政村宽带上网率', inPassage: '行政村宽带上网率100%', inTask: '行政村宽带上网率达70%' },
  ]);
});

test('orders of magnitude and longer names do not hide it', () => {
  const [shared] = sharedMeasures('软件产业销售收入达到3亿元', '全区软件产业销售收入达到8000万元');
  expect(shared?.of).toBe('软件产业销售收入');
});

test('another thing or another sort of unit is not shared', () => {
  expect(sharedMeasures('行政村宽带上网率100%', '城镇调查失业率5%')).toEqual([]);
  expect(sharedMeasures('销售收入增长10%', '销售收入达到30亿元')).toEqual([]);
});
