import { comparableText } from '../policy/comparable.ts';
import { termsIn } from '../policy/lexicon/find-terms.ts';
import { type Field, fields } from '../policy/lexicon/term-family.ts';
import type { ThreadTask } from './thread-task.ts';

/**
 * The field of government that most tasks speak of, by the things of the lexicon that they name; null when they name
 * none. Each task has one vote, shared among its fields; of equal ones the first in the list of fields is taken.
 */
export function fieldOf(tasks: readonly Pick<ThreadTask, 'text'>[]): Field | null {
  const votes = new Map<Field, number>();
  for (const { text } of tasks) {
    const families = new Set(termsIn(comparableText(text)).map(({ family }) => family));
    for (const { field } of families) votes.set(field, (votes.get(field) ?? 0) + 1 / families.size);
  }
  const most = Math.max(...votes.values());
  // Sums of parts differ in their last digits with the order they are added in.
  return fields.find((field) => (votes.get(field) ?? 0) > most - 1e-9) ?? null;
}
