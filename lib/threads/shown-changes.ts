import { type Change, changesBetween } from '../anchor/changes.ts';

/** Where less than this part of the shorter text stayed, marks hide more than they show. */
const leastKept = 0.5;

/** What became of a text, or null where so much of it was rewritten that marks help nobody. */
export function shownChanges(before: string, after: string): readonly Change[] | null {
  const changes = changesBetween(before, after);
  return keptPart(changes) >= leastKept ? changes : null;
}

/** How much of the shorter of two texts is in both, 0 to 1. */
function keptPart(changes: readonly Change[]): number {
  const length = (is: Change['is']) =>
    changes.reduce((sum, change) => sum + (change.is === is ? change.text.length : 0), 0);
  const same = length('same');
  const shorter = same + Math.min(length('added'), length('removed'));
  return shorter === 0 ? 1 : same / shorter;
}
