import { describe, expect, test } from 'vitest';
import { comparableText } from '../comparable.ts';
import { chanceWords } from './chance-words.ts';
import { sharedFamilies, termsIn } from './find-terms.ts';
import { lexicon } from './lexicon.ts';

function found(raw: string): string[] {
  return termsIn(comparableText(raw)).map(({ family, name }) => `${family.id}: ${name.text}`);
}

describe('finding policy terms', () => {
  test('gives names in their order, with where they stand', () => {
    const text = comparableText('推进“三网融合”和电子政务建设。');
    expect(termsIn(text).map(({ name, start, end }) => [name.text, text.slice(start, end)])).toEqual([
      ['三网融合', '三网融合'],
      ['电子政务', '电子政务'],
    ]);
  });

  test('finds every name as itself, not as a shorter one inside it', () => {
    for (const family of lexicon) {
      for (const name of family.names) {
        expect(termsIn(name.text)).toEqual([{ family, name, start: 0, end: name.text.length }]);
      }
    }
  });

  test('reads through punctuation, spaces and traditional characters', () => {
    expect(found('“互联网＋ 政務服務”')).toEqual(['一网通办: 互联网政务服务']);
  });

  test('lets the longer of two overlapping names win, also when it starts later', () => {
    expect(found('建设数字城市信息化平台')).toEqual(['智慧城市: 城市信息化']);
    expect(found('网上审批提速')).toEqual(['一网通办: 网上审批']);
  });

  test('does not find a name inside a Latin word or a number', () => {
    expect(found('采用5G网络')).toEqual(['5G网络: 5g网络']);
    expect(found('重15G')).toEqual([]);
    expect(found('拨打12345')).toEqual(['12345热线: 12345']);
    expect(found('共1234567件')).toEqual([]);
  });

  test('finds no name that stands in other words by chance', () => {
    expect(found('提高职工收入')).toEqual([]);
    expect(found('发展高职教育')).toEqual(['职业教育: 高职']);
    expect(found('召开政治协商会议')).toEqual(['统一战线与多党合作: 政治协商']);
  });

  test('has for every chance word a name that it holds', () => {
    const names = lexicon.flatMap((family) => family.names.map((name) => name.text));
    expect(chanceWords.filter((word) => !names.some((name) => word !== name && word.includes(name)))).toEqual(
      [],
    );
  });

  test('finds nothing in an empty text or in one without terms', () => {
    expect(termsIn('')).toEqual([]);
    expect(found('会议现在开始。')).toEqual([]);
  });
});

describe('families that two texts share', () => {
  test('are told with the names of either side, each once', () => {
    const old = comparableText('推行一站式审批，扩大网上审批、网上审批范围。');
    const today = comparableText('深化“一网通办”改革。');
    const [shared, ...more] = sharedFamilies(old, today);
    expect(more).toEqual([]);
    expect(shared?.family.id).toBe('一网通办');
    expect(shared?.inA.map((name) => name.text)).toEqual(['一站式审批', '网上审批']);
    expect(shared?.inB.map((name) => name.text)).toEqual(['一网通办']);
  });

  test.each([
    ['实行全程办事代理', '推广帮办代办服务'],
    ['建设政务超市', '规范各级政务服务大厅'],
    ['实施光缆到村的村村通宽带工程', '开展电信普遍服务试点'],
    ['以信息化带动工业化', '推进中小企业智改数转'],
    ['开展打黑除恶专项斗争', '常态化开展扫黑除恶'],
    ['做好人口和计划生育工作', '完善生育支持政策体系'],
  ])('join %s and %s', (old, today) => {
    expect(sharedFamilies(comparableText(old), comparableText(today))).toHaveLength(1);
  });

  test('are none for texts about different things', () => {
    expect(sharedFamilies(comparableText('推进政务公开'), comparableText('推进村务公开'))).toEqual([]);
  });
});
