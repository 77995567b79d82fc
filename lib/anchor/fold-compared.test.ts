import { describe, expect, it } from 'vitest';
import { foldCompared } from './fold-compared.ts';
import { sameWords } from './same-words.ts';

describe('sameWords', () => {
  it.each([
    ['加快推进电子政务建设', '加快 推进\n电子　政务\u00a0建设'],
    ['（一）2009年，达到70%；“数字乌海”。', '(一)２００９年,达到７０％;"数字乌海"｡'],
    ['完成.', '完成。'],
    ['信息化', '信\u200b息\u00ad化\ufeff'],
    ['加强组织领导，进一步发挥作用', '加強組織領導，進一步發揮作用'],
    ['“一卡通”', '「一卡通」'],
    ['‘五统一’', "'五统一'"],
    ['2008—2010', '2008-2010'],
    ['内蒙古·乌海', '内蒙古•乌海'],
    ['等等……', '等等......'],
    ['见民长车门页', '⻅⺠⻓⻋⻔⻚'],
    ['⼀⼈', '一人'],
    ['面积5㎡', '面积5m2'],
    ['①', '1'],
    ['café', 'cafe\u0301'],
    ['葛城', '葛\u{e0100}城'],
    ['ｶﾞ', 'ガ'],
    ['', ' \n\u200b'],
  ])('takes %j and %j for the same', (a, b) => {
    expect(sameWords(a, b)).toBe(true);
    expect(sameWords(b, a)).toBe(true);
  });

  it.each([
    ['达到70%', '达到100%'],
    ['电子政务', '电子商务'],
    ['IT', 'it'],
    ['、', '，'],
    ['𠮷', '𡈽'],
    ['café', 'cafe'],
  ])('tells %j from %j', (a, b) => {
    expect(sameWords(a, b)).toBe(false);
  });
});

describe('foldCompared', () => {
  it('knows where every unit came from', () => {
    expect(foldCompared('a ㎡𠮷b')).toEqual({ text: 'am2𠮷b', starts: Uint32Array.of(0, 2, 2, 3, 3, 5) });
  });

  it('needs no way back where nothing was left out', () => {
    expect(foldCompared('加快，推进')).toEqual({ text: '加快,推进', starts: undefined });
  });

  it('folds every unit of UTF-16, alone and doubled, to something that folds to itself', () => {
    for (let unit = 0; unit <= 0xffff; unit++) {
      const raw = String.fromCharCode(unit);
      const { text } = foldCompared(raw);
      expect(foldCompared(text).text, unit.toString(16)).toBe(text);
      expect(foldCompared(raw + raw).text, unit.toString(16)).toBe(text + text);
    }
  });
});
