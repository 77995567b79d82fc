import { comparableText } from '../../policy/comparable.ts';

const stop = /[，。；：、,;:.！？!?\n]/;

/** Shorter pieces say too little to be compared alone: they are joined with what follows. */
const shortest = 8;

/**
 * The clauses of a task as they are compared. A long task names several things, and another year's task is about one of
 * them: what the two have in common is lost in the whole and plain in the clause.
 */
export function comparableClauses(text: string): string[] {
  const clauses: string[] = [];
  let clause = '';
  for (const piece of text.split(stop)) {
    clause += comparableText(piece);
    if (clause.length < shortest) continue;
    clauses.push(clause);
    clause = '';
  }
  if (clause) clauses.push(clause);
  return clauses;
}
