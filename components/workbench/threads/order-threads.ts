import { type Field, fields } from '../../../lib/policy/lexicon/term-family.ts';
import type { ThreadSummary } from '../../../lib/threads/thread.ts';

/** `field`: topic by topic, in each the longest first. `years`: the longest. `recent`: last mentioned. */
export const threadOrders = ['field', 'years', 'recent', 'name'] as const;
export type ThreadOrder = (typeof threadOrders)[number];

/** Chinese by its sound, figures by their value. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

type Compare = (a: ThreadSummary, b: ThreadSummary) => number;

const lastYear = ({ years }: ThreadSummary): number => years.at(-1) ?? 0;
const byId: Compare = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byYears: Compare = (a, b) =>
  b.years.length - a.years.length || b.tasks - a.tasks || lastYear(b) - lastYear(a) || byId(a, b);
const byRecent: Compare = (a, b) => lastYear(b) - lastYear(a) || byYears(a, b);
const byName: Compare = (a, b) => collator.compare(a.name, b.name) || byYears(a, b);

const compares: Readonly<Record<ThreadOrder, Compare>> = {
  field: byYears,
  years: byYears,
  recent: byRecent,
  name: byName,
};

export const orderThreads = (
  threads: readonly ThreadSummary[],
  order: ThreadOrder,
): readonly ThreadSummary[] => [...threads].sort(compares[order]);

/** Every field there is, in the order in which they are listed; those of none last. */
export const fieldOrder: readonly (Field | null)[] = [...fields, null];

/** Threads by topic, without the topics that have none. Within a topic their order stays. */
export function groupByField(
  threads: readonly ThreadSummary[],
): readonly { readonly field: Field | null; readonly threads: readonly ThreadSummary[] }[] {
  const groups = Map.groupBy(threads, ({ field }) => field);
  return fieldOrder.flatMap((field) => {
    const of = groups.get(field);
    return of ? [{ field, threads: of }] : [];
  });
}
