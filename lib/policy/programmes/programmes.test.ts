import { expect, test } from 'vitest';
import { programmesOf, sharedProgrammes } from './programmes.ts';

const names = (text: string) => programmesOf(text).map(({ kind, name }) => `${kind} ${name}`);

test('names in quotes of any kind', () => {
  expect(names('启动“数字乌海”建设')).toEqual(['named 数字乌海']);
  expect(names("今年9月.'电脑入农户上网工程'的开通")).toEqual(['named 电脑入农户上网工程']);
  expect(names('推進「一卡通」工程')).toEqual(['named 一卡通']);
});

test('titles of documents, and the programme named inside one', () => {
  expect(names('贯彻《关于实施“金煤工程”的若干意见》精神')).toEqual([
    'document 关于实施“金煤工程”的若干意见',
    'named 金煤工程',
  ]);
});

test('service numbers', () => {
  expect(names('发挥12396公益服务体系和“96048”农牧业科技服务网络作用')).toEqual([
    'service-number 12396',
    'service-number 96048',
  ]);
  expect(names('做好114阳光政务便民服务工程建设').at(0)).toBe('service-number 114');
  expect(names('全年投资12345万元')).toEqual([]);
});

test('names without quotes, less the words before them', () => {
  expect(names('建设应急指挥平台，狠抓企业信息化示范工程。')).toEqual([
    'named 应急指挥平台',
    'named 企业信息化示范工程',
  ]);
  expect(names('加强重大工程建设，搭建公共服务平台')).toEqual([]);
});

test('periods, slogans and formulas are no programmes', () => {
  expect(names('“十一五”规划')).toEqual([]);
  expect(names('《“十四五”发展规划》')).toEqual(['document “十四五”发展规划']);
  expect(names('贯彻“三个代表”重要思想')).toEqual([]);
  expect(names('坚持“总体规划，分步实施”的原则')).toEqual([]);
});

test('a programme is shared however it is written', () => {
  expect(sharedProgrammes('继续推进“电脑入农户上网工程”', '推进全市电脑入农户上网工程')).toEqual([
    '电脑入农户上网工程',
  ]);
  expect(sharedProgrammes('城市收费“一卡通”试点', '推动“一卡通”工程快速发展')).toEqual(['一卡通']);
  expect(sharedProgrammes('发挥“96048”服务网络作用', '依托96048农牧业科技服务网络')).toEqual(['96048']);
  expect(sharedProgrammes('“数字乌海”', '“数字城市”')).toEqual([]);
});

test('spans are offsets into the raw text', () => {
  const text = '实施《国家信息化发展战略》，推动“一卡通”工程';
  for (const { start, end, name } of programmesOf(text)) expect(text.slice(start, end)).toBe(name);
});
