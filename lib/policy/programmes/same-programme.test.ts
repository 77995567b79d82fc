import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProgrammeKind } from './programme-name.ts';
import { sameProgramme } from './same-programme.ts';

const same = (a: string, b: string, kind: ProgrammeKind = 'named') =>
  sameProgramme({ name: a, kind }, { name: b, kind });

test.each([
  ['电脑入农户上网工程', '电脑入农户'],
  ['电脑入农户', '电脑入户工程'],
  ['一卡通', '城市一卡通'],
  ['一卡通工程', '城市收费“一卡通”'],
  ['金煤工程', '“金煤”'],
  ['乌海市信访信息系统', '信访信息系统'],
  ['新一轮找矿突破战略行动', '找矿突破战略行动'],
  ['国企改革三年行动', '国企改革行动'],
  ['一卡通', '一卡通'.normalize('NFKC')],
  ['推進「一卡通」'.slice(3, 6), '一卡通'],
])('%s is %s', (a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each([
  ['数字乌海', '数字城市'],
  ['应急指挥平台', '信息平台'],
  ['应急指挥平台', '政务指挥平台'],
  ['一卡通', '一网通'],
  ['人才培训基地', '人才培训计划'],
  ['三大工程', '十大工程'],
  ['体育+旅游', '体育旅游'],
  ['百千万工程', '百千工程'],
])('%s is not %s', (a, b) => {
  expect(same(a, b)).toBe(false);
});

test('a document under its title and by its subject', () => {
  const documents = (a: string, b: string) => same(a, b, 'document');
  expect(documents('内蒙古自治区关于实施“金煤工程”的若干意见', '关于实施金煤工程的意见')).toBe(true);
  expect(documents('南通市国土空间总体规划（2021—2035年）', '国土空间总体规划')).toBe(true);
  expect(documents('浙江省优化营商环境条例', '优化营商环境条例')).toBe(true);
  expect(documents('优化营商环境条例', '优化营商环境行动方案')).toBe(false);
  expect(documents('关于加强信息资源开发利用工作的若干意见', '关于加快推进企业信息化建设的指导意见')).toBe(
    false,
  );
  expect(documents('“十二五”规划纲要', '“十三五”规划纲要')).toBe(false);
});

test('what is of different kinds is never the same', () => {
  expect(sameProgramme({ name: '12345', kind: 'named' }, { name: '12345', kind: 'service-number' })).toBe(
    false,
  );
});

test('the same both ways round, and with itself', () => {
  const part = fc.constantFrom(
    '电脑',
    '入',
    '农户',
    '上网',
    '工程',
    '行动',
    '城市',
    '一卡通',
    '三年',
    '+',
    '智慧',
    '乌海市',
  );
  const name = fc.oneof(
    fc.array(part).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  const kind = fc.constantFrom<ProgrammeKind>('named', 'document', 'service-number');
  fc.assert(
    fc.property(name, name, kind, (a, b, of) => {
      expect(same(a, a, of)).toBe(true);
      expect(same(a, b, of)).toBe(same(b, a, of));
    }),
  );
});
