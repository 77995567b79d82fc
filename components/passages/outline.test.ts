import { expect, test } from 'vitest';
import { passage } from '../testing/sample-data.ts';
import { outline } from './outline.ts';

const title = '2009年 工作要点';
const list = [
  passage('a', { headings: [] }),
  passage('b', { headings: ['2009年工作要点', '一、领导', '（一）机构'] }),
  passage('c', { headings: ['2009年工作要点', '一、领导', '（一）机构'] }),
  passage('d', { headings: ['2009年工作要点', '一、领导', '（二）机制'] }),
  passage('e', { headings: ['2009年工作要点', '二、建设', '（一）机构'] }),
];

test('passages stand under their innermost heading; those above are named where they change', () => {
  const rows = outline(list, title).map(({ above, heading, passages }) => [
    above.join('/'),
    heading,
    passages.map((each) => each.id).join(''),
  ]);
  expect(rows).toEqual([
    ['', null, 'a'],
    ['一、领导', '（一）机构', 'bc'],
    ['', '（二）机制', 'd'],
    ['二、建设', '（一）机构', 'e'],
  ]);
});

test('of the headings above, those that went before are not named again', () => {
  const deep = [
    ['第一部分', '一、', '甲'],
    ['第一部分', '二、', '甲'],
    ['第一部分', '二、'],
    ['第二部分', '二、', '甲'],
  ];
  const sections = outline(
    deep.map((headings, i) => passage(`p${i}`, { headings })),
    title,
  );
  expect(sections.map((section) => section.above.join('/'))).toEqual([
    '第一部分/一、',
    '二、',
    '',
    '第二部分/二、',
  ]);
});

test('the same heading further down is another section', () => {
  const again = outline([list[1]!, list[3]!, passage('f', { headings: list[1]!.headings })], title);
  expect(new Set(again.map((section) => section.key)).size).toBe(3);
});

test('only the section that changed is another object', () => {
  const before = outline(list, title);
  const after = outline(
    list.map((each) => (each.id === 'd' ? { ...each, matches: undefined } : each)),
    title,
    before,
  );
  expect(after.map((section, i) => section === before[i])).toEqual([true, true, false, true]);
});
