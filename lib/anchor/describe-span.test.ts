import { describe, expect, it } from 'vitest';
import { contextLength } from '../annotation/annotation.ts';
import { describeSpan } from './describe-span.ts';

const text = `${'前'.repeat(200)}【引文】${'后'.repeat(200)}`;
const span = { start: 200, end: 204 };

describe('describeSpan', () => {
  it('keeps the words, their place and what stands around them', () => {
    expect(describeSpan(text, span)).toEqual({
      quote: { exact: '【引文】', prefix: '前'.repeat(contextLength), suffix: '后'.repeat(contextLength) },
      position: span,
    });
  });

  it('keeps what there is at the ends of the text', () => {
    expect(describeSpan('甲乙丙', { start: 0, end: 3 }).quote).toEqual({
      exact: '甲乙丙',
      prefix: '',
      suffix: '',
    });
    expect(describeSpan('甲\n乙', { start: 2, end: 3 }).quote).toEqual({
      exact: '乙',
      prefix: '甲\n',
      suffix: '',
    });
  });

  it('splits no surrogate pair, at its edges nor at those of the contexts', () => {
    const pairs = '𠮷'.repeat(100);
    const { quote, position } = describeSpan(pairs, { start: 99, end: 101 });
    expect(position).toEqual({ start: 98, end: 102 });
    const all = [
      quote.exact,
      quote.prefix,
      quote.suffix,
      describeSpan(`一${pairs}`, { start: 101, end: 103 }).quote.prefix,
    ];
    for (const part of all) expect(part.isWellFormed()).toBe(true);
  });

  it('takes more where the context is mostly white space', () => {
    const blanks = `${'前'.repeat(100)}${'\n \u3000'.repeat(60)}引文${'后'.repeat(20)}${' '.repeat(2_000)}后`;
    const { quote } = describeSpan(blanks, { start: 280, end: 282 });
    expect(quote.prefix.match(/前/g)!.length).toBeGreaterThanOrEqual(32);
    expect(quote.suffix.length).toBeLessThanOrEqual(1_000);
    expect(quote.suffix.startsWith('后'.repeat(20))).toBe(true);
  });

  it('refuses what is no span of the text', () => {
    for (const bad of [
      { start: 3, end: 3 },
      { start: -1, end: 3 },
      { start: 0, end: 9_999 },
      { start: Number.NaN, end: 2 },
    ]) {
      expect(() => describeSpan(text, bad)).toThrow(RangeError);
    }
  });
});
