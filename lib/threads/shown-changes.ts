import { type Change, changesBetween } from '../anchor/changes.ts';

/** Where less than this part of the shorter text stayed, marks hide more than they show. */
const leastKept = 0.5;
/** Quotation marks, stops and brackets, and the number that a task has in its plan: 二是, 三是要. */
const noWording =
  /^(?:[\s，。；：、！？,.;:!?()（）[\]【】“”‘’"'「」『』《》〈〉]|[一二三四五六七八九十]+是要?)+$/u;

/**
 * What became of a text, or null where so much of it was rewritten that marks help nobody. Punctuation and the numbers
 * of tasks are no wording: of these the later text's stand, unmarked.
 */
export function shownChanges(before: string, after: string): readonly Change[] | null {
  const changes = changesBetween(before, after);
  return keptPart(changes) >= leastKept ? changes.flatMap(worded) : null;
}

function worded(change: Change): readonly Change[] {
  if (change.is === 'same' || !noWording.test(change.text)) return [change];
  return change.is === 'added' ? [{ is: 'same', text: change.text }] : [];
}

/**
 * The same for two texts side by side, each with all of its own characters and `added` where only it has them; null where
 * so much was rewritten that marks help nobody.
 */
export function changesOnSides(before: string, after: string) {
  const changes = shownChanges(before, after);
  // The other way round for the earlier text: what both have is told in the characters of the second.
  const back = changes && shownChanges(after, before);
  if (!changes || !back) return null;
  const own = (side: readonly Change[]) => side.filter(({ is }) => is !== 'removed');
  return { before: own(back), after: own(changes) };
}

/** How much of the shorter of two texts is in both, 0 to 1. */
function keptPart(changes: readonly Change[]): number {
  const length = (is: Change['is']) =>
    changes.reduce((sum, change) => sum + (change.is === is ? change.text.length : 0), 0);
  const same = length('same');
  const shorter = same + Math.min(length('added'), length('removed'));
  return shorter === 0 ? 1 : same / shorter;
}
