import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf } from './level-of.ts';

const level = (issuer: string, place = '', title = '') => levelOf({ issuer, place, title });

test.each([
  ['国务院', 'national', '国务院'],
  ['国家发展改革委', 'national', '国家发展改革委'],
  ['工业和信息化部', 'national', '工业和信息化部'],
  ['浙江省人民政府办公厅', 'province', '浙江省'],
  ['内蒙古自治区信息化领导小组办公室', 'province', '内蒙古自治区'],
  ['上海市人民政府', 'province', '上海市'],
  ['中共北京市委', 'province', '北京市'],
  ['乌海市人民政府', 'city', '乌海市'],
  ['何永林（乌海市）', 'city', '乌海市'],
  ['大兴安岭地区行政公署', 'city', '大兴安岭地区'],
  ['锡林郭勒盟行政公署', 'city', '锡林郭勒盟'],
  ['凉山彝族自治州人民政府', 'city', '凉山彝族自治州'],
  ['新乡市发展和改革委员会', 'city', '新乡市'],
  ['景德镇市人民政府', 'city', '景德镇市'],
  ['国家税务总局乌海市税务局', 'city', '乌海市'],
  ['内蒙古自治区乌海市海勃湾区人民政府', 'county', '海勃湾区'],
  ['上海市宝山区人民政府', 'county', '宝山区'],
  ['北京市东城区人民政府', 'county', '东城区'],
  ['上海市浦东新区人民政府', 'county', '浦东新区'],
  ['鄂托克旗人民政府', 'county', '鄂托克旗'],
  ['苏州市昆山市人民政府', 'county', '昆山市'],
  ['朱家角镇人民政府', 'town', '朱家角镇'],
  ['北京市海淀区上地街道办事处', 'town', '上地街道'],
])('%s speaks for the level %s', (issuer, is, evidence) => {
  expect(level(issuer)).toEqual({ level: is, evidence });
});

test('an issuer without a name speaks for its place', () => {
  expect(level('市政府办公室', '乌海市')?.level).toBe('city');
  expect(level('市政府办公厅', '上海市')?.level).toBe('province');
  expect(level('省发展改革委', '浙江')?.level).toBe('province');
});

test('place and title tell where the issuer does not', () => {
  expect(level('', '内蒙古')).toEqual({ level: 'province', evidence: '内蒙古' });
  expect(level('', '', '2008年乌海市信息化工作要点')?.level).toBe('city');
  expect(level('高新区管委会')).toBe(null);
  expect(level('张三', '三亚')).toBe(null);
});

test('any words have a level or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (issuer, place) => {
      const found = level(issuer, place);
      if (found) expect(issuer + place).toContain(found.evidence);
    }),
  );
});
