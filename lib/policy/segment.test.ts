import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { paragraphsOf } from './paragraphs.ts';
import { segment } from './segment.ts';

const sentences = (text: string): string[] => {
  const folded = fold(text);
  return paragraphsOf(folded.text).flatMap((paragraph) =>
    segment(folded.text.slice(paragraph.start, paragraph.end)).map(({ start, end }) =>
      text.slice(folded.at(paragraph.start + start), folded.at(paragraph.start + end - 1) + 1),
    ),
  );
};

test('splits at stops and semicolons of either width, not inside quotations, titles and brackets', () => {
  expect(
    sentences('推进“放管服；一网通办。”改革，落实《甲；乙》；加强监管（含事中；事后）;提高行政效率。好！'),
  ).toEqual([
    '推进“放管服；一网通办。”改革，落实《甲；乙》；',
    '加强监管（含事中；事后）;',
    '提高行政效率。好！',
  ]);
});

test('ends a sentence after the closing mark of a quotation that is one', () => {
  expect(sentences('会议要求：“各部门要抓好落实。”全市要加快建设。')).toEqual([
    '会议要求：“各部门要抓好落实。”',
    '全市要加快建设。',
  ]);
});

test('an unclosed or very long quotation does not swallow the rest', () => {
  const part = '加快建设信息网络平台，提高服务水平。';
  expect(sentences(`“${part.repeat(20)}`)).toHaveLength(20);
  expect(sentences(`（${part.repeat(20)}）`)).toHaveLength(20);
});

test('tells the items of an enumeration apart, in one sentence or in several', () => {
  expect(sentences('一是要开展三级信息网络建设;二是要充分利用数据交换中心;三是建设。')).toEqual([
    '一是要开展三级信息网络建设;',
    '二是要充分利用数据交换中心;',
    '三是建设。',
  ]);
  expect(
    sentences('重点做好两项工作，一是加快推进农村电网改造升级工程，二是全面完成农村饮水安全巩固提升工程。'),
  ).toEqual([
    '重点做好两项工作，',
    '一是加快推进农村电网改造升级工程，',
    '二是全面完成农村饮水安全巩固提升工程。',
  ]);
});

test('reads the full stop as a stop where a text uses it so, never in numbers', () => {
  expect(sentences('增长3.5%,完成投资1.2亿元,建成2.0平台。实现全覆盖。')).toHaveLength(2);
  expect(sentences('加快推进信息化建设,提高效率.加强队伍建设,完善制度.一.认清形势,抓好落实.')).toEqual([
    '加快推进信息化建设,提高效率.',
    '加强队伍建设,完善制度.',
    '一.认清形势,抓好落实.',
  ]);
});

test('gathers clauses where every mark became a full stop, and finds the heading in the run', () => {
  const damaged =
    '同志们.当前的工作重点是.整合各部门网络资源.启动建设政务数据.数据交换.网上服务等系统.加快政法等系统的信息化建设.二.围绕大局.突出重点.积极推进信息化建设.促进经济社会协调快速发展信息化建设要紧紧围绕全市发展战略重点来谋划.';
  expect(sentences(damaged)).toEqual([
    '同志们.当前的工作重点是.整合各部门网络资源.启动建设政务数据.数据交换.网上服务等系统.',
    '加快政法等系统的信息化建设.',
    '二.围绕大局.突出重点.积极推进信息化建设.促进经济社会协调快速发展',
    '信息化建设要紧紧围绕全市发展战略重点来谋划.',
  ]);
});

test('takes two ideographic spaces in running text for a paragraph', () => {
  expect(
    sentences('要做好工作： 　　一、提高认识加强领导 　　全市各部门要进一步提高认识。 　　二、推进融合'),
  ).toEqual(['要做好工作：', '一、提高认识加强领导', '全市各部门要进一步提高认识。', '二、推进融合']);
});

test('joins fragments to their neighbours, and cuts what has no stop', () => {
  expect(sentences('完善管理制度；是。')).toEqual(['完善管理制度；是。']);
  const long = '建设平台、'.repeat(1000);
  const cut = sentences(long);
  expect(cut.join('')).toBe(long);
  expect(Math.max(...cut.map(({ length }) => length))).toBeLessThanOrEqual(801);
});
