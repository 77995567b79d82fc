import type { PlanComparison } from '../../../lib/threads/comparison.ts';
import type { Relation } from '../../../lib/threads/relation.ts';
import type { ThreadTask } from '../../../lib/threads/thread-task.ts';

/** What became of a task between two plans. */
export const comparisonKinds = [
  'continued',
  'raised',
  'lowered',
  'reworded',
  'reported',
  'fresh',
  'gone',
] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/** One line of a comparison: a pair, or a task that one of the plans has alone. */
export interface ComparisonRow {
  readonly key: string;
  readonly kind: ComparisonKind;
  readonly before: ThreadTask | null;
  readonly after: ThreadTask | null;
  readonly relation: Relation | null;
  readonly unchanged: boolean;
}

export interface ComparisonGroup {
  readonly key: string;
  readonly heading: string;
  /** Only the earlier plan has this heading. */
  readonly onlyEarlier: boolean;
  readonly rows: readonly ComparisonRow[];
}

interface Group {
  readonly heading: string;
  readonly onlyEarlier: boolean;
  readonly rows: ComparisonRow[];
}

const topOf = ({ headings }: ThreadTask): string => headings[0] ?? '';

/** A heading without its number: sections are counted anew every year. */
const nameOf = (heading: string): string =>
  heading
    .replace(/^[\s（(第]*[一二三四五六七八九十百\d]+[\s）)、.．部分章节]*/u, '')
    .replace(/[\s。，、：:]/gu, '');

/**
 * Two plans as they are read side by side: under the headings of the later plan and in its order. What it does not mention
 * stands where it would: under the heading that most of its neighbours went to, behind the task that it followed in the
 * earlier plan; under its own heading where the later plan has none for it.
 */
export function arrangeComparison({ pairs, gone, fresh }: PlanComparison): readonly ComparisonGroup[] {
  const later: ComparisonRow[] = [
    ...pairs.map(
      ({ before, after, relation, unchanged }): ComparisonRow => ({
        key: `${before.key} ${after.key}`,
        kind: relation.kind === null || relation.kind === 'new' ? 'continued' : relation.kind,
        before,
        after,
        relation,
        unchanged,
      }),
    ),
    ...fresh.map(
      (after): ComparisonRow => ({
        key: after.key,
        kind: 'fresh',
        before: null,
        after,
        relation: null,
        unchanged: false,
      }),
    ),
  ].sort((a, b) => a.after!.start - b.after!.start);

  const groups: Group[] = [];
  for (const row of later) {
    const heading = topOf(row.after!);
    const last = groups.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else groups.push({ heading, onlyEarlier: false, rows: [row] });
  }

  const homes = homesOf(groups);
  const own = new Map<string, Group>();
  for (const task of gone) {
    const row: ComparisonRow = {
      key: task.key,
      kind: 'gone',
      before: task,
      after: null,
      relation: null,
      unchanged: false,
    };
    const top = topOf(task);
    const home = homes.get(top) ?? own.get(top);
    if (home) {
      home.rows.splice(placeIn(home.rows, task), 0, row);
      continue;
    }
    const group: Group = { heading: top, onlyEarlier: true, rows: [row] };
    own.set(top, group);
    groups.splice(groupAfter(groups, task), 0, group);
  }
  return groups.map((group, i) => ({ key: `${i} ${group.heading}`, ...group }));
}

/** Where tasks under each heading of the earlier plan went: to the heading of that name, or to that of most of them. */
function homesOf(groups: readonly Group[]): ReadonlyMap<string, Group> {
  const votes = new Map<string, Map<Group, number>>();
  for (const group of groups) {
    for (const { before } of group.rows) {
      if (!before) continue;
      const top = topOf(before);
      const of = votes.get(top) ?? new Map<Group, number>();
      of.set(group, (of.get(group) ?? 0) + (nameOf(top) === nameOf(group.heading) ? 1_000 : 1));
      votes.set(top, of);
    }
  }
  return new Map(
    [...votes].map(([top, of]) => [
      top,
      [...of].reduce((most, each) => (each[1] > most[1] ? each : most))[0],
    ]),
  );
}

/** Behind the task that stands before it in the earlier plan; at the beginning when none of these does. */
function placeIn(rows: readonly ComparisonRow[], task: ThreadTask): number {
  let best = -1;
  let at = -1;
  for (const [i, { before }] of rows.entries()) {
    if (!before || before.start > task.start || before.start < best) continue;
    best = before.start;
    at = i;
  }
  return at + 1;
}

/** Behind the group that has the task before it in the earlier plan. */
function groupAfter(groups: readonly Group[], task: ThreadTask): number {
  let best = -1;
  let at = -1;
  for (const [i, { rows }] of groups.entries()) {
    for (const { before } of rows) {
      if (!before || before.start > task.start || before.start < best) continue;
      best = before.start;
      at = i;
    }
  }
  return at + 1;
}
