import { writeTable } from '../../annotation/exchange/write-table.ts';
import type { PlanComparison } from '../comparison.ts';
import { type ComparisonOptions, type ToldTask, tellComparison, textOf } from './comparison-parts.ts';

/** A table for spreadsheets, a row for each pair and each task that only one of the plans has. */
export function writeComparisonCsv(comparison: PlanComparison, options: ComparisonOptions): string {
  const { words, earlier, later, pairs, fresh, gone } = tellComparison(comparison, options);
  const row = (relation: string, before?: ToldTask, after?: ToldTask, targets: readonly string[] = []) => [
    relation,
    before ? textOf(before) : '',
    after ? textOf(after) : '',
    targets.join('\n'),
    before?.place ?? '',
    after?.place ?? '',
    earlier,
    later,
  ];
  return writeTable(
    [words.relation, words.earlier, words.later, words.targets, ...words.places, ...words.plans],
    [
      ...pairs.map(({ relation, before, after, targets }) => row(relation, before, after, targets)),
      ...fresh.tasks.map((task) => row(fresh.name, undefined, task)),
      ...gone.tasks.map((task) => row(gone.name, task)),
    ],
  );
}
