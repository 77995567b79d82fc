import fc from 'fast-check';
import { Lexer, type Token, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { hardText, hardTexts } from '../../annotation/exchange/annotations.arbitrary.ts';
import { oneLine } from '../../annotation/exchange/plain-text.ts';
import type { PlanComparison } from '../comparison.ts';
import { aComparison, comparisonOf, options, pairOf } from './a-comparison.testing.ts';
import { writeComparisonMarkdown } from './comparison-markdown.ts';

const written = (comparison: PlanComparison) => writeComparisonMarkdown(comparison, options);

/** The table's rows as a reader of Markdown sees them. */
const rowsOf = (comparison: PlanComparison): readonly Tokens.TableCell[][] => {
  const tables = Lexer.lex(written(comparison)).filter(({ type }) => type === 'table');
  expect(tables).toHaveLength(1);
  return (tables[0] as Tokens.Table).rows;
};

/** Texts within one kind of token. */
const within = (tokens: readonly Token[], type: string): string[] =>
  tokens.flatMap((token) => {
    const inner = 'tokens' in token ? (token.tokens ?? []) : [];
    return token.type === type ? [plain([token])] : within(inner, type);
  });

const plain = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.type === 'html') return '\n';
      return 'tokens' in token && token.tokens ? plain(token.tokens) : (token as Tokens.Text).text;
    })
    .join('');

const textOf = ({ tokens }: Tokens.TableCell): string => plain(tokens).split('\n').at(-1)!;

test('title, plans, counts, both, new, gone', () => {
  expect(written(aComparison)).toMatchInlineSnapshot(`
    "# 文件对照：2008 年与 2009 年

    - **前一份** · 2008 · 乌海市2008年信息化工作要点 · 乌海市人民政府
    - **后一份** · 2009 · 乌海市2009年信息化工作要点 · 乌海市人民政府

    延续 1 项，目标提高 1 项，表述调整 1 项，新任务 1 项，未再提及 2 项

    ## 两份文件都有的任务

    | 关系 | 前一份 | 后一份 | 目标变化 |
    | --- | --- | --- | --- |
    | **目标提高** | *三、农村信息化 › （一）*<br>行政村宽带上网率达到~~70%以上，年内完成~~。 | *五、“三农”信息化*<br>**全市**行政村宽带上网率达到**100%**。 | 行政村宽带上网率 由 70% 到 100% |
    | **延续**<br>文字未改 | *三、农村信息化 › （一）*<br>继续推进“一卡通”工程。 | *五、“三农”信息化*<br>继续推进"一卡通"工程。 |  |
    | **表述调整** | *三、农村信息化 › （一）*<br>建立网上审批大厅。 | *五、“三农”信息化*<br>办事只进一扇门，事项全程可在线上完成。 |  |

    ## 新任务

    - *六、应急* · 建设应急指挥平台。

    ## 未再提及

    - 召开信息化工作会议。
    - *三、农村信息化 › （一）* · 编制“十一五”规划。
    "
  `);
});

test('sections without a task are left out', () => {
  const none = written({ ...aComparison, pairs: [], fresh: [], gone: [] });
  expect(none.split('\n\n')).toHaveLength(2);
});

test.each([
  ['上网率达到70%以上', '上网率达到100%以上', ['70%'], ['100%']],
  ['推进平台建设。', '推进平台（二期）建设。', [], ['（二期）']],
  ['推进平台、系统建设。', '推进平台建设。', ['、系统'], []],
  ['完成“两化”融合试点', '完成融合试点', ['“两化”'], []],
  ['全市推进建设。二级试点', '推进建设。三级试点', ['全市', '二'], ['三']],
  ['一是推进建设；', '二是要推进建设。', [], []],
])('what changed from %s to %s is marked so that a reader sees it', (before, after, removed, added) => {
  const [[, earlier, later] = []] = rowsOf({ ...aComparison, pairs: [pairOf('continued', before, after)] });
  expect(within(earlier!.tokens, 'del')).toEqual(removed);
  expect(within(later!.tokens, 'strong')).toEqual(added);
  expect([textOf(earlier!), textOf(later!)].map((text) => text.replace(/ /g, ''))).toEqual([before, after]);
});

test('what was written anew is said not to be marked, unless its relation says so', () => {
  const pair = (kind: 'continued' | 'reworded') =>
    pairOf(kind, '建立网上审批大厅。', '办事只进一扇门，线上完成。');
  const told = (kind: 'continued' | 'reworded') => written({ ...aComparison, pairs: [pair(kind)] });
  expect(told('continued')).toContain('改写较多');
  expect(told('reworded')).not.toContain('改写较多');
});

test('no text becomes markup, breaks the table, or is lost', () => {
  const hostile = [
    'a|b',
    '\\|',
    '|||',
    '<b>粗</b>',
    '<br>',
    '**粗**',
    '~~删~~',
    '`a`|',
    'www.a.cn',
    '字'.repeat(20_000),
  ];
  fc.assert(
    fc.property(fc.oneof(hardText(100), fc.constantFrom(...hardTexts, ...hostile)), (text) => {
      const comparison = comparisonOf(text);
      const rows = rowsOf(comparison);
      expect(rows).toHaveLength(comparison.pairs.length);
      for (const [i, row] of rows.entries()) {
        expect(row).toHaveLength(4);
        const { before, after } = comparison.pairs[i]!;
        for (const [cell, task] of [
          [row[1]!, before],
          [row[2]!, after],
        ] as const) {
          if (oneLine(task.text))
            expect(textOf(cell).replace(/ /g, '')).toBe(oneLine(task.text).replace(/ /g, ''));
          for (const type of ['link', 'image', 'codespan']) expect(within(cell.tokens, type)).toEqual([]);
        }
      }
    }),
    { numRuns: 150 },
  );
});
