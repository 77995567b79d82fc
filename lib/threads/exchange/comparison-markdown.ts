import { escapeMarkdown } from '../../annotation/exchange/escape-markdown.ts';
import type { PlanComparison } from '../comparison.ts';
import {
  type ComparisonOptions,
  type Run,
  type ToldTask,
  tellComparison,
  textOf,
} from './comparison-parts.ts';

/**
 * One Markdown document (CommonMark with GFM's tables). Words that only the earlier plan has are ~~struck through~~, those
 * that only the later one has **bold**. Nothing a plan says can become markup.
 */
export function writeComparisonMarkdown(comparison: PlanComparison, options: ComparisonOptions): string {
  const { words, title, earlier, later, counts, pairs, fresh, gone } = tellComparison(comparison, options);
  const rows = pairs.map(({ relation, notes, before, after, targets }) => [
    cell(`**${escapeMarkdown(relation)}**`, ...notes.map(escapeMarkdown)),
    cell(placed(before), marked(before.runs, '~~')),
    cell(placed(after), marked(after.runs, '**')),
    cell(...targets.map(escapeMarkdown)),
  ]);
  const columns = [words.relation, words.earlier, words.later, words.targets];
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    `- **${words.earlier}** · ${escapeMarkdown(earlier)}\n- **${words.later}** · ${escapeMarkdown(later)}`,
    ...(counts ? [escapeMarkdown(counts)] : []),
    ...(rows.length ? [`## ${words.both}`, table(columns, rows)] : []),
    ...[fresh, gone].flatMap(({ name, tasks }) =>
      tasks.length ? [`## ${escapeMarkdown(name)}`, tasks.map(listed).join('\n')] : [],
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Lines of a table's cell; GFM has no other way to part them. */
const cell = (...lines: readonly string[]): string => lines.filter(Boolean).join('<br>');

const placed = ({ place }: ToldTask): string => (place ? `*${escapeMarkdown(place)}*` : '');

const listed = (task: ToldTask): string =>
  `- ${[placed(task), escapeMarkdown(textOf(task))].filter(Boolean).join(' · ')}`;

/** What CommonMark takes for punctuation. */
const startsSo = /^[\p{P}\p{S}]/u;
const endsSo = /[\p{P}\p{S}]$/u;
/** Beside which a mark before punctuation is one. Of a pair of surrogates nothing is known here, nor by all readers. */
const parts = /^[\s\p{P}\p{S}]$/u;

/**
 * Runs with marks around those that are marked. A mark between a letter and punctuation marks nothing (CommonMark 0.31,
 * 6.2: `达**，建设**了` stays as it is written): there a space parts it from the letter.
 */
function marked(runs: readonly Run[], mark: string): string {
  let line = '';
  for (const [i, run] of runs.entries()) {
    const [, before, text, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text)!;
    const escaped = escapeMarkdown(text!);
    if (!run.marked || !text) {
      line += before + escaped + after;
      continue;
    }
    line += before;
    if (startsSo.test(text) && line && !parts.test(line.at(-1)!)) line += ' ';
    line += mark + escaped + mark + after;
    const next = runs[i + 1]?.text;
    if (endsSo.test(text) && !after && next && !parts.test(next[0]!)) line += ' ';
  }
  return line;
}
