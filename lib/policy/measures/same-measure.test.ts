import { expect, test } from 'vitest';
import { measuresOf } from './measures.ts';
import { compareMeasures, sameMeasure } from './same-measure.ts';

const measure = (text: string) => measuresOf(text)[0]!;
const same = (a: string, b: string) => sameMeasure(measure(a), measure(b));
const compared = (a: string, b: string) => compareMeasures(measure(a), measure(b));

test('places, adverbs and orders of magnitude do not make another thing', () => {
  expect(same('全市软件产业销售收入达到8000万元', '软件产业销售收入3亿元')).toBe(true);
  expect(same('乌海市行政村宽带上网率达70%', '行政村宽带上网率100%')).toBe(true);
  expect(same('GDP增长5%', '地区生产总值增长6%')).toBe(true);
  expect(same('培育高新技术企业100家', '培育高新技术企业120户')).toBe(true);
});

test('a qualifier or a unit of another sort does', () => {
  expect(same('制造业增加值增长5%', '高技术制造业增加值增长9%')).toBe(false);
  expect(same('城镇居民人均可支配收入增长5%', '农村居民人均可支配收入增长5%')).toBe(false);
  expect(same('销售收入增长10%', '销售收入达到30亿元')).toBe(false);
  expect(same('培训农民5000人', '培训农民5000人次')).toBe(false);
});

test('which way the number went', () => {
  expect(compared('上网率达70%', '上网率达到100%')).toBe('raised');
  expect(compared('销售收入3亿元', '销售收入8000万元')).toBe('lowered');
  expect(compared('销售收入1亿元', '销售收入10000万元')).toBe('same');
  expect(compared('能耗下降3%', '能耗下降2%')).toBe('lowered');
  expect(compared('出口增长3%', '出口下降2%')).toBe('lowered');
});

test('ranges are compared by both ends', () => {
  expect(compared('引进1-2个项目', '引进2-3个项目')).toBe('raised');
  expect(compared('引进1-4个项目', '引进2-3个项目')).toBeNull();
});

test('a change and a level cannot be compared, growth and its rate can', () => {
  expect(compared('上网率提高10%', '上网率提高到10%')).toBeNull();
  expect(compared('生产总值增长5%', '生产总值增速达到6%')).toBe('raised');
});
