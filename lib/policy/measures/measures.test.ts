import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measuresOf } from './measures.ts';

const short = (text: string) =>
  measuresOf(text).map(({ of, value, unit, sense }) => [of, value, unit, sense].join(' '));

test('an amount names its thing before the number', () => {
  expect(short('年内实现行政村宽带上网率达70%，明年内达到100%')).toEqual([
    '行政村宽带上网率 70 % exact',
    '行政村宽带上网率 100 % exact',
  ]);
  expect(short('预计总投入1,000万元')).toEqual(['总投入 1000 万元 exact']);
  expect(short('研发投入强度提高到３．５％以上')).toEqual(['研发投入强度 3.5 % at-least']);
});

test('a counter names its thing after the number, or before it where the clause ends', () => {
  expect(short('调动100多家品牌服务商')).toEqual(['品牌服务商 100 家 at-least']);
  expect(short('已发布重要信息20多万条')).toEqual(['重要信息 20 万条 at-least']);
  expect(short('改造老旧小区约500个左右')).toEqual(['老旧小区 500 个 about']);
});

test('a range has both ends and no value', () => {
  const [measure] = measuresOf('力争年内引进1-2个IT大项目');
  expect(measure).toMatchObject({ value: null, range: [1, 2], unit: '个', of: 'IT大项目' });
});

test('limits are told apart', () => {
  expect(short('城镇调查失业率控制在5.5%以内')).toEqual(['城镇调查失业率 5.5 % at-most']);
  expect(short('办结时限不超过3个工作日')).toEqual(['办结时限 3 个工作日 at-most']);
});

test('spans are offsets into the raw text', () => {
  const text = '今年，用户访问量达到４５０万人次。';
  const [measure] = measuresOf(text);
  expect(text.slice(measure!.start, measure!.end)).toBe('用户访问量达到４５０万人次');
  expect(measure!.text).toBe('用户访问量达到４５０万人次');
});

test('dates, ranks, document and service numbers are no measures', () => {
  for (const text of [
    '2009年9月30日前完成',
    '居全国第18位',
    '国发〔2024〕12号',
    '“12396”公益服务体系',
    '发展3G业务',
    '5A级景区',
    '“十一五”期间',
  ]) {
    expect(measuresOf(text), text).toEqual([]);
  }
});

test('the measures of the 2009 plan', () => {
  const text = readFileSync(new URL('../../../seeds/000_1ea91800e545cf78.txt', import.meta.url), 'utf8');
  expect(short(text)).toEqual(['总投入 1000 万元 exact', '行政村宽带上网率 100 % exact']);
});
