import { expect, test } from 'vitest';
import { comparable, comparableText } from '../policy/comparable.ts';
import { clausesOf, phrasesOf, undividedOf } from './phrases.ts';

const phrases = (text: string) => phrasesOf(comparableText(text));

test('stand between directives, particles and conjunctions', () => {
  expect(phrases('加快推进电子政务和农村信息化的公共平台')).toEqual(['电子政务', '农村信息化', '公共平台']);
  expect(phrases('通过公共平台实现资源整合')).toEqual(['公共平台', '资源整合']);
});

test('begin without verbs, places, times and halves of words', () => {
  expect(phrases('我市今年要开展信用评价')).toEqual(['信用评价']);
  expect(phrases('业信息化')).toEqual(['信息化']);
  expect(phrases('业务培训')).toEqual(['业务培训']);
});

test('end without what adds nothing', () => {
  expect(phrases('做好信息员培训工作')).toEqual(['信息员培训']);
  expect(phrases('早餐示范点2')).toEqual(['早餐示范点']);
});

test('keep words that a particle stands in', () => {
  expect(phrases('基本公共服务均等化')).toEqual(['基本公共服务均等化']);
  expect(phrases('和谐社区')).toEqual(['和谐社区']);
  expect(phrases('在线服务')).toEqual(['在线服务']);
});

test('a text falls into clauses at its stops', () => {
  expect(clausesOf(comparable('一是培训，二是宣传。'))).toEqual(['一是培训', '二是宣传']);
});

test('verbs that nouns are made of stay', () => {
  expect(phrases('开发性研究所')).toEqual(['开发性研究所']);
  expect(phrases('做好规划制定工作')).toEqual(['规划制定']);
});

test('a clause is one where what directs in it is part of a name', () => {
  const undivided = (text: string) => undividedOf(comparableText(text));
  expect(undivided('不断完善信息化推进机制')).toBe('信息化推进机制');
  expect(undivided('调动一切积极因素')).toBe('调动一切积极因素');
  expect(undivided('旗县做好规划')).toBe('');
  expect(undivided('政务信息和公共信息')).toBe('');
});
