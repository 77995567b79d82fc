// @vitest-environment jsdom

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { hardText, hardTexts } from '../../annotation/exchange/annotations.arbitrary.ts';
import { oneLine } from '../../annotation/exchange/plain-text.ts';
import type { PlanComparison } from '../comparison.ts';
import { aComparison, comparisonOf, options } from './a-comparison.testing.ts';
import { writeComparisonDocx } from './comparison-docx.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The document, all its parts parsed: what is no XML throws. */
async function documentOf(comparison: PlanComparison): Promise<XMLDocument> {
  const bytes = await writeComparisonDocx(comparison, options);
  let document: XMLDocument | undefined;
  for (const [name, content] of Object.entries(unzipSync(Uint8Array.from(bytes)))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parsed = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
    const error = parsed.querySelector('parsererror');
    if (error) throw new Error(`${name}: ${error.textContent}`);
    if (name === 'word/document.xml') document = parsed;
  }
  return document!;
}

const elements = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS(word, name),
];
const textOf = (within: Element): string =>
  elements(within, 't')
    .map(({ textContent }) => textContent)
    .join('');
const linesOf = (within: Element): string[] => elements(within, 'p').map(textOf);
const rowsOf = (document: XMLDocument) =>
  elements(document, 'tr').map((row) => elements(row, 'tc').map(linesOf));
const runsWith = (document: XMLDocument, mark: string) =>
  elements(document, 'r')
    .filter((run) => elements(run, mark).length)
    .map(textOf);

test('title, plans and counts; pairs in two columns; what is new and gone', async () => {
  const document = await documentOf(aComparison);
  const [earlier, later] = ['三、农村信息化 › （一）', '五、“三农”信息化'];
  expect(rowsOf(document)).toEqual([
    [['前一份'], ['后一份']],
    [['目标提高', '行政村宽带上网率 由 70% 到 100%']],
    [
      [earlier, '行政村宽带上网率达到70%以上，年内完成。'],
      [later, '全市行政村宽带上网率达到100%。'],
    ],
    [['延续 · 文字未改']],
    [
      [earlier, '继续推进“一卡通”工程。'],
      [later, '继续推进"一卡通"工程。'],
    ],
    [['表述调整']],
    [
      [earlier, '建立网上审批大厅。'],
      [later, '办事只进一扇门，事项全程可在线上完成。'],
    ],
  ]);
  const outside = elements(document, 'p')
    .filter((paragraph) => !paragraph.closest('tbl') && textOf(paragraph))
    .map(textOf);
  expect(outside).toEqual([
    '文件对照：2008 年与 2009 年',
    '前一份  2008 · 乌海市2008年信息化工作要点 · 乌海市人民政府',
    '后一份  2009 · 乌海市2009年信息化工作要点 · 乌海市人民政府',
    '延续 1 项，目标提高 1 项，表述调整 1 项，新任务 1 项，未再提及 2 项',
    '两份文件都有的任务',
    '新任务',
    '六、应急',
    '建设应急指挥平台。',
    '未再提及',
    '召开信息化工作会议。',
    earlier,
    '编制“十一五”规划。',
  ]);
});

test('words removed are struck through, words added underlined, and nothing else is', async () => {
  const document = await documentOf(aComparison);
  expect(runsWith(document, 'strike')).toEqual(['70%以上，年内完成']);
  expect(runsWith(document, 'u')).toEqual(['全市', '100%']);
});

test('the head of the table is repeated on each page, and both columns have their width', async () => {
  const document = await documentOf(aComparison);
  expect(elements(document, 'tblHeader')).toHaveLength(1);
  expect(elements(document, 'gridCol').map((column) => column.getAttributeNS(word, 'w'))).toEqual([
    '4513',
    '4513',
  ]);
});

test('nothing in common is a document too', async () => {
  const document = await documentOf({ ...aComparison, pairs: [], fresh: [], gone: [] });
  expect(elements(document, 'tbl')).toEqual([]);
});

test('any text makes XML, and is whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        hardText(100),
        fc.constantFrom(...hardTexts, '=cmd|calc!A0', '<b>粗</b>', '字'.repeat(20_000)),
      ),
      async (text) => {
        const comparison = comparisonOf(text);
        const rows = rowsOf(await documentOf(comparison));
        const shown = rows.filter((row) => row.length === 2).slice(1);
        expect(shown.map((row) => row.map((lines) => lines.at(-1)))).toEqual(
          comparison.pairs.map(({ before, after }) => [oneLine(before.text), oneLine(after.text)]),
        );
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
