import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableText } from '../../policy/comparable.ts';
import { comparableClauses } from './clauses.ts';

test('a task is told by its clauses, as they are compared', () => {
  expect(comparableClauses('继续推进“电脑入农户上网工程”，年内行政村宽带上网率达到100%。')).toEqual(
    ['继续推进“电脑入农户上网工程”', '年内行政村宽带上网率达到100%'].map(comparableText),
  );
});

test('what is too short to say something is joined with what follows', () => {
  expect(comparableClauses('同时、要加强，农村信息服务站点建设')).toEqual([
    comparableText('同时要加强农村信息服务站点建设'),
  ]);
});

test('what is left over at the end stands by itself', () => {
  expect(comparableClauses('推进社会保障卡工程建设；年内完成')).toEqual([
    comparableText('推进社会保障卡工程建设'),
    comparableText('年内完成'),
  ]);
  expect(comparableClauses('。，；')).toEqual([]);
});

test('no character is lost or added, and all but the last are long enough', () => {
  const character = fc.constantFrom(...'推进农村信息化建设，。；、: \n100%一是');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
      const clauses = comparableClauses(text);
      expect(clauses.join('')).toBe(comparableText(text.replace(/[，。；：、,;:.！？!?\n]/g, '')));
      for (const clause of clauses.slice(0, -1)) expect(clause.length).toBeGreaterThanOrEqual(8);
    }),
  );
});
