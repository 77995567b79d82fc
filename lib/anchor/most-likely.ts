import type { Candidate, Sought } from './evidence.ts';

/** With so many compared characters, hardly any phrase of policy language is a common one: it tells its place itself. */
const tellingLength = 20;
/**
 * Characters of evidence that a shorter quote needs with its context. Stock phrases, with what usually stands around
 * them, reach twenty and more (促进我市国民经济和社会事业又好又快发展).
 */
const evidenceNeeded = 32;
/** A quote with little text around it (a small page, an import) cannot show more than there is. */
const leastNeeded = 8;
const shareNeeded = 0.8;

/** Of what the contexts could say, so much is needed where the words are not quite the same. */
const contextNeeded = 8;

/** How much more than the next one a place needs, at least, and of what does not agree with it. */
const leastLead = 2;
const leadOfMissing = 0.25;

/** Of its contexts, a place needs so much to be taken for its nearness. */
const contextAllRound = 0.75;
/** Of places alike, the nearest is taken when it is so many times nearer than the next one. */
const timesNearer = 4;

/** The one place among these that the quote can be said to stand at. */
export function mostLikely(candidates: readonly Candidate[], sought: Sought): Candidate | undefined {
  const [best, ...others] = candidates.toSorted((a, b) => b.evidence - a.evidence);
  if (!best || !isEnough(best, sought)) return undefined;
  const lead = Math.max(leastLead, (contextOf(sought) - best.context) * leadOfMissing);
  const rivals = others.filter((other) => best.evidence - other.evidence < lead && !overlaps(best, other));
  return rivals.length ? nearest([best, ...rivals], sought) : best;
}

function isEnough({ evidence, context, edits, run, isFramed }: Candidate, sought: Sought): boolean {
  const { length } = sought.words;
  const available = contextOf(sought);
  const most = Math.max(leastNeeded, length + shareNeeded * available);
  if (evidence < Math.min(length < tellingLength ? evidenceNeeded : tellingLength, most)) return false;
  if (edits > 0) return available > 0 && context >= Math.min(contextNeeded, available * shareNeeded);
  // A short quote is told by what stands right beside it (the name of its row), not by the likes of it further off.
  if (length >= tellingLength || run >= Math.min(4, available / 2)) return true;
  return isFramed && length >= 5;
}

/** Of places that agree all round, but for a correction here or there, the one near to where the quote stood. */
function nearest(candidates: readonly Candidate[], sought: Sought): Candidate | undefined {
  const { expected } = sought;
  if (expected === undefined) return undefined;
  const distance = ({ start }: Candidate) => Math.abs(start - expected);
  const [first, second] = candidates.toSorted((a, b) => distance(a) - distance(b));
  if (!first || !second || first.edits > 0) return undefined;
  const agrees = first.context >= contextAllRound * contextOf(sought);
  return agrees && distance(first) * timesNearer <= distance(second) ? first : undefined;
}

const contextOf = ({ before, after }: Sought): number => before.length + after.length;

const overlaps = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;
