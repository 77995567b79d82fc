import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { hardText, hardTexts } from '../../annotation/exchange/annotations.arbitrary.ts';
import { oneLine } from '../../annotation/exchange/plain-text.ts';
import { aComparison, comparisonOf, options } from './a-comparison.testing.ts';
import { writeComparisonCsv } from './comparison-csv.ts';

const rowsOf = (csv: string) =>
  Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;

test('a row for each pair, then what is new, then what is gone', () => {
  const csv = writeComparisonCsv(aComparison, options);
  expect(csv.startsWith('\ufeff"关系","前一份","后一份","目标变化",')).toBe(true);
  const plans = [
    '2008 · 乌海市2008年信息化工作要点 · 乌海市人民政府',
    '2009 · 乌海市2009年信息化工作要点 · 乌海市人民政府',
  ];
  const [earlier, later] = ['三、农村信息化 › （一）', '五、“三农”信息化'];
  expect(rowsOf(csv).slice(1)).toEqual([
    [
      '目标提高',
      '行政村宽带上网率达到70%以上，年内完成。',
      '全市行政村宽带上网率达到100%。',
      '行政村宽带上网率 由 70% 到 100%',
      earlier,
      later,
      ...plans,
    ],
    ['延续', '继续推进“一卡通”工程。', '继续推进"一卡通"工程。', '', earlier, later, ...plans],
    [
      '表述调整',
      '建立网上审批大厅。',
      '办事只进一扇门，事项全程可在线上完成。',
      '',
      earlier,
      later,
      ...plans,
    ],
    ['新任务', '', '建设应急指挥平台。', '', '', '六、应急', ...plans],
    ['未再提及', '召开信息化工作会议。', '', '', '', '', ...plans],
    ['未再提及', '编制“十一五”规划。', '', '', earlier, '', ...plans],
  ]);
});

test('the words are those of the caller, the columns those of the language', () => {
  const relations = { ...options.names.relations, raised: 'Target raised', new: 'New' };
  const names = { ...options.names, relations, gone: 'Not mentioned again' };
  const [header, ...rows] = rowsOf(writeComparisonCsv(aComparison, { names, language: 'en' }));
  expect(header!.slice(0, 4)).toEqual(['Relation', 'Earlier', 'Later', 'Targets']);
  expect(rows.map(([relation]) => relation)).toEqual([
    'Target raised',
    '延续',
    '表述调整',
    'New',
    'Not mentioned again',
    'Not mentioned again',
  ]);
});

test('no text is a formula, and every text is whole', () => {
  fc.assert(
    fc.property(
      fc.oneof(hardText(200), fc.constantFrom(...hardTexts, '=cmd|calc!A0', '@a', '字'.repeat(20_000))),
      (text) => {
        const rows = rowsOf(writeComparisonCsv(comparisonOf(text), options));
        expect(rows).toHaveLength(6);
        for (const row of rows) {
          expect(row).toHaveLength(8);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        }
        expect(rows[4]![2]!.replace(/^'/, '')).toBe(oneLine(text).replace(/^'/, ''));
      },
    ),
    { numRuns: 60 },
  );
});
