import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measuresOf } from './measures.ts';
import { compareMeasures } from './same-measure.ts';

const words = fc.constantFrom(
  ...'年内 明年 到2010年 “十一五”期间 行政村宽带上网率 销售收入 企业 项目 达到 增长 提高到 下降 力争 约 近 以上 左右 分别 其中 和 、 ， 。 ； “ ” ( ) - 至 12 3.5 1,000 ５０ 三 两 一百二十 百分之 万 亿 元 个 家 % 个百分点 工作日 的 从 比上年 \u200b'.split(
    ' ',
  ),
);
const sentences = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));
const texts = fc.oneof(sentences, fc.string({ unit: 'binary', maxLength: 200 }));

test('never throws; spans are in order, within the text, and slice what is given as written', () => {
  fc.assert(
    fc.property(texts, fc.option(fc.integer({ min: 1990, max: 2040 })), (text, year) => {
      for (const measure of measuresOf(text, year)) {
        expect(text.slice(measure.start, measure.end)).toBe(measure.text);
        expect((measure.value === null) !== (measure.range === null)).toBe(true);
        expect((measure.number === null) !== (measure.numbers === null)).toBe(true);
        expect([null, 'same']).toContain(compareMeasures(measure, measure));
        const { deadline } = measure;
        if (!deadline) continue;
        expect(text.slice(deadline.start, deadline.end)).toBe(deadline.text);
        if (deadline.until) expect(deadline.until).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }),
    { numRuns: 500 },
  );
});

test('full-width digits and signs state the same', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(sentences, (text) => {
      expect(measuresOf(wide(text)).map(said)).toEqual(measuresOf(text).map(said));
    }),
  );
  function said({ value, range, unit, of, verb, change }: ReturnType<typeof measuresOf>[number]) {
    return { value, range, unit, of, verb, change };
  }
});

test.each([
  '1',
  '1,',
  '一',
  '百分之',
  '三分之',
  '“',
  '(',
  '企业和',
  '企业、',
  '比上年',
  '增长达到',
  '年',
  '1个',
  '1个企业、',
  '2002年的3%',
  '到2010年，',
  '分别1%、',
])('long runs of %s end', (part) => {
  for (const count of [1000, 40_000]) expect(measuresOf(part.repeat(count))).toBeDefined();
});
