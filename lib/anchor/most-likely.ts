import { type Candidate, contextCompared, type Sought } from './evidence.ts';

/**
 * Characters of evidence that are needed. A phrase of ten characters stands in several documents and several times in
 * one; with twenty, hardly any phrase of policy language is a common one.
 */
const evidenceNeeded = 20;
/** A quote with little text around it (a small page, an import) cannot show more than there is. */
const leastNeeded = 8;
const shareNeeded = 0.8;

/** Of what the contexts could say, so much is needed where the words are not quite the same. */
const contextNeeded = 8;

/** How much more than the next one a place needs, at least, and of what does not agree with it. */
const leastLead = 2;
const leadOfMissing = 0.25;

/** Of places alike, the nearest is taken when it is so many times nearer than the next one. */
const timesNearer = 4;

/** The one place among these that the quote can be said to stand at. */
export function mostLikely(candidates: readonly Candidate[], sought: Sought): Candidate | undefined {
  const [best, ...others] = candidates.toSorted((a, b) => b.evidence - a.evidence);
  if (!best || !isEnough(best, sought)) return undefined;
  const available = sought.before.length + sought.after.length;
  const lead = Math.max(leastLead, (available - best.context) * leadOfMissing);
  const rivals = others.filter((other) => best.evidence - other.evidence < lead && !overlaps(best, other));
  return rivals.length ? nearest([best, ...rivals], sought) : best;
}

function isEnough({ evidence, context, edits, run }: Candidate, { words, before, after }: Sought): boolean {
  const available = before.length + after.length;
  const needed = Math.min(evidenceNeeded, Math.max(leastNeeded, words.length + shareNeeded * available));
  if (evidence < needed) return false;
  if (edits > 0) return context >= Math.min(contextNeeded, available * shareNeeded) && available > 0;
  // A short quote is told by what stands right beside it (the name of its row), not by the likes of it further off.
  return words.length >= evidenceNeeded || run >= Math.min(4, available / 2);
}

function nearest(
  candidates: readonly Candidate[],
  { expected, before, after }: Sought,
): Candidate | undefined {
  if (expected === undefined) return undefined;
  const distance = ({ start }: Candidate) => Math.abs(start - expected);
  const [first, second] = candidates.toSorted((a, b) => distance(a) - distance(b));
  if (!first || !second || first.edits > 0) return undefined;
  const agrees = first.run >= Math.min(contextCompared / 8, before.length, after.length);
  return agrees && distance(first) * timesNearer <= distance(second) ? first : undefined;
}

const overlaps = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;
