import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import { sameWords } from './same-words.ts';

const written = (before: string, after: string) =>
  changesBetween(before, after)
    .map(({ is, text }) => (is === 'same' ? text : is === 'added' ? `{+${text}}` : `{-${text}}`))
    .join('');

describe('changesBetween', () => {
  it.each([
    ['上网率达到70%，年内完成', '上网率达到100%，年内完成', '上网率达到{-70%}{+100%}，年内完成'],
    ['加快推进电子政务建设', '加快推进电子商务建设', '加快推进电子{-政}{+商}务建设'],
    ['（一）完成。', '(一) 完成｡', '(一) 完成｡'],
    ['完成', '全部完成', '{+全部}完成'],
    ['全部 完成', '完成', '{-全部 }完成'],
    ['面积㎡', '面积m3', '面积{-㎡}{+m3}'],
    ['上网率达到90%。', '上网率达到100%。', '上网率达到{-90%}{+100%}。'],
    ['增长9.5%，到2010年', '增长9.8%，到2012年', '增长{-9.5%}{+9.8%}，到{-2010}{+2012}年'],
    ['建设3个。2个已完成', '建设3个。1个已完成', '建设3个。{-2}{+1}个已完成'],
    ['𠮷野', '𡈽野', '{-𠮷}{+𡈽}野'],
    ['', '新', '{+新}'],
    ['旧', '', '{-旧}'],
    ['', '', ''],
    ['', ' ', ' '],
  ])('of %j and %j', (before, after, expected) => {
    expect(written(before, after)).toBe(expected);
  });

  it('leave the whole of the new text and the words of the old one, without half characters', () => {
    const text = fc
      .array(fc.constantFrom(...'加快推进，, 　。㎡①𠮷𡈽……\n"“a109.%'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesBetween(before, after);
        const without = (kind: string) =>
          changes
            .filter(({ is }) => is !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('removed')).toBe(after);
        expect(sameWords(without('added'), before)).toBe(true);
        expect(changes.every(({ text }) => text?.isWellFormed())).toBe(true);
      }),
    );
  });
});
