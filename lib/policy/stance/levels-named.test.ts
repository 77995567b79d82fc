import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Level } from './level.ts';
import { levelsNamed } from './levels-named.ts';

const named = (text: string, own: Level | null) =>
  levelsNamed(text, own).map(({ level, span }) => `${text.slice(span.start, span.end)} ${level}`);

test('whom a task addresses, and who stands above it', () => {
  expect(named('三区政府、市直各部门要理顺信息化工作机构', 'city')).toEqual(['三区 county', '市直 city']);
  expect(named('配合自治区完成市政府视频系统建设', 'city')).toEqual(['自治区 province', '市政府 city']);
  expect(named('各旗县区要加快国家级试点', 'city')).toEqual(['各旗县区 county', '国家级 national']);
  expect(named('根据国家和自治区有关精神', 'city')).toEqual(['国家 national', '自治区 province']);
  expect(named('督促盟市将旗县、乡镇列入考核', 'province')).toEqual([
    '盟市 city',
    '旗县 county',
    '乡镇 town',
  ]);
});

test('全区 is the region or the district, as the plan has it', () => {
  expect(named('全区信息化工作', 'province')).toEqual(['全区 province']);
  expect(named('全区信息化工作', 'county')).toEqual(['全区 county']);
  expect(named('全区电子政务现场会', 'city')).toEqual(['全区 province']);
  expect(named('全区信息化工作', null)).toEqual([]);
});

test('全市 is Shanghai in its own plan', () => {
  expect(named('全市一盘棋', 'province')).toEqual(['全市 province']);
  expect(named('全市一盘棋', 'county')).toEqual(['全市 city']);
  expect(named('我市企业', 'city')).toEqual(['我市 city']);
});

test('places by name', () => {
  expect(named('将呼和浩特市经济技术开发区建成园区', 'province')).toEqual(['呼和浩特市 city']);
  expect(named('推广海勃湾区的经验', 'city')).toEqual([]);
  expect(named('海勃湾区人民法院', 'city')).toEqual(['海勃湾区 county']);
});

test('城市, 社区, 市场 and 小区 name none', () => {
  expect(named('加强城市社区和住宅小区市场建设，办好园区、开发区', 'city')).toEqual([]);
});

test('any text: spans in order, not overlapping, within it', () => {
  const words = fc.constantFrom(
    '全区',
    '自治区',
    '市',
    '县',
    '乌海市',
    '各',
    '国家',
    '级',
    '，',
    '​',
    '旗',
    '三区政府',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom('city', 'province', 'county', null), (text, own) => {
      let last = 0;
      for (const { span } of levelsNamed(text, own as Level | null)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        last = span.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
