import type { Change } from '../../anchor/changes.ts';
import type { ExportLanguage } from '../../annotation/exchange/export-words.ts';
import { oneLine } from '../../annotation/exchange/plain-text.ts';
import type { PlanDetails } from '../../policy/plan.ts';
import type { ComparedPair, PlanComparison } from '../comparison.ts';
import type { RelationKind, TargetChange } from '../relation.ts';
import { changesOnSides } from '../shown-changes.ts';
import type { ThreadTask } from '../thread-task.ts';
import { type ComparisonWords, comparisonWords } from './comparison-words.ts';

/** What the user calls things. */
export interface ComparisonNames {
  readonly relations: Readonly<Record<RelationKind, string>>;
  /** Not mentioned again. */
  readonly gone: string;
  /** What became of a target: 行政村宽带上网率 由 70% 提高到 100%. */
  target(change: TargetChange): string;
}

export interface ComparisonOptions {
  readonly names: ComparisonNames;
  readonly language: ExportLanguage;
}

/** A stretch of a text; `marked` where the other text does not have it. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A task on one line, with the headings above it. */
export interface ToldTask {
  readonly place: string;
  readonly runs: readonly Run[];
}

export interface ToldPair {
  /** What the relation is called, and what is to be said of the wording. */
  readonly relation: string;
  readonly notes: readonly string[];
  readonly before: ToldTask;
  readonly after: ToldTask;
  readonly targets: readonly string[];
}

/** A comparison in words, as every form shows it. */
export interface ToldComparison {
  readonly words: ComparisonWords;
  readonly title: string;
  /** Year, title and issuer. */
  readonly earlier: string;
  readonly later: string;
  /** How many of each kind, in the order they are told in. */
  readonly counts: string;
  readonly pairs: readonly ToldPair[];
  readonly fresh: ToldTasks;
  readonly gone: ToldTasks;
}

interface ToldTasks {
  readonly name: string;
  readonly tasks: readonly ToldTask[];
}

/** In the order in which they are counted. */
const kinds = ['continued', 'raised', 'lowered', 'reported', 'reworded'] as const satisfies RelationKind[];

export function tellComparison(
  { earlier, later, pairs, fresh, gone }: PlanComparison,
  { names, language }: ComparisonOptions,
): ToldComparison {
  const words = comparisonWords[language];
  const counts = [
    ...kinds.map((kind) => [names.relations[kind], countOf(pairs, kind)] as const),
    [names.relations.new, fresh.length] as const,
    [names.gone, gone.length] as const,
  ];
  return {
    words,
    title: words.title(earlier.year, later.year),
    earlier: planLine(earlier),
    later: planLine(later),
    counts: words.list(
      counts.filter(([, count]) => count > 0).map(([name, count]) => words.count(oneLine(name), count)),
    ),
    pairs: pairs.map((pair) => tellPair(pair, names, words)),
    fresh: { name: oneLine(names.relations.new), tasks: fresh.map(tellTask) },
    gone: { name: oneLine(names.gone), tasks: gone.map(tellTask) },
  };
}

const countOf = (pairs: readonly ComparedPair[], kind: RelationKind): number =>
  pairs.filter(({ relation }) => relation.kind === kind).length;

const joined = (parts: readonly string[], by: string): string => parts.map(oneLine).filter(Boolean).join(by);

const planLine = ({ year, title, issuer }: PlanDetails): string =>
  joined([String(year), title, issuer], ' · ');

function tellPair(pair: ComparedPair, names: ComparisonNames, words: ComparisonWords): ToldPair {
  const { before, after, relation, unchanged } = pair;
  const sides = unchanged ? null : changesOnSides(oneLine(before.text), oneLine(after.text));
  // That a task was reworded says it already.
  const rewritten = !unchanged && !sides && relation.kind !== 'reworded';
  const notes = unchanged ? [words.unchanged] : rewritten ? [words.rewritten] : [];
  return {
    relation: oneLine(names.relations[relation.kind!]),
    notes,
    before: sides ? { ...tellTask(before), runs: runsOf(sides.before) } : tellTask(before),
    after: sides ? { ...tellTask(after), runs: runsOf(sides.after) } : tellTask(after),
    targets: relation.targets
      .filter(({ is }) => is !== 'same')
      .map((target) => oneLine(names.target(target))),
  };
}

const tellTask = ({ headings, text }: ThreadTask): ToldTask => ({
  place: joined(headings, ' › '),
  runs: [{ text: oneLine(text), marked: false }],
});

/** What stands together in a text is one run. */
function runsOf(changes: readonly Change[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { is, text } of changes) {
    const marked = is === 'added';
    const last = runs.at(-1);
    if (last?.marked === marked) runs[runs.length - 1] = { text: last.text + text, marked };
    else runs.push({ text, marked });
  }
  return runs;
}

/** The text of a task, without marks. */
export const textOf = ({ runs }: ToldTask): string => runs.map(({ text }) => text).join('');
