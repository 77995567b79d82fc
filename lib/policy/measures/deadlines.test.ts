import { expect, test } from 'vitest';
import { measuresOf } from './measures.ts';

const until = (text: string, year: number | null = 2008) =>
  measuresOf(text, year).map(({ deadline }) => deadline?.until ?? null);

test.each([
  ['年内达到70%', '2008-12-31'],
  ['今年内达到70%', '2008-12-31'],
  ['明年内达到70%', '2009-12-31'],
  ['年底前达到70%', '2008-12-31'],
  ['明年底达到70%', '2009-12-31'],
  ['年末达到70%', '2008-12-31'],
  ['6月底前达到70%', '2008-06-30'],
  ['六月底前达到70%', '2008-06-30'],
  ['6月前达到70%', '2008-05-31'],
  ['1月前达到70%', '2007-12-31'],
  ['9月30日前达到70%', '2008-09-30'],
  ['上半年达到70%', '2008-06-30'],
  ['下半年达到70%', '2008-12-31'],
  ['一季度达到70%', '2008-03-31'],
  ['前三季度达到70%', '2008-09-30'],
  ['到2010年达到70%', '2010-12-31'],
  ['到二〇一〇年达到70%', '2010-12-31'],
  ['2010年底前达到70%', '2010-12-31'],
  ['2010年前达到70%', '2009-12-31'],
  ['2012年2月底前达到70%', '2012-02-29'],
  ['“十一五”期间达到70%', '2010-12-31'],
  ['到“十二五”末达到70%', '2015-12-31'],
  ['用三年时间达到70%', '2010-12-31'],
  ['三年内达到70%', '2010-12-31'],
  ['今后五年达到70%', '2012-12-31'],
])('%s', (text, day) => {
  expect(until(text)).toEqual([day]);
});

test('without the plan\u2019s year only named years resolve', () => {
  expect(until('年内达到70%', null)).toEqual([null]);
  expect(measuresOf('年内达到70%')[0]!.deadline).toMatchObject({ text: '年内', start: 0, end: 2 });
  expect(until('到2010年达到70%', null)).toEqual(['2010-12-31']);
});

test('the nearest before a number holds for it', () => {
  expect(until('年内实现行政村宽带上网率达70%，明年内达到100%')).toEqual(['2008-12-31', '2009-12-31']);
});

test('one that opens the sentence holds for all of it, one within an item for that item', () => {
  expect(until('到2010年，覆盖率达到70%；普及率达到90%')).toEqual(['2010-12-31', '2010-12-31']);
  expect(until('一是年内覆盖率达到70%；二是普及率达到90%')).toEqual(['2008-12-31', null]);
  expect(until('年内收入达到400亿元。其中，软件业收入达到30亿元')).toEqual(['2008-12-31', '2008-12-31']);
});

test('a year right before a number is of that number alone', () => {
  expect(until('覆盖率从2002年的30%提高到2007年的37%，面积达到12亩')).toEqual([
    '2002-12-31',
    '2007-12-31',
    null,
  ]);
});

test('what something is compared with is no deadline', () => {
  expect(until('增速高于“十五”时期2个百分点')).toEqual([null]);
  expect(until('改造1980年前农房3万户')).toEqual([null]);
});
