import { type Candidate, contextAt, contextOf, editCost, type Sought } from './evidence.ts';

/** With so many compared characters, hardly any phrase of policy language is a common one: it tells its place itself. */
const tellingLength = 20;
/** So does a heading or paragraph of fewer, where it is a block of its own; of fewer still, where its words stand once. */
const tellingBlock = 12;
const leastBlock = 6;
/** So many characters that are left as they were, edits counted as everywhere, need no context at all. */
const tellingRest = 60;
/**
 * Characters of evidence that a shorter quote needs with its context. Stock phrases, with what usually stands around
 * them, reach twenty and more (促进我市国民经济和社会事业又好又快发展).
 */
const evidenceNeeded = 32;
/** A quote with little text around it (a small page, an import) cannot show more than there is. */
const leastNeeded = 8;
const shareNeeded = 0.8;

/**
 * Characters of context that are needed where the words are not quite the same, or stand in a table or a link: the same
 * offices, dates and titles stand in many rows.
 */
const contextNeeded = 8;

/** Two letters or digits. A quote with less to it needs so much of both contexts. */
const isWord = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;
const sidesNeeded = 4;

/** How much more than the next one a place needs, at least, and of what does not agree with it. */
const leastLead = 2;
const leadOfMissing = 0.25;

/** Characters by which one context is nearer to another place for that place to be a rival. */
const contradiction = 20;

/** With so much of the contexts, it does not matter that characters right beside the quote were corrected. */
const contextOverall = 0.7;

/** Of its contexts, a place needs so much to be taken for its nearness. */
const contextAllRound = 0.75;
/** Of places alike, the nearest is taken when it is so many times nearer than the next one. */
const timesNearer = 4;

/** The one place among these that the quote can be said to stand at. */
export function mostLikely(candidates: readonly Candidate[], sought: Sought): Candidate | undefined {
  const [best, ...others] = candidates.toSorted((a, b) => b.evidence - a.evidence);
  const isOnly = others.every(({ edits }) => edits > 0);
  if (!best || !isEnough(best, sought, isOnly)) return undefined;
  // Words that tell themselves are not taken for others that are nearly the same.
  const tellsItself = best.edits === 0 && sought.words.length >= tellingLength;
  const lead = Math.max(leastLead, (contextOf(sought) - contextAt(best)) * leadOfMissing);
  const rivals = others.filter(
    (other) =>
      !overlaps(best, other) &&
      !(tellsItself && other.edits > 0) &&
      (best.evidence - other.evidence < lead || contradicts(other, best)),
  );
  return rivals.length ? nearest([best, ...rivals], sought) : best;
}

/** One context stands at the one place, the other context at the other. */
const contradicts = (other: Candidate, best: Candidate): boolean =>
  other.before - best.before >= contradiction || other.after - best.after >= contradiction;

function isEnough(place: Candidate, sought: Sought, isOnly: boolean): boolean {
  const { evidence, edits, by, run, isFramed, isWhole, isAnother, isAlike, isRepeatable } = place;
  if (isAnother) return false;
  const { length } = sought.words;
  if ((length < tellingLength || edits > 0) && isAlike && !isWhole && by === 'quote') return false;
  const available = contextOf(sought);
  const isInContext = available > 0 && contextAt(place) >= Math.min(contextNeeded, available * shareNeeded);
  if (length - editCost * edits >= tellingRest) return true;
  if (edits > 0) return isInContext && evidence >= (length < tellingLength ? evidenceNeeded : tellingLength);
  if (length >= tellingLength && (isInContext || !isRepeatable)) return true;
  if (length >= (isOnly ? leastBlock : tellingBlock) && isWhole && !isRepeatable) return true;
  if (available === 0 && place.by === 'quote') return false;
  const most = Math.max(leastNeeded, length + shareNeeded * available);
  if (evidence < Math.min(evidenceNeeded, most)) return false;
  // Where a paragraph was taken out, the one before it ends with the same character, and what followed follows still.
  if (!isWord.test(sought.words) && !bothSidesSay(place, sought)) return false;
  // A short quote is told by what stands right beside it (the name of its row), not by the likes of it further off.
  if (run >= Math.min(4, available / 2) || (isFramed && length >= 5)) return true;
  return contextAt(place) >= contextOverall * available;
}

const bothSidesSay = (place: Candidate, sought: Sought): boolean =>
  place.before >= Math.min(sidesNeeded, sought.before.length) &&
  place.after >= Math.min(sidesNeeded, sought.after.length);

/** Of places that agree all round, but for a correction here or there, the one near to where the quote stood. */
function nearest(candidates: readonly Candidate[], sought: Sought): Candidate | undefined {
  const { expected } = sought;
  if (expected === undefined) return undefined;
  const distance = ({ start }: Candidate) => Math.abs(start - expected);
  const [first, second] = candidates.toSorted((a, b) => distance(a) - distance(b));
  if (!first || !second || first.edits > 0) return undefined;
  const agrees = contextAt(first) >= contextAllRound * contextOf(sought);
  return agrees && distance(first) * timesNearer <= distance(second) ? first : undefined;
}

const overlaps = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;
