import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { anAnnotation, options } from './an-annotation.testing.ts';
import { anyAnnotation } from './annotations.arbitrary.ts';
import { writeCsv } from './csv.ts';

const rowsOf = (csv: string) =>
  Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;

test('a BOM, every cell quoted, CRLF', () => {
  const csv = writeCsv([anAnnotation()], options);
  expect(csv.startsWith('\ufeff"页面标题","网址",')).toBe(true);
  expect(csv.endsWith('"\r\n')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(3);
});

test('what an annotation says, a column each', () => {
  const [header, row] = rowsOf(writeCsv([anAnnotation()], options));
  const cells = Object.fromEntries(header!.map((name, i) => [name, row![i]]));
  expect(cells).toMatchObject({
    页面标题: '2026年政府工作报告',
    网站: '上海市人民政府',
    发布日期: '2026-02-01',
    含义: '目标',
    原文: '新建公园 20 个，\n开放绿地 3 处。',
    笔记: '与**去年**相比多 5 个。',
    标签: '公园; 城市更新',
    关联任务: '2025 · 2025年上海市政府工作报告 · 二、重点任务 › （三）生态 · 新建公园 15 个。',
    编号: anAnnotation().id,
  });
  expect(cells.批注时间).toMatch(/^2026-03-0[45] \d\d:\d\d:00$/);
});

test('an English header in English', () => {
  expect(rowsOf(writeCsv([], { ...options, language: 'en' }))[0]!.slice(0, 2)).toEqual([
    'Page title',
    'Address',
  ]);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠a',
  ' =1',
  '\t=1',
  '\r=1',
  '\n=1',
  '\ufeff=1',
  '\u3000=1',
])('%j is no formula', (note) => {
  const cell = rowsOf(writeCsv([anAnnotation({ note })], options))[1]![6]!;
  expect(cell.startsWith("'")).toBe(true);
});

test('no cell of any annotation begins like a formula, and every row has every column', () => {
  fc.assert(
    fc.property(fc.array(anyAnnotation, { maxLength: 3 }), (annotations) => {
      const rows = rowsOf(writeCsv(annotations, options));
      expect(rows).toHaveLength(annotations.length + 1);
      for (const row of rows) {
        expect(row).toHaveLength(12);
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }
    }),
    { numRuns: 100 },
  );
});
