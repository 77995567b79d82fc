import { describe, expect, test } from 'vitest';
import { families } from './read-families.ts';

describe('reading a table of families', () => {
  test('reads names with open and closed years', () => {
    expect(
      families('networks', '\n 三网融合: 三网合一 -2008, 三网融合 2008-2016, 多网融合, 智慧家庭 2017-\n'),
    ).toEqual([
      {
        id: '三网融合',
        field: 'networks',
        names: [
          { text: '三网合一', from: null, to: 2008 },
          { text: '三网融合', from: 2008, to: 2016 },
          { text: '多网融合', from: null, to: null },
          { text: '智慧家庭', from: 2017, to: null },
        ],
      },
    ]);
  });

  test('folds names as comparable text', () => {
    const [family] = families('digital-government', '互联网＋政务: “互联网+政務服務” 2015-, 電子政務');
    expect(family?.names.map((name) => name.text)).toEqual(['互联网政务服务', '电子政务']);
  });

  test('reads an empty table', () => {
    expect(families('trade', '')).toEqual([]);
  });

  test.each([
    ['without a colon', '三网合一, 三网融合'],
    ['without names', '三网融合:'],
    ['without an id', ': 三网合一, 三网融合'],
    ['with a name missing', '三网融合: 三网合一, , 三网融合'],
    ['with a bad year', '三网融合: 三网合一 08-, 三网融合'],
    ['with a lone dash', '三网融合: 三网合一 -, 三网融合'],
    ['with a name of one character', '三网融合: 网, 三网融合'],
    ['with two ids', '三网融合: 三网合一: 三网融合'],
  ])('refuses a line %s', (_, line) => {
    expect(() => families('networks', `宽带: 宽带, 光网\n${line}`)).toThrow(`networks, line 2`);
  });
});
