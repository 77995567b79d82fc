import { describe, expect, it } from 'vitest';
import { anchorText, anchorTextSteps } from './anchor-text.ts';
import { pageOfLines } from './tracked-page.ts';

describe('AnchorText', () => {
  const page = pageOfLines(['  2009年 要点', '\u200b', '面积㎡𠮷，', '完成']);
  const text = anchorText(page);

  it('is the compared text of all blocks', () => {
    expect(text.text).toBe('2009年要点面积m2𠮷,完成');
  });

  it('leads back to the raw text', () => {
    const raw = (start: number, end: number) => {
      const span = text.toRaw({ start, end });
      return page.text.slice(span.start, span.end);
    };
    expect(raw(0, 7)).toBe('2009年 要点');
    expect(raw(5, 9)).toBe('要点\n\u200b\n面积');
    expect(raw(9, 10)).toBe('㎡');
    expect(raw(11, 12)).toBe('𠮷');
    expect(raw(13, 16)).toBe('，\n完成');
  });

  it('finds the compared span of a raw one', () => {
    const compared = (words: string) => {
      const start = page.text.indexOf(words);
      const span = text.toCompared({ start, end: start + words.length });
      return text.text.slice(span.start, span.end);
    };
    expect(compared('年 要')).toBe('年要');
    expect(compared('  ')).toBe('');
    expect(compared('\n\u200b\n')).toBe('');
    expect(compared('㎡𠮷')).toBe('m2𠮷');
    expect(compared('，\n完')).toBe(',完');
    expect(compared(page.text)).toBe(text.text);
    const inPair = page.text.indexOf('𠮷') + 1;
    expect(text.toCompared({ start: inPair, end: inPair + 1 })).toEqual({ start: 11, end: 13 });
  });

  it('knows spans that cut no character, and where blocks begin', () => {
    expect(text.isWhole({ start: 9, end: 11 })).toBe(true);
    expect(text.isWhole({ start: 10, end: 11 })).toBe(false);
    expect(text.isWhole({ start: 8, end: 10 })).toBe(false);
    expect([...text.text].map((_, i) => i).filter((i) => text.isBorder(i))).toEqual([0, 7, 14]);
    expect(text.isBorder(text.text.length)).toBe(true);
  });

  it('has nothing of a page without blocks', () => {
    const empty = anchorText({ text: '页面', blocks: [] });
    expect(empty.text).toBe('');
    expect(empty.toCompared({ start: 0, end: 2 })).toEqual({ start: 0, end: 0 });
  });

  it('is made in short steps', () => {
    const long = pageOfLines(Array.from({ length: 100 }, () => '信息化'.repeat(200)));
    const steps = anchorTextSteps(long);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(3);
    expect(step.value.text).toBe(anchorText(long).text);
  });

  it('reads a block anew only when its text is another', () => {
    const source = {};
    const read = (line: string, of: object) =>
      anchorText({ text: line, blocks: [{ start: 0, end: line.length, linkShare: 0, source: of }] }).text;
    expect(read('甲乙', source)).toBe('甲乙');
    expect(read('丙丁', source)).toBe('甲乙');
    expect(read('丙丁', {})).toBe('丙丁');
  });
});
